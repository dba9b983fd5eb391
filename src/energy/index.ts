export {
  carbonAmount,
  energyAmount,
  likelyText,
  rangeText,
  shareAmount,
  type Amount,
  type EnergyUnits,
  type Per,
} from './amounts.ts';
export {
  appraise,
  shareTogether,
  totalOf,
  type Appraisal,
  type Claim,
  type Total,
} from './appraise.ts';
export { assumptionsOf, type Assumptions } from './assumptions.ts';
export {
  intensityOfRun,
  intensityText,
  typedIntensity,
  zoneIntensity,
  type Intensity,
} from './carbon.ts';
export { compareRuns, type RunComparison } from './compare-runs.ts';
export { allComparisons, compared, findComparison, type Comparison } from './comparisons.ts';
export { LEVEL_WORDS, levelText, levelWord, type Level } from './confidence.ts';
export { countedDevice, findDevice, suggestDevices, type Device } from './devices.ts';
export { readEmissions, type EmissionsFile, type EmissionsRow } from './emissions-file.ts';
export {
  countsTowards,
  estimate as estimateOf,
  type CarbonEstimate,
  type EnergyEstimate,
  type Estimate,
  type ShareEstimate,
} from './estimate.ts';
export { claimSteps, togetherSteps, workloadSteps, type RuleClaim } from './explain.ts';
export { impliedPue, namedPue, pueNames, typedPue, type Pue } from './facilities.ts';
export { studyOf, type Impact, type MeasuredImpact } from './impact.ts';
export { exactly, sum as sumOf, type Interval } from './interval.ts';
export { chooseRuns, type OwnRuns, type RunChoice } from './own-runs.ts';
export { workloadEnergy, type WorkloadEnergy } from './run-energy.ts';
export { digitsText, filledIn, inEnglish, numberText, type Say } from './say.ts';
export type { Embodied } from './sci.ts';
export type { Setup } from './setups.ts';
export { plain, productStep, shareStep, type Factor, type Step } from './step.ts';
export { findStudy, type Study } from './studies.ts';
export type { CountedDevice, Workload } from './workload.ts';
export { findZone, suggestZones, type Zone } from './zones.ts';
