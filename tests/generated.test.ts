import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  hasBlock,
  indexSource,
  jsonFormatted,
  ruleHeader,
  ruleTable,
  withBlock,
} from './support/generated-text.ts';
import { chart } from './support/measured-chart.ts';
import { labFolder, measurements } from './support/measured-folders.ts';
import {
  againTable,
  measuredBlock,
  measuredTable,
  measurementsSource,
} from './support/measured-text.ts';
import { settingsJsonSchema } from './support/settings-schema.ts';
import { ROOT, loadRules, ruleIds } from './support/rule-folders.ts';

// `npm run gen` runs these tests with `-u`, which writes what they expect.
const rules = await loadRules();

test('rules/index.ts names every rule folder', async () => {
  await expect(await indexSource(rules)).toMatchFileSnapshot(at('rules/index.ts'));
});

test('rules/README.md lists every rule', async () => {
  await expectBlock('rules/README.md', 'rules', await ruleTable(rules, ''));
});

test('README.md lists every rule where it has a place for it', async () => {
  if (!existsSync(at('README.md')) || !hasBlock(read('README.md'), 'rules')) return;
  await expectBlock('README.md', 'rules', await ruleTable(rules, 'rules/'));
});

test('docs/joulelint.schema.json describes every setting', async () => {
  const text = `${JSON.stringify(settingsJsonSchema(), undefined, 2)}\n`;
  await expect(await jsonFormatted(text)).toMatchFileSnapshot(at('docs/joulelint.schema.json'));
});

test.each(ruleIds())('the page of %s begins with the facts of its rule', async (id) => {
  const loaded = rules.find((rule) => rule.id === id);
  if (!loaded) throw new Error(`${id} was not loaded`);
  await expectBlock(`rules/${id}/README.md`, 'header', await ruleHeader(loaded));
});

const measured = measurements();

test('rules/measurements.ts says what the rows in bench/evidence say', async () => {
  await expect(await measurementsSource(measured)).toMatchFileSnapshot(at('rules/measurements.ts'));
});

test('README.md tells every measurement', async () => {
  await expectBlock('README.md', 'measured', await measuredTable(measured));
});

test('the page of the lab tells what was measured again', async () => {
  await expectBlock('bench/evidence/README.md', 'again', await againTable(measured));
});

test.each(measured)('the page and the chart of $id show what was measured', async (one) => {
  await expectBlock(`rules/${one.id}/README.md`, 'measured', await measuredBlock(one));
  await expect(chart(one)).toMatchFileSnapshot(join(labFolder(one.id), 'chart.svg'));
});

async function expectBlock(path: string, name: string, block: string): Promise<void> {
  await expect(withBlock(read(path), name, block)).toMatchFileSnapshot(at(path));
}

function read(path: string): string {
  return readFileSync(at(path), 'utf8');
}

function at(path: string): string {
  return join(ROOT, path);
}
