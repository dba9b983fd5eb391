import { appraise } from '#energy';
import type { FormatContext, RunReport } from '#report';
import { intensityOf, REBUILT, T4_PROFILE } from './energy.ts';
import { failure, reportOf, type FindingSketch } from './run-report.ts';

const TRAIN = `from tensorflow import keras

for fold in range(10):
    model = keras.Sequential([keras.layers.Dense(1)])
    losses.append(model.loss)
with tf.GradientTape(persistent=True) as tape:
    loss = model(images)
`;

const OTHER = 'x = "é😀<&>"; predict(x)\nmodel.predict(\n    x)\n';

const SKETCHES: readonly FindingSketch[] = [
  {
    rule: 'keras/model-created-in-loop',
    code: 'keras.Sequential',
    message: '`keras.Sequential` builds a new model in every round, 100 % of them: costly',
    impact: REBUILT,
    related: [{ code: 'for fold', message: 'the loop' }],
  },
  {
    rule: 'tensorflow/persistent-tape-not-deleted',
    code: 'persistent=True',
    severity: 'info',
    fix: { title: 'Remove `persistent`', applicability: 'safe', edits: [] },
  },
  {
    rule: 'keras/predict-in-loop',
    path: 'sub folder/a,b%.py',
    code: 'predict(x)',
    severity: 'error',
    message: 'A message\nof two | lines with <html> & "quotes" and an escape \u001b[2J',
    fix: { title: 'Batch it', applicability: 'unsafe', edits: [] },
  },
  {
    rule: 'keras/predict-in-loop',
    path: 'sub folder/a,b%.py',
    code: 'model.predict(\n    x)',
    severity: 'hint',
  },
  {
    rule: 'keras/run-eagerly-left-on',
    path: 'sub folder/a,b%.py',
    code: 'x = ',
    suppressed: { kind: 'comment', reason: 'for teaching' },
  },
];

/** A run with a bit of everything that formats have to get right. */
export function sampleRun(rest: Partial<RunReport> = {}): RunReport {
  const report = reportOf(
    { 'train.py': TRAIN, 'sub folder/a,b%.py': OTHER },
    SKETCHES.map((sketch) => withEdits(sketch)),
    { failures: [failure('syntax', 'broken.py'), failure('too-large', 'large.py')], ...rest },
  );
  const workload = {
    ...T4_PROFILE,
    runsPerMonth: 30,
    intensity: intensityOf('gcp:us-central1'),
  };
  const open = report.findings.filter(({ suppressed }) => suppressed === undefined);
  const appraisal = appraise(
    open.map(({ rule, impact }) => ({ rule, impact, workload })),
    [workload],
  );
  const estimates = report.findings.map((finding) => appraisal.estimates[open.indexOf(finding)]);
  return { ...report, estimates: { ...appraisal, estimates }, ...rest };
}

function withEdits(sketch: FindingSketch): FindingSketch {
  if (!sketch.fix) return sketch;
  const text = sketch.path === undefined ? TRAIN : OTHER;
  const start = text.indexOf(sketch.code);
  const range = { start, end: start + sketch.code.length };
  return { ...sketch, fix: { ...sketch.fix, edits: [{ range, text: 'fixed' }] } };
}

export const CONTEXT: FormatContext = {
  colour: false,
  inRepository: (path) => `project/${path}`,
  rules: [
    {
      id: 'keras/model-created-in-loop',
      summary: 'Keras model built in every round of a `loop`',
      smell: { title: 'Model made again and again', why: 'Each new model costs its tracing.' },
      url: 'https://example.org/some-rule',
      severity: 'warning',
      status: 'stable',
      page: '# keras/model-created-in-loop\n\nA page.\n',
    },
  ],
};
