import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM } from '../support/command.ts';
import { AT_ONCE, EAGER } from '../support/editor-samples.ts';
import { startEditor, uriOf, type Editor } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';

const GRAMMAR = 'tree-sitter-python.wasm';
const SCRIPT_PARSER = 'javascript-parser.js';
const LEAKS = `import * as tf from '@tensorflow/tfjs';
export function mean(values) {
  const sum = tf.tensor(values).mean();
  return sum.dataSync()[0];
}
`;

/** An installation of its own, with something changed in it. */
function installed(change: (dist: string) => void): string {
  const folder = folderWith({ 'package.json': '{"type": "module"}' });
  const dist = join(folder, 'dist');
  cpSync(dirname(PROGRAM), dist, { recursive: true });
  change(dist);
  return join(dist, 'cli.js');
}

async function startWith(change: (dist: string) => void) {
  const folder = folderWith({});
  const program = installed(change);
  const initializationOptions = { status: true };
  const editor = await startEditor({
    folders: [folder],
    settings: AT_ONCE,
    program,
    initializationOptions,
  });
  const wrong: string[] = [];
  editor.connection.onNotification('joulelint/status', ({ problems }) => {
    wrong.splice(0, Infinity, ...problems.map(({ text }: { text: string }) => text));
  });
  let number = 0;
  const findingsIn = async (text: string, language: string) => {
    const uri = uriOf(`${folder}/${++number}`);
    editor.open(uri, text, language);
    return editor.pushed(uri, () => true);
  };
  return { editor, wrong, findingsIn };
}

/** What no Python grammar is needed for. */
async function openOthers(findingsIn: (text: string, language: string) => Promise<unknown>) {
  await findingsIn('# Notes on `import keras`\n', 'markdown');
  await findingsIn('def add(a, b):\n    return a + b\n', 'python');
  expect(await findingsIn(LEAKS, 'javascript')).not.toEqual([]);
}

test.each([
  ['missing', (file: string) => rmSync(file), /^tree-sitter-python\.wasm is missing from/],
  [
    'not a grammar',
    (file: string) => writeFileSync(file, 'nonsense'),
    /tree-sitter-python\.wasm is not a Web/,
  ],
] as const)(
  'a grammar that is %s is missed when a Python file needs it',
  async (_, spoil, says) => {
    const { editor, wrong, findingsIn } = await startWith((dist) => spoil(join(dist, GRAMMAR)));
    await openOthers(findingsIn);
    expect({ wrong, messages: editor.messages }).toEqual({ wrong: [], messages: [] });

    expect(await findingsIn(EAGER, 'python')).toEqual([]);
    expect(await findingsIn(EAGER, 'python')).toEqual([]);
    expect(editor.messages).toEqual([expect.stringMatching(says)]);
    await expect.poll(() => wrong).toEqual(editor.messages);
    await goesOn(editor);
  },
);

test('the grammar is read when a Python file needs it, not before', async () => {
  let bytes = new Uint8Array();
  let grammar = '';
  const { editor, findingsIn } = await startWith((dist) => {
    grammar = join(dist, GRAMMAR);
    bytes = readFileSync(grammar);
    rmSync(grammar);
  });
  await openOthers(findingsIn);
  writeFileSync(grammar, bytes);
  expect(await findingsIn(EAGER, 'python')).toHaveLength(1);
  expect(editor.messages).toEqual([]);
});

test('the parser of JavaScript is missed when a file needs it, and Python goes on', async () => {
  const { editor, wrong, findingsIn } = await startWith((dist) =>
    rmSync(join(dist, SCRIPT_PARSER)),
  );
  await findingsIn('export const add = (a, b) => a + b;\n', 'javascript');
  expect(await findingsIn(EAGER, 'python')).toHaveLength(1);
  expect(editor.messages).toEqual([]);
  expect(await findingsIn(LEAKS, 'javascript')).toEqual([]);
  expect(editor.messages).toEqual([expect.stringMatching(/^The JavaScript parser cannot start: /)]);
  await expect.poll(() => wrong).toEqual(editor.messages);
});

/** It still answers. */
async function goesOn({ connection }: Editor): Promise<void> {
  expect(await connection.sendRequest('joulelint/rules')).not.toEqual([]);
}
