import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';
import { UNSAFE } from '../support/samples.ts';

const FIXTURES = join(ROOT, 'test-fixtures/rules');
const fixture = (path: string) => readFileSync(join(FIXTURES, path), 'utf8');

const NOTEBOOK = JSON.stringify(
  {
    cells: readdirSync(join(FIXTURES, 'keras/predict-in-loop'))
      .filter((name) => /^flagged-(?:images|text)\.py$/.test(name))
      .map((name) => ({
        cell_type: 'code',
        metadata: {},
        outputs: [],
        source: fixture(`keras/predict-in-loop/${name}`),
      })),
    metadata: {},
    nbformat: 4,
    nbformat_minor: 4,
  },
  undefined,
  1,
);

const FILES = {
  'train.py': fixture('keras/model-created-in-loop/flagged-kfold.py'),
  'sub/sessions.py': fixture('tensorflow/session-in-loop/flagged-reopened.py'),
  'sub/joulelint.toml': '[severity]\ntensorflow = "info"\n',
  'page.html': fixture('tfjs/intermediates-not-tidied/flagged-page.html'),
  'unmount.tsx': fixture('tfjs/model-not-disposed-on-unmount/flagged-react.tsx'),
  'nb.ipynb': NOTEBOOK,
  'windows.py': UNSAFE.replaceAll('\n', '\r\n'),
  'build/old.py': UNSAFE,
  'left-out.py': UNSAFE,
  'joulelint.toml': 'exclude = ["build/", "left-*.py"]\n',
};

test('what is piped in says what its file says, and is left out where that is', async () => {
  const cwd = folderWith(FILES);
  const flags = ['--preview', '--select=ALL', '--exit-zero', '--output-format=json'];
  const whole = await joulelint(flags, { cwd });
  const { findings } = JSON.parse(whole.out);
  const paths = new Set(findings.map(({ path }: { path: string }) => path));
  expect([...paths].toSorted()).toEqual(
    Object.keys(FILES)
      .filter((path) => !/toml$|^build|^left/.test(path))
      .toSorted(),
  );
  for (const [path, input] of Object.entries(FILES)) {
    if (path.endsWith('.toml')) continue;
    const args = ['-', '--force-exclude', '--stdin-filename', path, ...flags];
    const piped = JSON.parse((await joulelint(args, { cwd, input })).out);
    expect(piped.findings, path).toEqual(
      findings.filter((finding: { path: string }) => finding.path === path),
    );
  }
});

test('a notebook that is piped in comes back fixed or as a patch, and then has nothing to fix', async () => {
  const cwd = folderWith({});
  const name = ['-', '--stdin-filename=nb.ipynb', '--unsafe-fixes', '--fail-on=never'];
  const fixed = await joulelint([...name, '--fix'], { cwd, input: NOTEBOOK });
  expect(JSON.parse(fixed.out).cells).toHaveLength(2);
  expect(fixed.out).not.toBe(NOTEBOOK);
  const again = await joulelint([...name, '--fix'], { cwd, input: fixed.out });
  expect(again.out).toBe(fixed.out);
  expect((await joulelint([...name, '--diff'], { cwd, input: fixed.out })).out).toBe('');
  const diff = await joulelint([...name, '--diff'], { cwd, input: NOTEBOOK });
  const added = fixed.out.split('\n').filter((line) => !NOTEBOOK.split('\n').includes(line));
  for (const line of added) expect(diff.out).toContain(`\n+${line}\n`);
});
