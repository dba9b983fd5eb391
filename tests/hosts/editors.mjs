// Newer editors than the system has, for tests of what docs/editors.md says: from other releases of Debian, with
// their own libraries, in a folder of their own. Nothing is installed.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RELEASES = ['trixie', 'sid'];
const PROGRAMS = {
  nvim: (root) => `VIMRUNTIME='${root}/usr/share/nvim/runtime'`,
  hx: (root) => `HELIX_RUNTIME='${root}/usr/lib/hx/runtime'`,
};
const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Brings what is not there yet; answers what could not be had. */
export function bringEditors(home) {
  const missing = [];
  for (const release of RELEASES) {
    const root = join(home, release);
    if (!existsSync(root) && !bring(release, root)) missing.push(release);
    else
      for (const [name, setting] of Object.entries(PROGRAMS))
        wrap(name, setting, { home, release });
  }
  return missing;
}

/** The packages and all they need, checked by apt, unpacked into one folder. */
function bring(release, root) {
  const site = mirror();
  if (process.arch !== 'x64' || site === undefined || !existsSync(KEYRING)) return false;
  const work = `${root}.work`;
  rmSync(work, { recursive: true, force: true });
  for (const folder of ['lists/partial', 'archives/partial']) {
    mkdirSync(join(work, folder), { recursive: true });
  }
  writeFileSync(join(work, 'status'), '');
  writeFileSync(join(work, 'sources'), `deb [signed-by=${KEYRING}] ${site} ${release} main\n`);
  const options = [
    `Dir::Etc::SourceList=${work}/sources`,
    'Dir::Etc::SourceParts=-',
    `Dir::State::Lists=${work}/lists`,
    `Dir::State::status=${work}/status`,
    `Dir::Cache=${work}`,
    `Dir::Cache::archives=${work}/archives`,
    'Acquire::Languages=none',
    'Acquire::Retries=1',
  ].flatMap((option) => ['-o', option]);
  const apt = (...words) => run('apt-get', ['-qq', ...options, ...words]);
  const wanted = ['neovim', 'hx'];
  const all = ['-y', '--no-install-recommends', '--download-only', 'install', ...wanted];
  if (!apt('update') || !apt(...all)) return false;
  const files = readdirSync(join(work, 'archives')).filter((name) => name.endsWith('.deb'));
  const isUnpacked = files.every((name) =>
    run('dpkg', ['-x', join(work, 'archives', name), `${work}/root`]),
  );
  if (isUnpacked) run('mv', [`${work}/root`, root]);
  rmSync(work, { recursive: true, force: true });
  return isUnpacked;
}

/** Where this system has its packages from. */
function mirror() {
  const format = ['--format', '$(SITE)', 'Created-By: Packages', 'Origin: Debian'];
  const { stdout } = spawnSync('apt-get', ['indextargets', ...format], { encoding: 'utf8' });
  return stdout?.split('\n').find((site) => /\/debian\/?$/.test(site));
}

/** Programs are started by the loader of their own release, with its libraries. */
function wrap(name, setting, { home, release }) {
  const root = join(home, release);
  const libraries = `${root}/usr/lib/x86_64-linux-gnu`;
  const start = `'${libraries}/ld-linux-x86-64.so.2' --library-path '${libraries}'`;
  const file = join(home, 'bin', `${name}-${release}`);
  mkdirSync(join(home, 'bin'), { recursive: true });
  const program = `${setting(root)} exec ${start} '${root}/usr/bin/${name}' "$@"`;
  writeFileSync(file, `#!/bin/sh\n${program}\n`);
  chmodSync(file, 0o755);
}

function run(command, words) {
  return (
    spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 240_000 })
      .status === 0
  );
}
