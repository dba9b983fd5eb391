import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith, write } from '../support/folder.ts';

test('a baseline is made once, brought up to date, and told in words', async () => {
  const folder = folderWith({ 'train.py': EAGER });
  const editor = await startEditor({ folders: [folder] });
  const run = (command: string) =>
    editor.connection.sendRequest<string>('workspace/executeCommand', {
      command: `joulelint.${command}Baseline`,
      arguments: [uriOf(folder)],
    });
  const file = `${folder}/joulelint-baseline.json`;
  expect(await run('update')).toMatch(/There is no baseline/);
  expect(existsSync(file)).toBe(false);
  expect(await run('create')).toMatch(/joulelint-baseline\.json: 1 finding\./);
  expect(readFileSync(file, 'utf8')).toContain(EAGER_RULE);
  expect(await run('create')).toMatch(/exists already/);
  write(folder, { 'train.py': 'import keras\n' });
  expect(await run('update')).toMatch(/1 taken out/);
  expect(editor.messages.join('\n')).toMatch(/Joulelint: .*taken out/);
});
