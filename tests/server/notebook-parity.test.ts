import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { joulelint } from '../support/command.ts';
import { AT_ONCE, TELL_UNUSED } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';
import { openNotebook } from '../support/notebook-editor.ts';
import { codeCell, DIGITS_CELLS, notebookFile } from '../support/notebook-samples.ts';

const { title, imports, model, tape, shell, compile } = DIGITS_CELLS;
const R_CELL = {
  ...codeCell('r', ['run_eagerly = True\n']),
  metadata: { vscode: { languageId: 'r' } },
};

/** Notebooks as files; the editor opens what VS Code would make of them. */
const NOTEBOOKS = {
  'digits.ipynb': [title, imports, model, tape, shell, compile],
  'one-after-the-other.ipynb': [imports, model, compile, tape, compile, title, tape],
  'other-languages.ipynb': [R_CELL, imports, title, model, R_CELL, compile],
  'loop.ipynb': [
    imports,
    codeCell('l', [
      'for fold in range(10):\n',
      '    model = tf.keras.Sequential([tf.keras.layers.Dense(1)])\n',
      '    %time model.fit(x, y, epochs=2)\n',
      '    scores = [model.predict(one) for one in images]',
    ]),
    codeCell('m', ['for image in images:\n', '    answers = model.predict(image)\n']),
  ],
  'silenced.ipynb': [
    codeCell('s', [
      '%%capture\n',
      '# joulelint: file-ignore[keras]\n',
      'import tensorflow as tf\n',
    ]),
    model,
    codeCell('t', ['# joulelint: disable[tensorflow]\n', ...tape.source]),
    tape,
    compile,
  ],
  'broken.ipynb': [imports, codeCell('b', ['x = = 3\n']), model, codeCell('o', ['f(\n']), compile],
  'windows.ipynb': [
    imports,
    model,
    codeCell('w', ['x = 1\r\n', 'y = "🔥"\r\n', ...compile.source]),
  ],
};

interface Told {
  readonly rule: string;
  readonly message: string;
  readonly cell: number;
  readonly range: Diagnostic['range'];
  readonly related: readonly string[];
}

interface Reported {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
  readonly suppression: unknown;
  readonly cell: { readonly number: number };
  readonly range: { readonly start: OneBased; readonly end: OneBased };
  readonly related: readonly { readonly message: string }[];
}

interface OneBased {
  readonly line: number;
  readonly column: number;
}

function inOrder(told: readonly Told[]): readonly Told[] {
  return told.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function fromZero({ line, column }: OneBased) {
  return { line: line - 1, character: column - 1 };
}

test('editor and command line say the same of the same notebooks', async () => {
  const files = Object.fromEntries(
    Object.entries(NOTEBOOKS).map(([name, cells]) => [name, notebookFile(cells)]),
  );
  const cwd = folderWith({ ...files, 'joulelint.toml': `preview = true\n${TELL_UNUSED}` });
  const { out } = await joulelint(['--output-format=json', '--fail-on=never', '.'], { cwd });
  const reported: readonly Reported[] = JSON.parse(out).findings;
  const editor = await startEditor({ folders: [cwd], settings: AT_ONCE, pulls: true });
  for (const [name, cells] of Object.entries(NOTEBOOKS)) {
    const given = cells.map((cell) => ({
      text: cell.source.join(''),
      ...(cell.cell_type === 'markdown' ? { kind: 'markdown' as const } : {}),
      ...('vscode' in cell.metadata ? { language: 'r' } : {}),
    }));
    const notebook = openNotebook(editor, uriOf(`${cwd}/${name}`), given);
    const told = await Promise.all(
      cells.map(async (_, n) => {
        const report = await editor.pull(notebook.cell(n));
        return ('items' in report ? report.items : []).map(
          ({ code, message, range, relatedInformation = [] }): Told => ({
            rule: String(code),
            message: String(message),
            cell: n + 1,
            range,
            related: relatedInformation.map((place) => place.message),
          }),
        );
      }),
    );
    const expected = reported
      .filter(({ path, suppression }) => path === name && suppression === null)
      .map(({ rule, message, cell, range, related }): Told => ({
        rule,
        message,
        cell: cell.number,
        range: { start: fromZero(range.start), end: fromZero(range.end) },
        related: related.map((place) => place.message),
      }));
    expect(inOrder(told.flat()), name).toEqual(inOrder(expected));
    expect(expected.length, name).toBeGreaterThan(0);
  }
});
