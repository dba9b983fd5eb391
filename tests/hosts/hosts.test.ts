import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { joulelint, PROGRAM } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';
import { WARNING } from '../support/samples.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const pages = readdirSync(join(ROOT, 'docs/ci')).map((name) => `docs/ci/${name}`);

/** Flags that belong to other programs on these pages. */
const FOREIGN = ['--yes', '--rich-return-code', '--rule-kind'];

describe('flags', () => {
  test.each(['action.yml', '.pre-commit-hooks.yaml', ...pages])(
    '%s names flags that exist',
    async (path) => {
      const { out } = await joulelint(['--help'], { cwd: folderWith({}) });
      const named = read(path).match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [];
      for (const flag of named) if (!FOREIGN.includes(flag)) expect(out).toContain(flag);
    },
  );

  test('every flag stands on the page about the command line', async () => {
    const { out } = await joulelint(['--help'], { cwd: folderWith({}) });
    const page = read('docs/command-line.md');
    const known = out.match(/^ +(?:-\w, )?--[a-z][a-z-]+/gm) ?? [];
    expect(known.length).toBeGreaterThan(50);
    for (const line of known) expect(page).toContain(`\`${line.replace(/^.* /, '')}`);
  });

  test.each(pages)('%s links to pages that exist', (path) => {
    for (const [, link = ''] of read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      expect(readFileSync(join(ROOT, 'docs/ci', link), 'utf8')).not.toBe('');
    }
  });
});

describe('YAML', () => {
  test.each(
    pages.flatMap((path) =>
      path.endsWith('.yml')
        ? [[path, read(path)]]
        : [...read(path).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => [
            path,
            block,
          ]),
    ),
  )('%s: %j parses', (_, text = '') => {
    expect(load(text)).toBeTypeOf('object');
  });

  test('hooks have what pre-commit asks for', () => {
    const hooks = load(read('.pre-commit-hooks.yaml')) as Record<string, unknown>[]; // A list, as checked below.
    expect(hooks.map(({ id }) => id)).toEqual(['joulelint', 'joulelint-fix']);
    for (const hook of hooks) {
      expect(hook).toMatchObject({ language: 'node', require_serial: true });
      expect(hook['types_or']).toEqual(['python', 'jupyter', 'javascript', 'jsx', 'ts', 'tsx']);
      expect(hook['entry']).toMatch(/^joulelint check .*--force-exclude/);
    }
  });
});

test('pre-commit, which runs npm install and npm pack in a clone, gets a build', () => {
  expect(JSON.parse(read('package.json')).scripts.prepare).toBe('npm run build');
  const settings = read('.npmrc').split('\n');
  expect(settings).not.toContain('ignore-scripts=true');
  // The name of the packed file has to be all that `npm pack` prints.
  expect(settings).toContain('foreground-scripts=false');
});

describe('the action', () => {
  const action = load(read('action.yml')) as any; // Looked into piece by piece.
  const [step] = action.runs.steps;

  test('never pastes inputs into its script', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run, shell } of action.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
    }
  });

  test('runs: reports, outputs and the exit code', () => {
    const cwd = folderWith({ 'a b.py': WARNING, 'bin/': '' });
    // Stands in for npx, which would fetch the published package.
    writeFileSync(
      join(cwd, 'bin/npx'),
      `#!/bin/sh\necho "$2" > asked\nshift 2\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`,
      { mode: 0o755 },
    );
    const env = {
      PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`,
      RUNNER_TEMP: cwd,
      GITHUB_OUTPUT: join(cwd, 'outputs'),
      GITHUB_STEP_SUMMARY: join(cwd, 'summary'),
      JOULELINT_PATHS: 'a b.py',
      JOULELINT_ARGS: '--max-findings=0\n--fail-on=never\n',
      JOULELINT_VERSION: '1; touch forged',
      JOULELINT_ANNOTATIONS: 'true',
      JOULELINT_SUMMARY: 'true',
      JOULELINT_SARIF: 'out.sarif',
    };
    writeFileSync(join(cwd, 'script.sh'), step.run);
    let out = '';
    let code = 0;
    try {
      const words = ['--noprofile', '--norc', '-eo', 'pipefail', 'script.sh'];
      out = String(execFileSync('bash', words, { cwd, env, stdio: 'pipe' }));
    } catch (error) {
      ({ status: code, stdout: out } = error as { status: number; stdout: string }); // As Node throws it.
    }
    expect(code).toBe(1);
    expect(String(out)).toMatch(
      /^::warning title=Joulelint joulelint\/malformed-suppression,file=a b\.py/,
    );
    const outputs = readFileSync(join(cwd, 'outputs'), 'utf8');
    expect(outputs).toBe(
      `exit-code=1\nfindings=1\navoidable-wh=\navoidable-gco2e=\nsarif-file=${join(cwd, 'out.sarif')}\n`,
    );
    expect(readFileSync(join(cwd, 'summary'), 'utf8')).toContain('**1 finding**');
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readFileSync(join(cwd, 'asked'), 'utf8')).toBe('joulelint@1; touch forged\n');
    expect(() => rmSync(join(cwd, 'forged'))).toThrow();
  });
});

describe('completions', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])(
    '%s knows every command and flag',
    async (shell) => {
      const { out, code } = await joulelint(['completions', shell], { cwd: folderWith({}) });
      expect(code).toBe(0);
      for (const word of ['check', 'explain', 'estimate', 'server', 'completions'])
        expect(out).toContain(word);
      for (const flag of ['energy-budget', 'output-format', 'changed-at', 'no-progress']) {
        expect(out).toContain(flag);
      }
    },
  );

  test('bash completes', async () => {
    const { out } = await joulelint(['completions', 'bash'], { cwd: folderWith({}) });
    const script = `${out}\nCOMP_WORDS=(joulelint check --energy-b); COMP_CWORD=2; _joulelint; echo "\${COMPREPLY[@]}"`;
    expect(String(execFileSync('bash', ['-c', script]))).toBe('--energy-budget\n');
  });

  test('an unknown shell is refused', async () => {
    const { code, err } = await joulelint(['completions', 'tcsh'], { cwd: folderWith({}) });
    expect(code).toBe(2);
    expect(err).toContain('it knows bash, zsh, fish, powershell');
  });
});
