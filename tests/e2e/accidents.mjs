// What goes wrong around the extension: everything else has to go on.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file far above the limit is left alone, and the next one is looked at. */
export async function openHugeFile(view, { folder, say }) {
  writeFileSync(
    join(folder, 'huge.py'),
    `import keras\n${'x = [1, 2, 3]  # filler\n'.repeat(870_000)}`,
  );
  await view.openFile('huge.py');
  await view.openFile('train.py');
  await view.squiggle('warning').waitFor();
  rmSync(join(folder, 'huge.py'));
  say('a file of 20 MB');
}

/** A folder that goes away while it is scanned. */
export async function deleteWhileScanning(view, { folder, sample, say }) {
  const doomed = join(folder, 'doomed');
  mkdirSync(doomed);
  for (let number = 0; number < 300; number++) {
    writeFileSync(join(doomed, `file${number}.py`), sample.repeat(20));
  }
  await view.command('notifications.clearAll', 'Notifications: Clear All Notifications');
  const scanning = view.command('joulelint.scanWorkspace', 'Joulelint: Scan Workspace');
  await scanning;
  rmSync(doomed, { recursive: true });
  await view.notification('Scanned').waitFor();
  await view.shot('18-folder-gone');
  await view.openFile('train.py');
  await view.squiggle('warning').waitFor();
  say('a folder that goes away during a scan');
}
