import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editNotebook, NotebookModule, readNotebook, type Notebook } from '#notebook';
import { joulelint } from '../support/command.ts';

/** `JOULELINT_NOTEBOOKS=FOLDER npx vitest run … tests/notebook` repeats for any notebooks what is claimed of many. */
const FOLDER = process.env['JOULELINT_NOTEBOOKS'];
const INSERTED = '# joulelint: file-ignore[keras]  "größe" \\ 🔥\n';

interface Given {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly notebook: Notebook;
}

function given(folder: string): Given[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ipynb'))
    .flatMap((name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      const read = readNotebook(bytes);
      return read.kind === 'notebook' ? [{ path, bytes, notebook: read.notebook }] : [];
    });
}

/** What a JSON parser makes of the cells' sources. */
function sourcesIn(bytes: Uint8Array): string[] {
  const { cells, worksheets = [] } = JSON.parse(
    Buffer.from(bytes)
      .toString()
      .replace(/^\ufeff/, ''),
  );
  const all = cells ?? worksheets.flatMap((sheet: { cells: unknown[] }) => sheet.cells);
  return all.map(({ source, input }: { source?: string | string[]; input?: string | string[] }) =>
    [source ?? input ?? ''].flat().join(''),
  );
}

describe.skipIf(FOLDER === undefined)(`notebooks in ${FOLDER}`, () => {
  const all = FOLDER === undefined ? [] : given(FOLDER);

  test('are read as a JSON parser reads them, and every character keeps its place', () => {
    for (const { path, bytes, notebook } of all) {
      const sources = sourcesIn(bytes);
      const python = notebook.cells.filter(({ isPython }) => isPython);
      for (const { number, text } of python) expect(text, path).toBe(sources[number - 1]);
      const { text, ranges, cells } = new NotebookModule(python);
      expect(text, path).toHaveLength(python.reduce((sum, cell) => sum + cell.text.length + 1, 0));
      expect(ranges, path).toHaveLength(cells.length);
    }
    console.log(`${all.length} notebooks`);
  }, 600_000);

  test('keep every other byte when one cell is edited', () => {
    let edited = 0;
    for (const { path, bytes, notebook } of all) {
      const cell = notebook.cells.filter(({ isPython }) => isPython).at(-1);
      if (!cell) continue;
      const edits = [{ range: { start: 0, end: 0 }, text: INSERTED }];
      const mended = Buffer.from(editNotebook(bytes, [{ cell, edits }]));
      const { start, end } = cell.value;
      expect(mended.subarray(0, start).equals(bytes.subarray(0, start)), path).toBe(true);
      const tail = mended.subarray(mended.length - (bytes.length - end));
      expect(tail.equals(bytes.subarray(end)), path).toBe(true);
      const expected = sourcesIn(bytes);
      expected[cell.number - 1] = INSERTED + cell.text;
      expect(sourcesIn(mended), path).toEqual(expected);
      edited++;
    }
    console.log(`${edited} edits`);
  }, 600_000);

  test('are linted without a crash', async () => {
    const flags = ['--preview', '--output-format=json', '--fail-on=never', '--no-cache'];
    const paths = all.map(({ path }) => path);
    const { out, err } = await joulelint([...flags, ...paths], { cwd: FOLDER ?? '.' });
    expect(err).not.toContain('the linter itself failed');
    const { summary } = JSON.parse(out);
    console.log(`${summary.files} files, ${summary.findings} findings`);
  }, 600_000);
});
