// The command line as a task of the editor. What it finds, a scan and an open file find as well, and it stands once.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MESSAGE, TRAIN } from './samples.mjs';
import { until } from './workbench.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const LABEL = 'Look for waste';
const ENDED = 'ended.txt';
const MENDED = TRAIN.replace(', run_eagerly=True', '');

const TASKS = {
  version: '2.0.0',
  tasks: [
    {
      label: LABEL,
      type: 'shell',
      command: `"${process.execPath}" "${cli}" check; touch ${ENDED}`,
      problemMatcher: ['$joulelint', '$joulelint-notebooks'],
      presentation: { reveal: 'never' },
    },
  ],
};

const NOTEBOOK = JSON.stringify({
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# Digits'] },
    { cell_type: 'code', metadata: {}, outputs: [], execution_count: null, source: [TRAIN] },
  ],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 4,
});

export const tasks = {
  files: {
    'once.py': TRAIN,
    'inner/deep.py': TRAIN.replace('train(', 'deep('),
    '.vscode/tasks.json': JSON.stringify(TASKS),
  },
  async use(view, { folder, say }) {
    const put = (text) => writeFileSync(join(folder, 'once.py'), text);
    const task = async () => {
      rmSync(join(folder, ENDED), { force: true });
      await view.commandAndPick('workbench.action.tasks.runTask', 'Tasks: Run Task', LABEL);
      await until('the task ends', () => existsSync(join(folder, ENDED)));
    };
    const scan = async () => {
      await view.command('notifications.clearAll', 'Notifications: Clear All Notifications');
      await view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
      await view.notification('Scanned').waitFor();
    };
    const stands = async (problems, leaves = problems) => {
      await settled('Problems', () => view.problem(MESSAGE).count(), problems);
      await settled('the tree', () => leavesOfTree(view).count(), leaves);
    };

    await view.showProblems();
    await task();
    await stands(2, 0);
    say('a task, without the extension being awake');
    await scan();
    await stands(2, 0);
    await view.page.locator('.pane-header').filter({ hasText: 'Joulelint Findings' }).click();
    await stands(2);
    say('then a scan');
    await task();
    await stands(2);
    await view.shot('60-task-and-scan');
    say('then the task again');

    await view.openFile('once.py');
    await view.squiggle('warning').waitFor();
    await stands(2);
    say('then the file is opened');
    await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
    await stands(1);
    await task();
    await stands(1);
    await view.shot('61-mended-not-saved');
    say('mended and not saved, the task that reads the disk changes nothing');
    await view.page.keyboard.press('Control+S');
    await view.command('workbench.action.closeActiveEditor', 'View: Close Editor');
    await stands(1);
    await task();
    await stands(1);
    say('saved and closed');

    put(TRAIN);
    await stands(2);
    await task();
    await stands(2);
    put(MENDED);
    await stands(1);
    say('changed by another program, with and without the task');

    rmSync(join(folder, 'inner'), { recursive: true });
    await stands(0);
    say('a folder that is gone');

    await view.command('joulelint.clearScanResults', 'Joulelint: Clear Scan Results');
    put(TRAIN);
    mkdirSync(join(folder, 'inner'));
    await task();
    await stands(1, 0);
    rmSync(join(folder, 'once.py'));
    await stands(0);
    say('a file that only a task has seen is gone');

    mkdirSync(join(folder, 'two/deep'), { recursive: true });
    writeFileSync(join(folder, 'two/deep/last.py'), TRAIN);
    writeFileSync(join(folder, 'two/digits.ipynb'), NOTEBOOK);
    await task();
    await stands(2, 0);
    await view.problem('cell 2:7:').waitFor();
    await view.shot('62-task-notebook');
    rmSync(join(folder, 'two'), { recursive: true });
    await stands(0);
    say('a folder that only a task has seen is gone, with a notebook in it');
  },
};

function leavesOfTree({ page }) {
  return page.locator('.customview-tree .monaco-list-row').filter({ hasText: '.py:' });
}

/** It becomes so, and stays. */
async function settled(where, count, wanted) {
  await until(`${wanted} in ${where}`, async () => (await count()) === wanted);
  await after(1200);
  const now = await count();
  if (now !== wanted) throw new Error(`${now} instead of ${wanted} in ${where}`);
}
