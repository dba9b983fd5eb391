import { beforeAll, expect, test } from 'vitest';
import { trackedProject } from '#frameworks';
import { isSmokeTest } from '#tensorflow';
import { pythonFile } from '../support/meaning.ts';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

const MODEL = 'import os\nimport tensorflow as tf\nmodel = tf.keras.Sequential([])\n';
const HIDDEN = `${MODEL}os.environ["CUDA_VISIBLE_DEVICES"] = "-1"\n`;
const LIGHTNING = 'from lightning.pytorch import Trainer\n';

test.each<readonly [boolean, string]>([
  [true, `${LIGHTNING}Trainer(fast_dev_run=True)\n`],
  [true, `${LIGHTNING}Trainer(fast_dev_run=3)\n`],
  [false, `${LIGHTNING}Trainer(fast_dev_run=False)\n`],
  [false, `${LIGHTNING}Trainer(fast_dev_run=args.debug)\n`],
  [false, 'from mine import Trainer\nTrainer(fast_dev_run=True)\n'],
  [true, `${HIDDEN}model.fit(x, y, epochs=1)\n`],
  [true, `${HIDDEN}model.fit(x, y)\n`],
  [true, `${MODEL}tf.config.set_visible_devices([], "GPU")\nmodel.fit(x, y, epochs=1)\n`],
  [false, `${MODEL}tf.config.set_visible_devices(gpus[:1], "GPU")\nmodel.fit(x, y)\n`],
  [false, `${HIDDEN}model.fit(x, y, epochs=20)\n`],
  [false, `${HIDDEN}model.fit(x, y, epochs=args.epochs)\n`],
  [false, `${HIDDEN}model.fit(x, y)\nmodel.fit(x, y, epochs=20)\n`],
  [false, `${HIDDEN}model.predict(x)\n`],
  [false, `${MODEL}os.environ["CUDA_VISIBLE_DEVICES"] = "1"\nmodel.fit(x, y)\n`],
  [false, `${MODEL}model.fit(x, y, epochs=1)\n`],
])('smoke test %s: %s', (expected, text) => {
  expect(isSmokeTest(pythonFile(text))).toBe(expected);
});

const IMPORT = 'from codecarbon import EmissionsTracker, track_emissions\n';

test.each<readonly [string | undefined, string]>([
  ['cifar', `${IMPORT}tracker = EmissionsTracker(project_name="cifar")\n`],
  ['cifar', `${IMPORT}@track_emissions(project_name="cifar")\ndef train():\n    pass\n`],
  ['cifar', 'import codecarbon as cc\nNAME = "cifar"\ncc.EmissionsTracker(project_name=NAME)\n'],
  [undefined, `${IMPORT}EmissionsTracker()\n`],
  [undefined, `${IMPORT}EmissionsTracker(project_name=args.name)\n`],
  [undefined, `${IMPORT}EmissionsTracker(project_name=f"run-{fold}")\n`],
  [undefined, `${IMPORT}EmissionsTracker(project_name="a")\nEmissionsTracker(project_name="b")\n`],
  [undefined, `${IMPORT}EmissionsTracker(**options)\n`],
  [undefined, '# codecarbon\nEmissionsTracker(project_name="cifar")\n'],
])('recorded as %s: %s', (expected, text) => {
  expect(trackedProject(pythonFile(text))).toBe(expected);
});
