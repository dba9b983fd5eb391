import { beforeAll, describe, expect, test } from 'vitest';
import { lint, suppressionEditFor, type SuppressionPlace } from '#engine';
import { NotebookModule } from '#notebook';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

const RULE = 'keras/run-eagerly-left-on';
const IMPORT = 'import keras\nmodel = keras.Sequential([keras.layers.Dense(1)])';
const EAGER = 'model.compile("adam", run_eagerly=True)';
const FIT = 'model.fit(x, y)';

interface Case {
  readonly what: string;
  readonly cells: readonly string[];
  readonly location: SuppressionPlace['location'];
  /** The cell that changes, from 0, and what it becomes. */
  readonly after: readonly [number, string];
}

const CASES: readonly Case[] = [
  {
    what: 'a line',
    cells: [IMPORT, EAGER, FIT],
    location: 'sameLine',
    after: [1, `${EAGER}  # joulelint: ignore[${RULE}]`],
  },
  {
    what: 'a cell',
    cells: [IMPORT, `x, y = data\n${EAGER}\n`, FIT],
    location: 'cell',
    after: [1, `# joulelint: disable[${RULE}]\nx, y = data\n${EAGER}\n`],
  },
  {
    what: 'a cell below its magic',
    cells: [IMPORT, `%%time\n${EAGER}`, FIT],
    location: 'cell',
    after: [1, `%%time\n# joulelint: disable[${RULE}]\n${EAGER}`],
  },
  {
    what: 'a cell that silences another rule',
    cells: [IMPORT, `# joulelint: disable[tfdata]\n${EAGER}`, FIT],
    location: 'cell',
    after: [1, `# joulelint: disable[tfdata, ${RULE}]\n${EAGER}`],
  },
  {
    what: 'a notebook, in its first cell',
    cells: [`%matplotlib inline\n${IMPORT}`, EAGER, FIT],
    location: 'file',
    after: [0, `# joulelint: file-ignore[${RULE}]\n%matplotlib inline\n${IMPORT}`],
  },
  {
    what: 'a notebook whose first cell is shell',
    cells: ['%%bash\npip install keras', '', `%%capture\n${IMPORT}`, EAGER, FIT],
    location: 'file',
    after: [2, `%%capture\n# joulelint: file-ignore[${RULE}]\n${IMPORT}`],
  },
  {
    what: 'a notebook with such a comment in a later cell only',
    cells: [IMPORT, `# joulelint: file-ignore[tfdata]\n${EAGER}`, FIT],
    location: 'file',
    after: [0, `# joulelint: file-ignore[${RULE}]\n${IMPORT}`],
  },
];

function moduleOf(cells: readonly string[]) {
  return new NotebookModule(cells.map((text, index) => ({ number: index + 1, text })));
}

function sourceOf({ text, ranges }: NotebookModule) {
  return { path: 'nb.ipynb', text, language: 'python', cells: ranges } as const;
}

describe('a comment that silences a finding', () => {
  test.each(CASES)('in $what', ({ cells, location, after: [index, expected] }) => {
    const module = moduleOf(cells);
    const open = (source: ReturnType<typeof sourceOf>) =>
      lint(source).findings.filter(({ rule, suppressed }) => rule === RULE && !suppressed);
    const [finding] = open(sourceOf(module));
    const offset = finding?.range.start ?? -1;
    const edit = suppressionEditFor(sourceOf(module), offset, RULE, { location });
    const place = edit && module.inCell(edit.range);
    expect(place?.cell.number).toBe(index + 1);
    const { start, end } = place?.range ?? { start: 0, end: 0 };
    const old = cells[index] ?? '';
    const written = old.slice(0, start) + edit?.text + old.slice(end);
    expect(written).toBe(expected);
    const next = moduleOf(cells.map((cell, at) => (at === index ? written : cell)));
    expect(open(sourceOf(next))).toEqual([]);
  });
});
