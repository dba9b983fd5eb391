import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NotebookModule } from '#notebook';
import { someSource } from '../support/notebooks.ts';

function moduleText(...cells: readonly string[]): string {
  return new NotebookModule(cells.map((text, index) => ({ number: index + 1, text }))).text;
}

describe('magics become a name that nobody knows', () => {
  test.each([
    ['%matplotlib inline', '_                 '],
    ['!ls -la', '_      '],
    ['  !ls', '  _  '],
    ['files = !ls *.png', 'files = _        '],
    ['home = %env HOME', 'home = _        '],
    ['x = a % b', 'x = a % b'],
    ['x = (a\n% b)', 'x = (a\n% b)'],
    ['text = """\n%time\n!ls\n"""', 'text = """\n%time\n!ls\n"""'],
    ['total = a \\\n% b', 'total = a \\\n% b'],
    ['# %time', '# %time'],
    ['%time model.fit(x)', '_;    model.fit(x)'],
    ['%timeit -n 10 f(x)', '_;            f(x)'],
    ['%%time\nmodel.fit(x)', '_     \nmodel.fit(x)'],
    ['%%bash\nls\npip install x', '      \n  \n             '],
    ['!pip install \\\n  keras\nx = 1', '_             \n       \nx = 1'],
    ['?model', '_     '],
    ['model.fit?', '_         '],
    ['model.fit??  # help', '_                  '],
    ['pip install keras', '_                '],
    ['ls -la data', '_          '],
    ['cd ..', '_    '],
    ['cat = 3', 'cat = 3'],
    ['ls = [1]', 'ls = [1]'],
    ['cat in pets', 'cat in pets'],
    ['x = f(', '      '],
    ['text = """open', '              '],
    ["it's", "it's"],
  ])('%j', (cell, expected) => {
    expect(moduleText(cell)).toBe(`${expected}\n`);
  });

  test('every character keeps its place', () => {
    const lines = fc.array(
      fc.constantFrom(
        '%time x',
        '!ls \\',
        'x = (',
        ')',
        '"""',
        "'",
        'pip install x',
        'y?',
        'a % b',
        '',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), (parts, ending) => {
        const cell = parts.join(ending);
        const text = moduleText(cell);
        expect(text).toHaveLength(cell.length + 1);
        expect(text.replace(/[^\r\n]/g, '')).toBe(`${cell.replace(/[^\r\n]/g, '')}\n`);
      }),
    );
  });
});

test('an offset of the module leads to its cell and back', () => {
  fc.assert(
    fc.property(fc.array(someSource(), { minLength: 1, maxLength: 5 }), (texts) => {
      const cells = texts.map((text, index) => ({ number: index + 1, text }));
      const notebook = new NotebookModule(cells);
      for (const cell of cells) {
        for (let offset = 0; offset <= cell.text.length; offset++) {
          const there = notebook.offsetOf(cell, offset) ?? -1;
          const spot = notebook.spotAt(there);
          expect(spot?.cell).toBe(cell);
          expect(spot?.offset).toBe(offset);
          const before = cell.text.slice(0, offset).split('\n');
          expect(spot?.position).toEqual({
            line: before.length - 1,
            column: before.at(-1)?.length,
          });
        }
      }
    }),
  );
});
