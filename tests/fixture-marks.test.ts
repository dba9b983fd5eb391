import { expect, test } from 'vitest';
import { compareMarks, readFixture } from './support/fixture-marks.ts';

test('a mark at the end of a line is taken out and names the line', () => {
  check('a()\nb()  # smell: too much\n', {
    text: 'a()\nb()\n',
    marks: [{ line: 2, message: 'too much' }],
  });
});

test('a line may carry several marks and a comment of its own', () => {
  check('a()  # note  # smell: one  # smell: `two` here\r\nb()', {
    text: 'a()  # note\r\nb()',
    marks: [
      { line: 1, message: 'one' },
      { line: 1, message: '`two` here' },
    ],
  });
});

test('carets pin columns of the line above, which may lie under other carets', () => {
  check('    a(b)\n#   ^^^^ smell: whole\n#     ^ smell: part\nc()  # smell: next\n', {
    text: '    a(b)\nc()\n',
    marks: [
      { line: 1, message: 'whole', columns: { from: 4, to: 8 } },
      { line: 1, message: 'part', columns: { from: 6, to: 7 } },
      { line: 2, message: 'next' },
    ],
  });
});

test('in the first column the # stands for a caret, and dots go on to a later line', () => {
  check('a(\n#^... smell: open\n    b)\n', {
    text: 'a(\n    b)\n',
    marks: [{ line: 1, message: 'open', columns: { from: 0 } }],
  });
});

test('a mark may tell a severity', () => {
  check('a()  # smell (info): little\n#^^ smell (hint): less\n', {
    text: 'a()\n',
    marks: [
      { line: 1, message: 'little', severity: 'info' },
      { line: 1, message: 'less', severity: 'hint', columns: { from: 0, to: 3 } },
    ],
  });
});

test('a mark without code is a mistake', () => {
  expect(() => readFixture('a()\n# smell: where\n')).toThrow(/needs code/);
});

test('other comments stay', () => {
  check('# smells of test\n#^^ not a mark\n', {
    text: '# smells of test\n#^^ not a mark\n',
    marks: [],
  });
});

const FINDING = {
  message: 'It waits.',
  start: { line: 4, column: 2 },
  end: { line: 4, column: 9 },
};

test.each([
  ['the same line', { line: 5, message: 'It' }, true],
  ['another line', { line: 4, message: 'It' }, false],
  ['another severity', { line: 5, message: 'It', severity: 'info' }, false],
  ['another message', { line: 5, message: 'That' }, false],
  ['the same columns', { line: 5, message: 'It', columns: { from: 2, to: 9 } }, true],
  ['an earlier start', { line: 5, message: 'It', columns: { from: 1, to: 9 } }, false],
  ['a later end', { line: 5, message: 'It', columns: { from: 2, to: 10 } }, false],
  ['an end on a later line', { line: 5, message: 'It', columns: { from: 2 } }, false],
])('a mark on %s', (_, mark, isMet) => {
  const { wanted, found } = compareMarks([mark], [FINDING]);
  expect(String(found) === String(wanted)).toBe(isMet);
});

test('one finding meets one mark only, and what is left over is told with its place', () => {
  const mark = { line: 5, message: 'It waits' };
  const { wanted, found } = compareMarks([mark, mark], [FINDING]);
  expect(wanted).toEqual(['line 5: It waits', 'line 5: It waits']);
  expect(found).toEqual(['line 5: It waits']);
  expect(compareMarks([], [FINDING]).found).toEqual(['line 5, columns 2 to 9: It waits.']);
});

function check(marked: string, fixture: ReturnType<typeof readFixture>): void {
  expect(readFixture(marked)).toEqual(fixture);
}
