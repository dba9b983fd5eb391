export {
  type Accumulation,
  accumulations,
  detachingFix,
  isDifferentiatedLater,
} from './accumulation.ts';
export { type Backward, backwards, differentiated } from './backward.ts';
export { evaluates, switchesToEvaluation } from './evaluation.ts';
export { isGradOff } from './grad-mode.ts';
export { backwardOf, carriesGraph, isBehindLoss, isLoss, isWeighted } from './graphs.ts';
export { madeModules, nextModules } from './followers.ts';
export { runsEachStep } from './hot-places.ts';
export { type Target, keywordsOf, targetOf } from './devices.ts';
export {
  type Inference,
  freezesWeights,
  inferences,
  isCalledHere,
  isHandedOut,
  isInsideModule,
  withoutRecording,
} from './inference.ts';
