export { batchedPrediction } from './batched-predictions.ts';
export { clearingFix, clearsState } from './clearing.ts';
export { isDebugBranch, isGuarded, isSetAside, leavesAfter, runsNowAndThen } from './conditions.ts';
export {
  callsWithin,
  isForKeras2,
  isInsideModelMethod,
  isTestCode,
  isTestFile,
  isTraced,
  nameOfScope,
  usesGraphMode,
  usesOtherBackend,
  within,
} from './context.ts';
export {
  type Kept,
  isEmptied,
  isPlainContainer,
  keptValues,
  outlives,
  placesOf,
} from './keeping.ts';
export { type Fate, fateOf, isUsedAsModel, WORDS_OF_USE } from './lifetime.ts';
export { type MadeModel, changesModel, isMemoised, loadedObjects, madeModels } from './models.ts';
export { isSingleSample, staysTheSame } from './samples.ts';
export { callOnBatch, hasOneOutput } from './calls-on-batch.ts';
export { mayBeClosed } from './sessions.ts';
export { type Growth, growths, growthsOfName, isReadInLoop, loopsOfGrowth } from './growing.ts';
export { isDifferentiated } from './differentiated.ts';
export { isScalarTensor, isTensor } from './tensors.ts';
export {
  isStepLoop,
  isTrainingLoop,
  trains,
  trainsForEpochs,
  fitsFewRows,
  isNamedEpochs,
  trainsOnBatches,
} from './training.ts';
export { isSmokeTest } from './smoke-test.ts';
export { autotune, kerasBackend, kerasName, tensorflowName } from './spelling.ts';
export {
  type PipelinePath,
  type PipelineStep,
  addStep,
  isDataset,
  mappedFunction,
  pathsTo,
  rangeOfStep,
  stepsRightBefore,
  transformations,
  tunesPipelines,
} from './datasets.ts';
export { type Consumer, consumersOf, isFollowedBy, nextSteps, trainsOn } from './dataset-uses.ts';
export { hidesAccelerators } from './devices.ts';
export { isElementwise, usesAllParts } from './elementwise.ts';
export { type MappedWork, mappedWork } from './mapped-work.ts';
export { namesManyFiles } from './file-lists.ts';
export { type Follower, followersOf, madeLayers, takesOneStep } from './layers.ts';
export { isSteady } from './steady.ts';
export {
  FUNCTION_MAKERS,
  type MadeFunction,
  callsOfFunctions,
  madeFunctions,
  runsEagerly,
  rewrittenFunctions,
  usesOfFunction,
} from './functions.ts';
export { isInOwnGraph } from './own-graphs.ts';
export { placesOnWay, repeatsOften } from './repeated.ts';
export { type Variation, variationOf } from './varies.ts';
export {
  assignsEachVariable,
  gathersTensors,
  graphCalls,
  hasFreshGraph,
  isInitializer,
  runsGraph,
  runsGraphWithin,
  worksWithGraphs,
} from './graphs.ts';
export { type Tape, tapes } from './tapes.ts';
export {
  SESSIONS,
  type RepeatedSession,
  sessionsInLoops,
  staysForGood,
} from './repeated-sessions.ts';
export { nameOfSession, withSession } from './session-edits.ts';
export { isLargeArray } from './large-arrays.ts';
export { changesObjects, hoistingFix, isSameEachRound } from './hoisting.ts';
export { type RemadeModel, makerText, remadeModels, triesAgain } from './remade-models.ts';
export { dependsOnRequest } from './requests.ts';
export { loadedAgain } from './loaded-again.ts';
export { type Round, roundsOf, totalRounds } from './rounds.ts';
export { hookAround, repeatedHook } from './hooks.ts';
export { type HostRead, hostReads } from './host-reads.ts';
export { isConditional, waitsAnyway } from './host-waits.ts';
export { isLookedAtOnly, isPacedByPerson, isTimed } from './waits.ts';
export { setsUpWholeJob, weightOfRounds } from './set-ups.ts';
