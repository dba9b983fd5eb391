import { appraise } from '#energy';
import type { RuleText, RunReport, RunWithoutTexts } from '#report';
import type { Workload } from '../../src/energy/workload.ts';
import { intensityOf, measured, REBUILT, T4_PROFILE } from './energy.ts';
import { range } from '../../src/energy/interval.ts';
import { NOT_MEASURED, reportOf } from './run-report.ts';

const EAGER = measured('B', range(0.02, 0.1, 0.3), 'tf-eager-not-graph');

export const RULE_TEXTS: readonly RuleText[] = [
  ['keras/model-created-in-loop', 'Model made in a loop', 'Model made again and again'],
  ['keras/run-eagerly-left-on', 'Eager mode left on', 'Debug mode left on'],
  ['tensorflow/tensors-collected', 'Tensors collected', 'Tensor kept longer than needed'],
].map(([id = '', summary = '', title = '']) => ({
  id,
  summary,
  smell: { title, why: `Why ${title.toLowerCase()} matters.` },
  url: `https://example.org/${id}`,
}));

/** Thirty runs a month of two hours on one T4. */
export const DESCRIBED: Workload = {
  ...T4_PROFILE,
  runsPerMonth: 30,
  intensity: intensityOf('gcp:us-central1'),
};

/** Findings of three rules in three files; with a workload they have amounts. */
export function sampleReport(
  workload?: Workload,
  rest: Partial<RunReport> = {},
  paths: readonly [string, string, string] = ['train.py', 'src/folds.py', 'tests/test_train.py'],
): RunWithoutTexts {
  const [train, folds, test] = paths;
  const report = reportOf({ [train]: 'a\nb\nc\n', [folds]: 'a\nb\n', [test]: 'a\n' }, [
    { path: train, code: 'a', rule: 'keras/model-created-in-loop', impact: REBUILT },
    { path: train, code: 'b', rule: 'keras/run-eagerly-left-on', impact: EAGER },
    { path: train, code: 'c', rule: 'tensorflow/tensors-collected', impact: NOT_MEASURED },
    { path: folds, code: 'a', rule: 'keras/model-created-in-loop', impact: REBUILT },
    { path: folds, code: 'b', rule: 'tensorflow/tensors-collected', impact: NOT_MEASURED },
    { path: test, code: 'a', rule: 'keras/run-eagerly-left-on', impact: EAGER },
  ]);
  const claims = report.findings.map(({ rule, impact, path }) =>
    path === test
      ? { rule, impact, notCounted: 'test or example code' }
      : { rule, impact, workload },
  );
  const estimates = appraise(claims, workload ? [workload] : []);
  return { ...report, estimates, ...rest };
}
