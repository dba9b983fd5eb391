// The command line as a task of the editor: what it finds is in the Problems panel until it is mended.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MESSAGE, TRAIN } from './samples.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const LABEL = 'Look for waste';

export const TASKS = JSON.stringify({
  version: '2.0.0',
  tasks: [
    {
      label: LABEL,
      type: 'process',
      command: process.execPath,
      args: [cli, 'check'],
      problemMatcher: '$joulelint',
      presentation: { reveal: 'never' },
    },
  ],
});

export async function runTask(view, { folder, say }) {
  const { page } = view;
  writeFileSync(join(folder, 'task.py'), TRAIN);
  await view.command('workbench.action.tasks.runTask', 'Tasks: Run Task');
  await view.pick(LABEL);
  await view.problem('task.py').waitFor();
  say('findings of a task');
  const found = await view.problem(MESSAGE).count();
  await view.openFile('task.py');
  await view.openQuickFixes('run_eagerly', 'Remove `run_eagerly=True`');
  if ((await view.problem(MESSAGE).count()) !== found) throw new Error('a finding twice');
  await page.keyboard.press('Escape');
  await view.shot('11-task');
  await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
  await view.problem('task.py').waitFor({ state: 'detached' });
  say('in the editor they are there once, and gone when mended');
  await page.keyboard.press('Control+S');
}
