import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { languageOf } from '#core';
import { joulelint } from '../support/command.ts';
import { EAGER } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';
import { parserAssets } from '../support/python.ts';
import { ROOT } from '../support/rule-folders.ts';
import { virtualCopy } from '../support/virtual-folder.ts';
import { startWorker } from '../support/web-worker.ts';

/** A project of all fixtures, and of files that nobody should look at. */
function project(): string {
  const folder = folderWith({
    'joulelint.toml': 'preview = true\nselect = ["ALL"]\nextend-exclude = ["old"]\n',
    '.gitignore': 'made/\n',
    'made/a.py': EAGER,
    'old/a.py': EAGER,
    'lib/node_modules/a.py': EAGER,
    'tests/test_a.py': EAGER,
  });
  cpSync(join(ROOT, 'test-fixtures/rules'), folder, {
    recursive: true,
    // Their other halves are as good.
    filter: (path) => !path.includes('.fixed.'),
  });
  return folder;
}

function filesIn(folder: string, prefix = ''): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, `${name}/`);
    return languageOf(name) === undefined ? [] : [name];
  });
}

interface Told {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: Diagnostic['range'];
  readonly related: readonly string[];
}

type ToldByFile = Readonly<Record<string, readonly Told[]>>;

const LEVELS = ['error', 'warning', 'info', 'hint'];

interface Place {
  readonly line: number;
  readonly column: number;
}

async function byCommandLine(cwd: string): Promise<ToldByFile> {
  const { out } = await joulelint(['--output-format=json', '--exit-zero'], { cwd });
  const told: Record<string, Told[]> = {};
  for (const { rule, severity, message, path, range, related, suppression } of JSON.parse(out)
    .findings) {
    if (suppression !== null) continue;
    const place = ({ line, column }: Place) => ({ line: line - 1, character: column - 1 });
    (told[path] ??= []).push({
      code: rule,
      severity: LEVELS.indexOf(severity) + 1,
      message,
      range: { start: place(range.start), end: place(range.end) },
      related: related.map((one: { message: string }) => one.message),
    });
  }
  return inOrder(told);
}

/** Without the files about which nothing is said; what begins at the same place, by rule. */
function inOrder(told: Record<string, readonly Told[]>): ToldByFile {
  const files = Object.entries(told).filter(([, list]) => list.length > 0);
  return Object.fromEntries(
    files
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, list]) => [
        path,
        list.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
      ]),
  );
}

function toldBy(diagnostics: readonly Diagnostic[]): Told[] {
  return diagnostics.map(({ code, severity, message, range, relatedInformation = [] }) => ({
    code: String(code),
    severity: severity ?? 0,
    message: String(message),
    range,
    related: relatedInformation.map((one) => one.message),
  }));
}

const PULLS = { diagnostic: { relatedInformation: true } };

const IDS: Readonly<Record<string, string>> = { py: 'python', ts: 'typescript', vue: 'vue' };
const languageIdOf = (name: string) =>
  IDS[name.replace(/^.*\./, '')] ?? (languageOf(name) === 'python' ? 'python' : 'javascript');

test('command line, editor and browser find the same in the same files', async () => {
  const folder = project();
  const expected = await byCommandLine(folder);
  expect(Object.keys(expected).length).toBeGreaterThan(80);
  const files = filesIn(folder);

  const editor = await startEditor({
    folders: [folder],
    pulls: true,
    settings: { '': { delay: 0 } },
    capabilities: { textDocument: PULLS },
  });
  const inEditor: Record<string, Told[]> = {};
  for (const name of files) {
    const uri = uriOf(join(folder, name));
    editor.open(uri, readFileSync(join(folder, name), 'utf8'), languageIdOf(name));
    const report = await editor.pull(uri);
    inEditor[name] = toldBy('items' in report ? report.items : []);
    editor.close(uri);
  }
  expect(inOrder(inEditor)).toEqual(expected);

  const root = 'vscode-vfs://github/owner/name';
  const worker = startWorker({ delay: 0 }, virtualCopy(folder, root));
  const { runtime, grammar } = parserAssets();
  await worker.request('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: root, name: 'name' }],
    capabilities: { textDocument: PULLS, workspace: { configuration: true } },
    initializationOptions: { parser: { runtime, grammar }, readsFiles: true },
  });
  worker.notify('initialized', {});
  const inBrowser: Record<string, Told[]> = {};
  for (const name of files) {
    const uri = `${root}/${name}`;
    const text = readFileSync(join(folder, name), 'utf8');
    const textDocument = { uri, languageId: languageIdOf(name), version: 1, text };
    worker.notify('textDocument/didOpen', { textDocument });
    const report = await worker.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    inBrowser[name] = toldBy(report.items);
    worker.notify('textDocument/didClose', { textDocument: { uri } });
  }
  expect(inOrder(inBrowser)).toEqual(expected);
}, 240_000);
