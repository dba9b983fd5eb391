import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM } from '../support/command.ts';
import { editorPrograms } from '../support/editor-programs.ts';
import { EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';
import { startTerminal } from '../support/terminal.ts';

const programs = ['hx', 'helix'].flatMap(editorPrograms);
const isLinux = process.platform === 'linux' && existsSync('/usr/bin/script');

test.skipIf(programs.length === 0)('Helix is here; where it is not, it is not tried', () => {
  expect(programs).not.toEqual([]);
});

test.skipIf(!isLinux).each(programs)(
  'Helix $version does with the server what the page says',
  async ({ program }) => {
    const [, config = ''] = /## Helix[^]*?```toml\n([^]*?)```/.exec(page()) ?? [];
    const [, scan = ''] = /`(:lsp-workspace-command \S+)`/.exec(page()) ?? [];
    const folder = folderWith({
      'train.py': EAGER,
      'other.py': EAGER,
      'home/.config/helix/languages.toml': config,
      'bin/joulelint': `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`,
    });
    chmodSync(`${folder}/bin/joulelint`, 0o755);
    const env = { PATH: `${folder}/bin:${process.env['PATH']}`, HOME: `${folder}/home` };
    const helix = startTerminal(`'${program}' train.py`, { cwd: folder, env });
    await helix.shows('●');
    helix.type(']d');
    await helix.shows('runs every training and prediction step');
    helix.type(' k');
    await helix.shows('CPU time');
    // Escape and what follows it would be one key.
    helix.type('\u0003');
    helix.type(' a');
    await helix.shows(`Joulelint (${EAGER_RULE}): Remove \`run_eagerly=True\``);
    await helix.shows(`Joulelint: Disable ${EAGER_RULE} for the entire file`);
    helix.type('\r');
    await helix.shows('[+]');
    helix.type(':w\r');
    await helix.shows('written');
    expect(readFileSync(`${folder}/train.py`, 'utf8')).toBe(
      EAGER.replace(', run_eagerly=True', ''),
    );
    helix.type(`${scan}\r`);
    await helix.shows('Scanned 2 files, 0 skipped, 0 failed: 1 finding.');
  },
  120_000,
);

function page(): string {
  return readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
}
