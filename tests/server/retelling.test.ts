import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '#core';
import { lint, prepare, prepareScripts, ruleCatalogue } from '#engine';
import { reportedRules } from '#project';
import { WHEN } from '#tfjs';
import { allSetups } from '../../src/energy/setups.ts';
import { RULES } from '../../src/server/german/rules.ts';
import { retelling, retold } from '../../src/server/retelling.ts';
import { retellingIn } from '../../src/server/words.ts';
import { readFixture } from '../support/fixture-marks.ts';
import { marked, untranslated } from '../support/marked-language.ts';
import { runRule } from '../support/one-rule.ts';
import { parserAssets } from '../support/python.ts';
import { filesIn, ROOT, ruleIds } from '../support/rule-folders.ts';

beforeAll(async () => {
  await prepare(parserAssets());
  await prepareScripts();
});

const used = new Set<string>();
const sentences = Object.keys(RULES);
const retell = retelling(sentences, (english, ...filled) => {
  used.add(english);
  return marked(english, ...filled);
});

/** What a reader is shown of a finding, from which all that could be told again is in brackets. */
function texts(finding: Finding): string[] {
  const { message, related, fix } = retold(finding, retell);
  return [message, ...related.map((place) => place.message), ...(fix ? [fix.title] : [])];
}

/** Words that nobody can tell again; the one word that both languages share is none. */
function left(finding: Finding): string[] {
  return texts(finding).flatMap((told) => untranslated(told).filter((word) => word !== 'in'));
}

describe.each(ruleIds())('%s', (id) => {
  test('writes nothing that nobody can tell again in another language', () => {
    const folder = join(ROOT, 'test-fixtures/rules', id);
    for (const name of filesIn(folder).filter((file) => /^flagged(?!.*\.fixed\.)/.test(file))) {
      const { text } = readFixture(readFileSync(join(folder, name), 'utf8'));
      for (const finding of runRule(id, text, `${id}/${name}`).findings) {
        expect(left(finding), finding.message).toEqual([]);
        const { impact } = finding;
        const why = impact.kind === 'measured' ? impact.setting : impact.because;
        expect(sentences).toContain(why);
        used.add(why);
      }
    }
  });
});

const RUN = { preview: true, select: ['ALL'], reportUnusedSuppressions: true };

/** Comments with everything wrong that can be told. */
const COMMENTS = [
  'x = 1  # joulelint: ignore[keras/unheard-of-and-nothing-like-it]',
  'x = 1  # joulelint: ignore[keras/predict-in-loops]',
  'x = 1  # joulelint: ignore[keras/predict-in-loop]',
  'x = 1  # joulelint: ignore[keras/predict-in-loop, keras/fit-in-loop]',
  '# joulelint: disable[keras/predict-in-loop]\nx = 1  # joulelint: ignore[keras/predict-in-loop]\n# joulelint: enable[keras/predict-in-loop]',
  '# joulelint: disable[keras]\nx = 1  # joulelint: ignore[keras/predict-in-loop, keras/fit-in-loop]\n# joulelint: enable[keras]',
  '# joulelint: enable[keras/predict-in-loop]',
  '# joulelint: enable[keras/predict-in-loop, keras/fit-in-loop]',
  '# joulelint: disable[keras/predict-in-loop]\n# joulelint: enable[keras/predict-in-loop, keras/fit-in-loop]',
  'x = 1  # joulelint ignore[keras/fit-in-loop]',
  'x = 1  # joulelint: ignore',
  'x = 1  # joulelint: ignore[keras/fit-in-loop',
  'x = 1  # joulelint: ignore[]',
  'x = 1  # joulelint: ignore[keras/fit-in-loop] because',
  'x = 1  # joulelint: ignored[keras/fit-in-loop]',
  'x = 1  # joulelint: quite-another[keras/fit-in-loop]',
  'x = 1  # joulelint: [keras/fit-in-loop]',
];

/** Two findings in one line. */
const LOOP = `for fold in range(9):
    model = keras.Sequential([keras.layers.Dense(1)]); model.compile("sgd", run_eagerly=True)  # joulelint: ignore[RULES]
    model.fit(images, labels, epochs=2)`;
const TWO = 'keras/model-created-in-loop, keras/run-eagerly-left-on';

const TWICE = ['keras/run-eagerly-left-on', TWO].map(
  (rules) => `# joulelint: file-ignore[${TWO}]\n${LOOP.replace('RULES', rules)}`,
);

test.each([...COMMENTS, ...TWICE])('%s', (comment) => {
  const text = `import keras\n${comment}\n`;
  const { findings } = lint({ path: 'a.py', text, language: 'python' }, RUN);
  expect(findings).not.toEqual([]);
  for (const finding of findings) {
    expect(left(finding), finding.message).toEqual([]);
    if (finding.impact.kind === 'not-measured') used.add(finding.impact.because);
  }
});

test('what is said of rules can be told again, and nothing else waits for it', () => {
  const rules = ruleCatalogue();
  const shown = reportedRules({ pages: false, from: import.meta.url });
  const evidence = rules.flatMap((rule) => rule.evidence);
  const all = [
    ...Object.values(WHEN),
    ...shown.flatMap(({ summary, smell }) => [summary, smell.title, smell.why]),
    ...evidence.flatMap((source) => source.cpuTime?.program ?? []),
    ...evidence.flatMap((source) => source.boardEnergy?.program ?? []),
    // Titles of other people's papers and manuals stay what they are.
    ...evidence.flatMap(({ title, url }) => (url.includes('/joulelint/joulelint/') ? title : [])),
    ...allSetups().map(({ ran }) => ran),
    ...rules.map(({ impact }) => (impact.kind === 'measured' ? impact.setting : impact.because)),
  ];
  expect([...new Set([...used, ...all])].toSorted()).toEqual(sentences.toSorted());
});

test.each([
  [
    '`batch` keeps a tensor of every epoch as long as the callback lives; keep its number instead, for example `float(batch)`.',
    '`batch` behält einen Tensor aus jeder Epoche, solange der Callback lebt; besser nur die Zahl behalten, zum Beispiel `float(batch)`.',
  ],
  ['Move `once` out of the loop', '`once` aus der Schleife ziehen'],
  ['A message of a rule that is not ours', 'A message of a rule that is not ours'],
])('%s', (english, german) => {
  expect(retellingIn('de')(english)).toBe(german);
  expect(retellingIn('de')(german)).toBe(german);
  expect(retellingIn('en')(english)).toBe(english);
});
