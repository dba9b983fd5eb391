import { describe, expect, test } from 'vitest';
import { allComparisons, LEVEL_WORDS } from '#energy';
import { KINDS } from '../../src/project/check-settings.ts';
import { JSON_ERRORS } from '../../src/project/json-settings.ts';
import { REASONS } from '../../src/project/reason.ts';
import { EXTENDS_REFUSED } from '../../src/project/settings.ts';
import { PUE_REFUSED } from '../../src/project/workload-settings.ts';
import { NOT_COUNTED } from '../../src/project/appraise-findings.ts';
import { NO_AMOUNT } from '../../src/report/html/report-groups.ts';
import { LANGUAGES } from '../../src/server/words.ts';
import { saidIn, unsaidIn } from '../support/said-texts.ts';

const { texts, others } = saidIn('src/{energy,report,engine,project,server}/**/*.ts');

/** Texts that are said from data: what the code writes for them, and all they can be. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  'LEVEL_WORDS[level]': LEVEL_WORDS,
  'amount.because': NO_AMOUNT,
  'estimate.because': Object.values(NOT_COUNTED),
  known: Object.values(KINDS),
  'error.says': Object.values(JSON_ERRORS),
  reason: Object.values(REASONS),
  'issue.message': [EXTENDS_REFUSED, PUE_REFUSED],
  'comparison.label': allComparisons().map(({ label }) => label),
};

/** What rules and the tables behind them write; what there is of it, the test of retelling knows. */
const OF_RULES = [
  'cpuTime.program',
  'impact.because',
  'impact.setting',
  'program',
  'sentence',
  'smell.title',
  'smell.why',
  'summary',
  'ran',
  'rule.smell.why',
  'rule.summary',
  'source.title',
];

/** What is filled in, and what may not be translated. */
function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\d\}|`[^`]+`|\*\*/g)].map(([found]) => found).sort();
}

test('whatever is said is a text that can be found, or comes from data that is known', () => {
  const known = [...Object.keys(DATA), ...OF_RULES, 'english'];
  expect([...others].toSorted()).toEqual(known.toSorted());
});

/** For the log, for the other end of the protocol, and headings of pages that are read. */
const UNSEEN = [
  ' does not exist',
  ': no code actions within ',
  'In a browser the editor has to hand over the parser.',
  'The session has not begun.',
  'The text has changed.',
  'Use instead',
  'there are no files in a browser',
  'there is no ',
];

test('no prose of the server and of what it shows goes past translation', () => {
  const shown = unsaidIn(
    'src/server/*.ts',
    'src/report/html/!(page-style).ts',
    'src/report/{basis-text,energy-line,estimate-text,markdown}.ts',
    'src/project/{check-settings,settings-file,taken-over,known-findings,rule-names,load-settings,baseline-file}.ts',
  );
  const known = new Set(Object.values(DATA).flat());
  expect(shown.filter((text) => !known.has(text)).toSorted()).toEqual(UNSEEN);
});

describe.each(Object.entries(LANGUAGES))('%s', (_, { words, retold }) => {
  test('says all that the server says, and nothing else', () => {
    const needed = new Set([...texts, ...Object.values(DATA).flat(), ...retold]);
    // A number by itself is no text.
    needed.delete('{0}');
    expect(Object.keys(words).toSorted()).toEqual([...needed].toSorted());
  });

  test('fills in the same and keeps names', () => {
    for (const [english, translated] of Object.entries(words)) {
      expect(placeholdersIn(translated), english).toEqual(placeholdersIn(english));
      expect(translated.trim(), english).toBe(translated);
      expect(translated, english).not.toBe(english);
    }
  });
});
