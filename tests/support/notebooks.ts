import fc from 'fast-check';

export interface SomeCell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
}

export interface SomeNotebook {
  readonly nbformat: number;
  readonly cells: readonly SomeCell[];
}

/** How a notebook is written down: indentation, line ends, escapes. */
export interface Spelling {
  readonly indent: number;
  readonly ascii: boolean;
  readonly ending: '\n' | '\r\n';
}

export function spelling(): fc.Arbitrary<Spelling> {
  return fc.record({
    indent: fc.constantFrom(0, 1, 2),
    ascii: fc.boolean(),
    ending: fc.constantFrom('\n' as const, '\r\n' as const),
  });
}

export function spell(document: unknown, { indent, ascii, ending }: Spelling): string {
  const json = JSON.stringify(document, undefined, indent).replaceAll('\n', ending);
  if (!ascii) return json;
  return json.replace(/[^\p{ASCII}]/gu, (character) =>
    [...character]
      .flatMap((one) => [...Array(one.length).keys()].map((at) => one.charCodeAt(at)))
      .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** Lines of code, among them escapes of JSON, characters of two to four bytes and empty lines. */
export function someSource(): fc.Arbitrary<string> {
  const line = fc.constantFrom(
    'x = 1',
    '',
    'print("a\\tb")',
    "name = 'größe'",
    'mark = "🔋"',
    '    y = "日本"',
    'path = "C:\\\\data"',
    '\tz',
    'q = "\u0001\u2028"',
  );
  return fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
}

export function someNotebook(): fc.Arbitrary<SomeNotebook> {
  const source = fc.oneof(
    someSource(),
    someSource().map((text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []),
  );
  const cell = fc.record({
    cell_type: fc.constantFrom('code', 'code', 'markdown'),
    metadata: fc.constant({ tags: ['"]}'] }),
    outputs: fc.constant([{ data: { 'text/plain': ['{"cells": [1e5, -0.30]}\\'] } }]),
    execution_count: fc.constantFrom(null, 3),
    source,
  });
  return fc.record({
    metadata: fc.constant({ kernelspec: { language: 'python' } }),
    nbformat: fc.constantFrom(4, 5),
    cells: fc.array(cell, { maxLength: 4 }),
  });
}
