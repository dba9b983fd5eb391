// What goes wrong around the extension: everything else has to go on.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { TRAIN } from './samples.mjs';
import { serverProcesses } from './server-processes.mjs';
import { until } from './workbench.mjs';

/** It comes back with what a scan had found, nobody is told of it, and what is typed meanwhile is not lost on it. */
export async function killServer(view, { home, say }) {
  const { page } = view;
  await view.command('notifications.clearAll', 'Notifications: Clear All Notifications');
  await view.problem('other.py').waitFor();
  await view.line('return model').click();
  await page.keyboard.press('End');
  await page.keyboard.type('  # a key that may come too late for the dying server');
  const old = serverProcesses(home);
  for (const pid of old) process.kill(pid, 'SIGKILL');
  await page.keyboard.type(', and more keys');
  await until('the server is back', () => serverProcesses(home).some((pid) => !old.includes(pid)));
  await view.line('def train').click();
  await page.keyboard.press('End');
  await page.keyboard.type('  # go on');
  await view.squiggle('warning').waitFor();
  await view.applyQuickFix('run_eagerly', 'Remove `run_eagerly=True`');
  await view.squiggle('warning').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Z');
  await view.squiggle('warning').waitFor();
  await view.problem('other.py').waitFor();
  await view.shot('18-after-crash');
  if ((await page.locator('.notification-toast').count()) > 0) throw new Error('a notification');
  say('the server was killed and is back, and so is what a scan had found');
}

/** A file far above the limit is left alone, and the next one is looked at. */
export async function openHugeFile(view, { folder, say }) {
  writeFileSync(
    join(folder, 'huge.py'),
    `import keras\n${'x = [1, 2, 3]  # filler\n'.repeat(870_000)}`,
  );
  await view.openFile('huge.py');
  await view.line('import keras').waitFor();
  const status = view.page.locator('[id="status.languageStatus"]');
  const details = view.page.locator('.hover-language-status').filter({ hasText: 'Joulelint' });
  await until('the status says why nothing is found', async () => {
    await view.page.locator('.part.titlebar').hover();
    await status.hover();
    await after(700);
    return (await details.filter({ hasText: 'more than the limit of' }).count()) > 0;
  });
  await view.shot('19-huge-file');
  await view.openFile('train.py');
  await view.squiggle('warning').waitFor();
  rmSync(join(folder, 'huge.py'));
  say('a file of 20 MB');
}

/** A server that dies during a scan, a scan that is cancelled, and a folder that goes away while it is scanned. */
export async function disturbScans(view, { folder, home, say }) {
  const { page } = view;
  const doomed = join(folder, 'doomed');
  mkdirSync(doomed);
  for (let number = 0; number < 300; number++) {
    writeFileSync(
      join(doomed, `file${number}.py`),
      TRAIN + 'total = total + f(1, 2)\n'.repeat(5000),
    );
  }
  await view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
  await view.notification('of 30').waitFor();
  for (const pid of serverProcesses(home)) process.kill(pid, 'SIGKILL');
  // The view keeps it; the notification does not stay for ever.
  await page.locator('.customview-tree').locator('..').getByText(LOST).waitFor();
  await view.notification(LOST).waitFor();
  await view.shot('19-scan-lost');
  say('a server that dies during a scan: what is lost is told');
  await view.notification(LOST).getByRole('button', { name: 'Scan Again' }).click();
  await view.notification('of 30').getByRole('button', { name: 'Cancel' }).click();
  await view.notification('Cancelled. Scanned').waitFor();
  await page.getByText('The last scan was cancelled').waitFor();
  await view.shot('19-scan-cancelled');
  say('a cancelled scan, of which the view tells');
  await view.command('notifications.clearAll', 'Notifications: Clear All Notifications');
  await view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
  rmSync(doomed, { recursive: true });
  await view.notification('Scanned').waitFor();
  await page.getByText('The last scan was cancelled').waitFor({ state: 'detached' });
  await view.shot('19-folder-gone');
  await view.openFile('train.py');
  await view.squiggle('warning').waitFor();
  say('a folder that goes away during a scan');
}

const LOST = 'he language server stopped, and what the scan had found is gone with it.';

/** A server that dies again and again is left alone; the status says so, and starts another one when asked. */
export async function killServerForGood(view, { home, say }) {
  const { page } = view;
  await view.command('notifications.clearAll', 'Notifications: Clear All Notifications');
  await until('nobody starts it again', async () => {
    for (const pid of serverProcesses(home)) process.kill(pid, 'SIGKILL');
    await after(5000);
    return serverProcesses(home).length === 0;
  });
  const details = page.locator('.hover-language-status').filter({ hasText: 'Joulelint' });
  await until('the status says that it does not run', async () => {
    await page.locator('.part.titlebar').hover();
    await page.locator('[id="status.languageStatus"]').hover();
    await after(700);
    return (await details.filter({ hasText: 'The language server is not running' }).count()) > 0;
  });
  await page.locator('.customview-tree').locator('..').getByText(LOST).waitFor();
  await view.shot('20-dead-server');
  // A scan that was being made again when it died is worth a word.
  const others = page.locator('.notification-toast').filter({ hasNotText: LOST });
  if ((await others.count()) > 0) throw new Error('a notification');
  await details.getByText('Restart').first().click();
  await view.squiggle('warning').waitFor();
  await until('it runs again', () => serverProcesses(home).length === 1);
  await view.openQuickFixes('run_eagerly', 'Remove `run_eagerly=True`');
  await page.keyboard.press('Escape');
  say('a server that dies again and again, and is restarted by hand');
}
