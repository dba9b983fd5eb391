import { expect, test } from 'vitest';
import { fileRuleProblems, loadSettings, ruleNameProblems } from '#project';
import { folderWith } from '../support/folder.ts';

const none = { overrides: {}, ignoreSuppressions: false };

test('defaults of a caller hold where a file says nothing', () => {
  const cwd = folderWith({ 'a/joulelint.toml': 'ignore = ["keras"]' });
  const defaults = { ignore: ['pytorch'], preview: true };
  const loader = loadSettings({ cwd, ...none, defaults });
  expect(loader.forFolder(cwd).settings).toMatchObject(defaults);
  expect(loader.forFolder(`${cwd}/a`).settings).toMatchObject({ ignore: ['keras'], preview: true });
});

test('an unknown rule is shown where its key is written', () => {
  const cwd = folderWith({
    'joulelint.toml': 'preview = true\nselect = ["keras/predict-in-lop"]\n',
  });
  const [problem] = fileRuleProblems([loadSettings({ cwd, ...none }).forFolder(cwd)]);
  expect(problem).toMatchObject({ path: 'joulelint.toml', key: 'select', line: 2 });
});

test.each([
  ['keras/predict-in-lop', 'keras/predict-in-loop'],
  ['predict-in-loop', 'keras/predict-in-loop'],
  ['tensorflow/predict-in-lop', 'keras/predict-in-loop'],
  ['keras/*', 'keras'],
  ['Keras', 'keras'],
  ['all', 'ALL'],
  ['keras/nonsense', undefined],
])('%s is not a rule, and stands for %s', (name, meant) => {
  const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
  expect(ruleNameProblems({ select: [name] })).toEqual([
    { key: 'select', problem: `names \`${name}\`, which is not a rule${hint}` },
  ]);
});
