import { beforeAll, expect, test } from 'vitest';
import type { Edit, Range } from '#core';
import { fixText, lint } from '#engine';
import type { FixTextOptions } from '../../src/engine/fix-text.ts';
import { movedRanges } from '../../src/engine/moved-ranges.ts';
import { soundStep, type Fixable } from '../../src/engine/sound-fixes.ts';
import { preparePython } from '../support/python.ts';
import { FIXABLE, FIXED } from '../support/samples.ts';

beforeAll(preparePython);

const TWO = `${FIXABLE}\n\n${FIXABLE.slice(FIXABLE.indexOf('def')).replace('slope', 'other')}`;

test('all fixes of a text are applied', () => {
  const fixed = fix(TWO);
  expect(fixed.text).toBe(TWO.replaceAll('persistent=True', ''));
  expect(fixed.applied).toHaveLength(2);
  expect(fixed.before.findings).toHaveLength(2);
  expect(fixed.after.findings).toEqual([]);
});

test('fixes keep to stretches, which move along', () => {
  const start = TWO.lastIndexOf('persistent');
  const within = [{ start, end: start + 1 }];
  const fixed = fix(TWO, { within });
  expect(fixed.text).toBe(FIXABLE + TWO.slice(FIXABLE.length).replace('persistent=True', ''));
  expect(fixed.after.findings).toHaveLength(1);
  expect(fix(TWO, { within: [] }).applied).toEqual([]);
});

test.each<readonly [Range, readonly Edit[], Range]>([
  [{ start: 5, end: 9 }, [], { start: 5, end: 9 }],
  [{ start: 5, end: 9 }, [edit(1, 3, '')], { start: 3, end: 7 }],
  [{ start: 5, end: 9 }, [edit(1, 1, 'abc'), edit(6, 8, 'x')], { start: 8, end: 11 }],
  [{ start: 5, end: 9 }, [edit(4, 6, 'abc')], { start: 4, end: 10 }],
  [{ start: 5, end: 9 }, [edit(9, 9, 'abc')], { start: 5, end: 9 }],
])('%j after %j is %j', (range, edits, moved) => {
  expect(movedRanges([range], edits)[0]).toEqual(moved);
});

test('a text that did not parse before may stay so', () => {
  const broken = `${FIXABLE}\n\nbroken = = 1\n`;
  expect(fix(broken).text).toBe(broken.replace('persistent=True', ''));
});

test('a fixed text is left as it is', () => {
  expect(fix(fix(FIXABLE).text)).toMatchObject({ text: FIXED, applied: [] });
});

const SPOILT: readonly { name: string; spoil: (edit: Edit) => Edit }[] = [
  { name: 'leaves a bracket open', spoil: (edit) => ({ ...edit, text: '(' }) },
  { name: 'ends no string', spoil: (edit) => ({ ...edit, text: "'" }) },
  {
    name: 'takes a bracket along',
    spoil: ({ range, text }) => ({ range: { ...range, end: range.end + 1 }, text }),
  },
];

test.each(SPOILT)('a fix that $name is refused, and the next one is applied', ({ spoil }) => {
  const [first, second] = fixables(TWO);
  if (!first || !second) throw new Error('the sample has two findings');
  const spoilt = { ...first, fix: { ...first.fix, edits: first.fix.edits.map(spoil) } };
  const step = soundStep(TWO, [spoilt, second], { allow: 'safe', deadline: 10_000 });
  expect(step.text).toBe(FIXABLE + TWO.slice(FIXABLE.length).replace('persistent=True', ''));
  expect(step.applied).toEqual([second]);
  expect(step.refused).toEqual([spoilt]);
});

function fixables(text: string): Fixable[] {
  const { findings } = lint({ path: 'a.py', text, language: 'python' });
  return findings.filter((finding): finding is Fixable => finding.fix !== undefined);
}

function fix(text: string, options: Partial<FixTextOptions> = {}) {
  return fixText({ path: 'a.py', text, language: 'python' }, {}, { allow: 'safe', ...options });
}

function edit(start: number, end: number, text: string): Edit {
  return { range: { start, end }, text };
}
