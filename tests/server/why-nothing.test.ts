import { expect, test } from 'vitest';
import { AT_ONCE, EAGER } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith, type Files } from '../support/folder.ts';

interface Case {
  readonly name: string;
  readonly files?: Files;
  readonly settings?: object;
  readonly path?: string;
  readonly text?: string;
  readonly locale?: string;
  readonly why: string | null;
}

const LARGE = `${EAGER}${'x = 1\n'.repeat(4_000_000)}`;

const CASES: readonly Case[] = [
  { name: 'a finding', why: null },
  { name: 'nothing to find', text: 'import keras\n', why: null },
  { name: 'broken code', text: `${EAGER})`, why: null },
  {
    name: 'more than 20 MB',
    text: LARGE,
    why: `This file has ${LARGE.length} bytes, more than the limit of 1048576.`,
  },
  {
    name: 'more than the settings allow',
    files: { 'joulelint.toml': 'max-file-size = 100' },
    why: `This file has ${EAGER.length} bytes, more than the limit of 100.`,
  },
  {
    name: 'excluded',
    files: { 'joulelint.toml': 'extend-exclude = ["train.py"]' },
    why: 'This file is excluded by the settings.',
  },
  {
    name: 'ignored',
    files: { '.gitignore': 'train.py' },
    why: 'This file is left out by an ignore file or the settings.',
  },
  {
    name: 'switched off',
    settings: { enable: false },
    why: 'This file is switched off by joulelint.enable.',
  },
  {
    name: 'somebody else’s, in German',
    path: 'lib/python3.11/site-packages/train.py',
    locale: 'de',
    why: 'Diese Datei gehört zu einem installierten Paket.',
  },
];

test.each(CASES)('$name', async ({ files = {}, settings = {}, text = EAGER, ...rest }) => {
  const folder = folderWith(files);
  const editor = await startEditor({
    folders: [folder],
    settings: { '': { delay: 0, ...settings } },
    ...(rest.locale === undefined ? {} : { locale: rest.locale }),
  });
  const uri = uriOf(`${folder}/${rest.path ?? 'train.py'}`);
  editor.open(uri, text);
  await editor.pushed(uri, () => true);
  expect(await editor.connection.sendRequest('joulelint/whyNothing', { uri })).toBe(rest.why);
});

test('of a text that is too large the log tells once, and others go on', async () => {
  const folder = folderWith({ 'joulelint.toml': 'max-file-size = 200' });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const [large, small] = ['large.py', 'small.py'].map((name) => uriOf(`${folder}/${name}`));
  if (!large || !small) return;
  editor.open(large, EAGER.repeat(3));
  await editor.pushed(large, () => true);
  for (let key = 0; key < 3; key++) {
    editor.type(large, { start: START, end: START }, '\n');
    await editor.hover(large, 0, 0);
  }
  editor.open(small, EAGER);
  await editor.pushed(small, ([finding]) => finding !== undefined);
  expect(editor.messages).toEqual([expect.stringMatching(/^large\.py has \d+ bytes, more than/)]);
  editor.replace(large, EAGER);
  await editor.pushed(large, ([finding]) => finding !== undefined);
});

const START = { line: 0, character: 0 };
