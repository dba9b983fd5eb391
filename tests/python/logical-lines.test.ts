import { beforeAll, expect, test } from 'vitest';
import { logicalLines } from '#python';
import { pythonFile } from '../support/meaning.ts';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

/** `⟨` and `⟩` stand around each logical line. */
const CASES: Readonly<Record<string, string>> = {
  'simple statements': `
⟨import a⟩
⟨x = 1⟩  # why
⟨y = (
    1,  # one
    2,
)⟩
⟨z = "a" \\
    "b"⟩
`,
  'several on one line': `
⟨a()⟩; ⟨b()⟩ ;
⟨if x:⟩ ⟨a()⟩; ⟨b()⟩
`,
  'strings over many lines': `
⟨x = """a
# no comment
b"""⟩
⟨"""Words.

More words."""⟩
`,
  'headers of compound statements': `
⟨if a:⟩
    ⟨b()⟩
⟨elif (c and
      d):⟩  # why
    ⟨pass⟩
⟨else:⟩
    ⟨pass⟩
⟨for x in xs:⟩
    ⟨pass⟩
⟨else:⟩
    ⟨pass⟩
⟨while {1: 2}[1]:⟩
    ⟨break⟩
⟨try:⟩
    ⟨a()⟩
⟨except E as e:⟩
    ⟨raise⟩
⟨finally:⟩
    ⟨pass⟩
⟨with a as b, c:⟩
    ⟨pass⟩
`,
  'comments between header and body': `
⟨if a:⟩  # x: y
    # more: of it
    ⟨b()⟩
⟨for x in {"a": 1}:⟩  # one

    # two
    ⟨pass⟩
`,
  'a comment inside a header': `
⟨if (a and  # first: one
        b):⟩
    ⟨pass⟩
⟨def f(
    x,  # first: one
    y=lambda: 0,
):⟩  # of: it
    ⟨pass⟩
`,
  'functions and classes with their decorators': `
⟨@a
@b(
    c
)
def f(x: int = 1) -> str:⟩
    ⟨"""Doc."""⟩
    ⟨return x⟩
⟨class A(B,
        C):⟩
    ⟨x: int⟩
    ⟨@property
    def y(self):⟩ ⟨return 1⟩
⟨async def g():⟩
    ⟨async with a:⟩
        ⟨await b⟩
`,
  matches: `
⟨match a:⟩
    ⟨case [1, 2] if b:⟩
        ⟨pass⟩
    ⟨case {"a": c}:⟩ ⟨pass⟩
`,
  'lambdas and slices in headers': `
⟨if f(lambda: a[1:2]):⟩
    ⟨pass⟩
⟨while x[1:]:⟩ ⟨pass⟩
`,
};

test.each(Object.entries(CASES))('%s', (_, text) => check(text));

test.each(Object.entries(CASES))('%s, with other line breaks', (_, text) => {
  check(text.replaceAll('\n', '\r\n'));
  check(text.replaceAll('\n', '\r'));
});

test('between two lines there is an empty one, and the next comes after', () => {
  const text = '# a\n\nx = 1\n\n# b\n';
  const lines = logicalLines(pythonFile(text).tree);
  expect(lines.at(1)).toEqual({ start: 1, end: 1 });
  expect(lines.after(1)).toEqual({ start: 5, end: 10 });
  expect(lines.after(5)).toEqual({ start: 5, end: 10 });
  expect(lines.after(6)).toBeUndefined();
  expect(lines.at(12)).toEqual({ start: 12, end: 12 });
});

test('a text without statements', () => {
  for (const text of ['', '\n', '# only words\n']) {
    const lines = logicalLines(pythonFile(text).tree);
    expect(lines.at(0)).toEqual({ start: 0, end: 0 });
    expect(lines.after(0)).toBeUndefined();
  }
});

/** Asks for the logical line around each character and compares with the lines drawn in. */
function check(drawn: string): void {
  const text = drawn.replace(/[⟨⟩]/g, '');
  const lines = logicalLines(pythonFile(text).tree);
  const starts = new Map<number, number>();
  for (let offset = 0; offset < text.length; offset++) {
    const { start, end } = lines.at(offset);
    if (end > start && start <= offset && offset < end) starts.set(start, end);
  }
  expect(draw(text, starts)).toBe(drawn);
}

function draw(text: string, lines: ReadonlyMap<number, number>): string {
  const ends = new Set(lines.values());
  return Array.from({ length: text.length + 1 }, (_, offset) => {
    const before = (ends.has(offset) ? '⟩' : '') + (lines.has(offset) ? '⟨' : '');
    return before + (text[offset] ?? '');
  }).join('');
}
