import type { Smell } from '#core';

function smell(key: string, title: string, why: string): Smell {
  return { key, title, why };
}

/** The language-free concepts that rules belong to; reports group by them. */
export const smells = {
  tensorNotReleased: smell(
    'tensor-not-released',
    'Tensor never released',
    'TensorFlow.js keeps tensors on the device until they are disposed; nothing else frees them, so memory fills up.',
  ),
  slowPath: smell(
    'slow-path',
    'Work done the slow way',
    'The same result takes many times the time, and the processor draws its power all along.',
  ),
  modelRebuilt: smell(
    'model-rebuilt',
    'Model made again and again',
    'Each new model costs its construction and tracing again, and the state of the old ones piles up.',
  ),
  tensorRetained: smell(
    'tensor-retained',
    'Tensor kept longer than needed',
    'A tensor that something still refers to cannot be freed, so memory fills up step by step.',
  ),
  resourceNotReleased: smell(
    'resource-not-released',
    'Resource never released',
    'What is opened and never closed (a session, a figure) keeps its memory, and may keep threads and devices too.',
  ),
  unbatchedInference: smell(
    'unbatched-inference',
    'Inference without batches',
    'The fixed cost of a prediction is paid for every sample instead of once per batch.',
  ),
  debugLeftOn: smell(
    'debug-left-on',
    'Debug mode left on',
    'Code that could run as one compiled graph runs operation by operation in Python.',
  ),
  perElementWork: smell(
    'per-element-work',
    'Data prepared element by element',
    'The fixed cost of calling a function is paid for every element instead of once per batch.',
  ),
  starvedAccelerator: smell(
    'starved-accelerator',
    'Accelerator waits for its data',
    'An accelerator that waits for the next batch draws power and computes nothing.',
  ),
  repeatedPreparation: smell(
    'repeated-preparation',
    'Data prepared again and again',
    'Work whose result could be kept is done anew in every epoch.',
  ),
  excessiveLogging: smell(
    'excessive-logging',
    'Logs written all the time',
    'Records that nobody needs one by one take their time in every training step.',
  ),
  retracing: smell(
    'retracing',
    'Graph traced again and again',
    'Tracing runs the Python code and compiles a graph; done again for the same work, it only heats the processor.',
  ),
  graphGrows: smell(
    'graph-grows',
    'Graph that grows while it runs',
    'Operations added in a loop stay in the graph, so every run has more to look through and memory fills up.',
  ),
  workForNothing: smell(
    'work-for-nothing',
    'Work whose result nobody uses',
    'Computing or keeping what is never looked at costs the same as what is needed.',
  ),
  slowKernel: smell(
    'slow-kernel',
    'Slow path where a fast kernel exists',
    'Many small operations keep an accelerator on without keeping it busy.',
  ),
  oversubscription: smell(
    'oversubscription',
    'Processes that push each other aside',
    'More threads than cores spend their time on waiting and switching, and each process loads everything once more.',
  ),
  brokenAbstraction: smell(
    'broken-abstraction',
    'Work the framework does not know about',
    'What goes past the framework, it can neither track nor release, and it has to wrap it as well as it can.',
  ),
  endlessTraining: smell(
    'endless-training',
    'Training that goes on when nothing gets better',
    'Epochs after the best one cost as much as those before and leave a worse model.',
  ),
  precision: smell(
    'needless-precision',
    'More precision than the result needs',
    'Numbers of twice the size take twice the memory traffic and leave the fastest units of a GPU idle.',
  ),
  settingLost: smell(
    'setting-lost',
    'Saving setting lost on the way',
    'A setting that saves work does nothing any more once something else has reset it.',
  ),
  repeatedCopies: smell(
    'repeated-copies',
    'Data copied again and again',
    'Making something longer by copying all of it costs more with every round.',
  ),
  deviceSync: smell(
    'device-sync-in-loop',
    'Device made to wait in every step',
    'An accelerator works ahead of the program; a number read in every step makes each wait for the other.',
  ),
} as const;
