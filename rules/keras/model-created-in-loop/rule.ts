import type { Impact, Problem } from '#core';
import { evidence } from '#evidence';
import { LOOP_WORDS, type Loop, type PythonFile, pythonRule } from '#python';
import { smells } from '#smells';
import {
  type RemadeModel,
  WORDS_OF_USE,
  changesModel,
  clearingFix,
  hoistingFix,
  isGuarded,
  isSameEachRound,
  isSetAside,
  isUsedAsModel,
  leavesAfter,
  madeModels,
  makerText,
  remadeModels,
  totalRounds,
  isTimed,
  trains,
  trainsForEpochs,
  triesAgain,
} from '#tensorflow';

/** Rounds up to which building the same model again is a side remark. */
const FEW_ROUNDS = 3;

/** Models up to which the state that Keras keeps of them is too little to speak of. */
const FEW_MODELS = 20;

/** The study built one and the same model again; of models that must differ it says nothing. */
const OTHER_MODELS: Impact = {
  kind: 'not-measured',
  because: 'the study of rebuilt models does not speak of rounds that need models of their own',
};

type Message = 'built' | 'varied' | 'trained' | 'tried' | 'cloned' | 'compiled';

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.modelRebuilt,
  summary: 'Keras model built, cloned or compiled in every round of a loop or trial of a search',
  messages: {
    built:
      '`{maker}` builds a new model in every round of this loop although it is the same each time; build it once and reset its weights, as `clear_session()` in every round took even more CPU time when we measured it.',
    varied:
      '`{maker}` builds a new model in every round of this loop while Keras keeps state of the earlier ones; build it once where rounds need the same model, else clear the session first, which slows the growth of memory but saves no energy (with it, the rounds took more CPU time when we measured them).',
    trained:
      '`{maker}` builds a new model for each training in this loop, and Keras keeps some state of each; if memory grows over many rounds, clear the session at the start of each.',
    tried:
      '`{maker}` builds a new model in every trial of this search while Keras keeps state of the earlier ones; clear the session first or give each trial a process of its own, which slows the growth of memory but saves no energy.',
    cloned:
      '`{maker}` clones a model in every round of this loop while Keras keeps state of the earlier ones; clone it once and reset its weights, or release the old one first.',
    compiled:
      '`compile` in every round of this loop throws away the traced training functions each time; compile once before the loop.',
  },
  impact: {
    kind: 'measured',
    letter: 'A',
    delta: { low: 0.1059, likely: 0.3178, high: 0.4767 },
    setting: 'CNN on CIFAR-10, 50 epochs, one Tesla T4: 0.025646 → 0.033797 kWh',
    study: 'tf-improper-model-reuse',
  },
  evidence: [
    evidence.leakEnergyStudy,
    evidence.leakCatalogue,
    evidence.clearSessionIssue,
    evidence.modelLoopIssue,
    evidence.cpuTimeKerasModelCreatedInLoop,
    evidence.boardEnergyKerasModelCreatedInLoop,
  ],
  fix: 'unsafe',
  mentions: [['keras'], [...LOOP_WORDS, 'optuna', 'hyperopt', 'skopt', 'bayes_opt'], WORDS_OF_USE],

  *check(file) {
    const models = madeModels(file).filter(({ how }) => how !== 'loaded');
    for (const model of remadeModels(file, models)) {
      const isWaste = model.round.by !== 'request' && isUsedAsModel(model.fate);
      if (isWaste && !isMeant(file, model)) yield problemAt(file, model);
    }
    yield* compiledInLoop(file);
  },
});

/** Is a new model the point of the loop, and are there few of them, or can nobody tell what the loop does? */
function isMeant(file: PythonFile, model: RemadeModel): boolean {
  const { loop, at } = model.round;
  if (file.holdsBroken(loop.node) || triesAgain(file, loop, at)) return true;
  const message = messageFor(file, model);
  if (message !== 'varied' && message !== 'trained') return false;
  // With a clock around it and no training, how long it takes is the question.
  if (message === 'varied' && isTimed(file, loop) && !trains(file, loop)) return true;
  return (totalRounds(file, at) ?? Infinity) <= FEW_MODELS;
}

function problemAt(file: PythonFile, model: RemadeModel): Problem<Message> {
  const { maker, round } = model;
  const { loop, at } = round;
  const call = file.call(at) ?? maker;
  const message = messageFor(file, model);
  // Clearing takes the model away that a clone is made from, and makes the same model dearer still.
  const mayClear = message === 'varied' || message === 'tried' || message === 'trained';
  const hoisted = message === 'trained' ? undefined : hoistingFix(file, model);
  const fix = hoisted ?? (mayClear ? clearingFix(file, loop) : undefined);
  const where = round.by === 'trial' ? 'for this search' : 'in this loop';
  const related = [{ at: loop.header, message: where }];
  if (call.node !== maker.node) related.push({ at: maker.name, message: 'the model is made here' });
  return {
    at: call.name,
    message,
    slots: { maker: makerText(file, call) },
    related,
    ...(mayClear ? { severity: 'info', impact: OTHER_MODELS } : severityIn(file, loop)),
    ...(fix ? { fix } : {}),
  };
}

function messageFor(file: PythonFile, { how, maker, round }: RemadeModel): Message {
  if (round.by === 'trial') return 'tried';
  // Next to epochs of training, making the model is little; what stays is the memory.
  if (trainsForEpochs(file, round.loop)) return 'trained';
  if (how === 'cloned') return 'cloned';
  return isSameEachRound(file, maker, round) ? 'built' : 'varied';
}

/** A short loop over a few settings wastes little. */
function severityIn(file: PythonFile, loop: Loop): { severity?: 'info' } {
  return (file.roundsOf(loop) ?? Infinity) <= FEW_ROUNDS ? { severity: 'info' } : {};
}

function* compiledInLoop(file: PythonFile): Generator<Problem<Message>> {
  for (const call of file.callsOfMethod('keras.Model', 'compile')) {
    const [loop] = file.loopsAround(call.node);
    if (!loop || isSetAside(file, call.node) || file.runsOnce(loop)) continue;
    if (leavesAfter(file, call.node, loop.body) || isGuarded(file, call.node, loop.node)) continue;
    // The model, its layers or what it is compiled with may change from round to round.
    if (file.changesIn(call.node, loop) || changesModel(file, call.receiver, loop)) continue;
    if (trainsForEpochs(file, loop)) continue;
    yield {
      at: call.name,
      message: 'compiled',
      related: [{ at: loop.header, message: 'in this loop' }],
      ...severityIn(file, loop),
    };
  }
}
