export type { Impact } from '#energy';
export {
  isNotebookPath,
  LANGUAGE_ENDINGS,
  languageOf,
  type Language,
  type SourceFile,
} from './source.ts';
export { LogicalLines } from './logical-lines.ts';
export { LineIndex, type Position, type Range } from './text.ts';
export type { Applicability, Edit, Fix } from './fix.ts';
export { fillMessage } from './message.ts';
export {
  SEVERITIES,
  type CellPlace,
  type Failure,
  type Finding,
  type Related,
  type Severity,
  type Suppressed,
} from './finding.ts';
export type { Problem } from './problem.ts';
export type { BoardEnergy, CpuTime, Evidence, Rule, Smell, Status } from './rule.ts';
export { UsageError } from './usage-error.ts';
