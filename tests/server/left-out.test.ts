import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { AT_ONCE, EAGER } from '../support/editor-samples.ts';
import { startEditor, uriOf, type Editor } from '../support/editor.ts';
import { folderWith, write, type Files } from '../support/folder.ts';

const some = (list: readonly unknown[]) => list.length > 0;
const none = (list: readonly unknown[]) => list.length === 0;

const scan = (editor: Editor) =>
  editor.connection.sendRequest('workspace/executeCommand', {
    command: 'joulelint.scanWorkspace',
    arguments: [],
  });

/** Where the finding of `EAGER` is not shown though the file is open, and where it is. */
const CASES: readonly {
  readonly name: string;
  readonly files: Files;
  readonly silent: readonly string[];
  readonly told: readonly string[];
}[] = [
  {
    name: 'ignore files on every level',
    files: {
      '.gitignore': 'build-*/\n*.gen.py\n',
      'src/.ignore': 'local.py\n!kept.gen.py\n',
      'build-1/.gitignore': '!a.py\n',
    },
    silent: ['build-1/a.py', 'a.gen.py', 'src/local.py'],
    told: ['a.py', 'local.py', 'src/kept.gen.py'],
  },
  {
    name: 'ignore files that the settings do not respect',
    files: { '.gitignore': 'a.py\n', 'joulelint.toml': 'respect-gitignore = false' },
    silent: [],
    told: ['a.py'],
  },
  {
    name: 'excludes and includes of the settings',
    files: { 'joulelint.toml': 'extend-exclude = ["old"]\ninclude = ["*.py"]' },
    silent: ['old/a.py', 'a.pyw'],
    told: ['a.py', 'x/old.py'],
  },
  {
    name: 'installed packages',
    files: { 'joulelint.toml': 'exclude = []' },
    silent: ['lib/python3.11/site-packages/a.py', 'node_modules/a/b.py'],
    told: ['a.py'],
  },
];

test.each(CASES)('$name', async ({ files, silent, told }) => {
  const folder = folderWith(files);
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const shown = async (name: string) => {
    const uri = uriOf(`${folder}/${name}`);
    editor.open(uri, EAGER);
    return (await editor.pushed(uri, () => true)).length;
  };
  for (const name of silent) expect(await shown(name), name).toBe(0);
  for (const name of told) expect(await shown(name), name).toBe(1);
});

test('an ignore file that changes decides anew, for open files and for scanned ones', async () => {
  const folder = folderWith({ 'open.py': EAGER, 'scanned.py': EAGER });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  const [open, scanned] = ['open.py', 'scanned.py'].map((name) => uriOf(`${folder}/${name}`));
  if (!open || !scanned) return;
  editor.open(open, EAGER);
  await editor.pushed(open, some);
  await scan(editor);
  await editor.pushed(scanned, some);
  const patterns = editor.watchers.map((watcher) => JSON.stringify(watcher));
  expect(patterns.join('\n')).toMatch(/\.gitignore,\.ignore/);

  write(folder, { '.gitignore': '*.py\n' });
  editor.watched(`${folder}/.gitignore`, 1);
  await editor.pushed(open, none);
  await editor.pushed(scanned, none);

  rmSync(`${folder}/.gitignore`);
  editor.watched(`${folder}/.gitignore`, 3);
  await editor.pushed(open, some);
  await scan(editor);
  await editor.pushed(scanned, some);
});

test('patterns of the repository and of folders above are watched where they are', async () => {
  const folder = folderWith({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'part/a.py': EAGER,
    'part/inner/b.py': EAGER,
  });
  const editor = await startEditor({ folders: [`${folder}/part`], settings: AT_ONCE });
  const uri = uriOf(`${folder}/part/a.py`);
  editor.open(uri, EAGER);
  await editor.pushed(uri, some);
  for (const name of ['.git/info/exclude', '.gitignore']) {
    expect(editor.watchers).toContainEqual({ globPattern: `${folder}/${name}` });
    write(folder, { [name]: 'a.py\n' });
    editor.watched(`${folder}/${name}`, 1);
    await editor.pushed(uri, none);
    rmSync(`${folder}/${name}`);
    editor.watched(`${folder}/${name}`, 3);
    await editor.pushed(uri, some);
  }
});

test('a new file in a scanned folder is shown unless it is ignored', async () => {
  const folder = folderWith({ 'a.py': 'import keras\n', '.gitignore': 'out.py\n' });
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE });
  await scan(editor);
  write(folder, { 'out.py': EAGER, 'b.py': EAGER });
  for (const name of ['out.py', 'b.py']) editor.watched(`${folder}/${name}`, 1);
  await editor.pushed(uriOf(`${folder}/b.py`), some);
  expect(editor.timesPushed(uriOf(`${folder}/out.py`))).toBe(0);
});

test('a file outside of all folders was asked for by name, as on the command line', async () => {
  const folder = folderWith({ '.gitignore': 'a.py\n' });
  const editor = await startEditor({ folders: [], settings: AT_ONCE });
  const uri = uriOf(`${folder}/a.py`);
  editor.open(uri, EAGER);
  await editor.pushed(uri, some);
});
