import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  indexSource,
  jsonFormatted,
  ruleHeader,
  ruleTable,
  withBlock,
} from './support/generated-text.ts';
import { boardMeasurements } from './support/board-energy.ts';
import { boardBlock, boardEntries, boardTable, quotedRules } from './support/board-text.ts';
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

test('docs/joulelint.schema.json describes every setting', async () => {
  const text = `${JSON.stringify(settingsJsonSchema(), undefined, 2)}\n`;
  await expect(await jsonFormatted(text)).toMatchFileSnapshot(at('docs/joulelint.schema.json'));
});

const measured = measurements();
const boards = boardMeasurements();

test('rules/measurements.ts says what the rows in bench/evidence say', async () => {
  const source = await measurementsSource(measured, boardEntries(boards));
  await expect(source).toMatchFileSnapshot(at('rules/measurements.ts'));
});

// Each page is written once: two writers of one file spoil each other's work.
test('rules/README.md lists every rule', async () => {
  await expectBlocks('rules/README.md', { rules: await ruleTable(rules, '') });
});

test('README.md lists every rule and every measurement', async () => {
  await expectBlocks('README.md', {
    rules: await ruleTable(rules, 'rules/'),
    measured: await measuredTable(measured),
  });
});

test('the page of the lab tells what was measured again', async () => {
  await expectBlocks('bench/evidence/README.md', { again: await againTable(measured) });
});

test('the page of the accelerators tells what was measured there', async () => {
  await expectBlocks('bench/evidence/gpu/README.md', { board: await boardTable(boards) });
});

test.each(ruleIds())(
  'the page of %s has the facts of its rule and its measurements',
  async (id) => {
    const loaded = rules.find((rule) => rule.id === id);
    if (!loaded) throw new Error(`${id} was not loaded`);
    const own = measured.find((one) => one.id === id);
    await expectBlocks(`rules/${id}/README.md`, {
      header: await ruleHeader(loaded),
      ...(own && { measured: await measuredBlock(own) }),
      ...(quotedRules(boards).includes(id) && {
        board: await boardBlock(boards.filter((one) => one.id === id)),
      }),
    });
  },
);

test.each(measured)('the chart of $id shows what was measured', async (one) => {
  await expect(chart(one)).toMatchFileSnapshot(join(labFolder(one.id), 'chart.svg'));
});

async function expectBlocks(path: string, blocks: Readonly<Record<string, string>>): Promise<void> {
  const page = Object.entries(blocks).reduce(
    (text, [name, block]) => withBlock(text, name, block),
    readFileSync(at(path), 'utf8'),
  );
  await expect(page).toMatchFileSnapshot(at(path));
}

function at(path: string): string {
  return join(ROOT, path);
}
