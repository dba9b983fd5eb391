import { expect, test } from 'vitest';
import { loadSettings } from '#project';
import { folderWith, type Files } from '../support/folder.ts';

const none = { overrides: {}, ignoreSuppressions: false };

function load(files: Files, folder = '') {
  const cwd = folderWith(files);
  const loader = loadSettings({ cwd, ...none });
  const { settings, origin } = loader.forFolder(folder === '' ? cwd : `${cwd}/${folder}`);
  return { settings, origin, problems: loader.problems() };
}

const PLACES: readonly {
  name: string;
  files: Files;
  folder?: string;
  origin: string | undefined;
}[] = [
  { name: 'no file', files: { 'a.py': '' }, origin: undefined },
  {
    name: 'the first of six names',
    files: { '.joulelint.toml': '', 'joulelint.toml': 'ignore = ["keras"]' },
    origin: '.joulelint.toml',
  },
  {
    name: 'joulelint.toml',
    files: { 'joulelint.toml': '', 'joulelint.json': '{}' },
    origin: 'joulelint.toml',
  },
  { name: 'joulelint.json', files: { 'joulelint.json': '{}' }, origin: 'joulelint.json' },
  { name: 'joulelint.jsonc', files: { 'joulelint.jsonc': '{}' }, origin: 'joulelint.jsonc' },
  {
    name: 'pyproject.toml',
    files: { 'pyproject.toml': '[tool.joulelint]' },
    origin: 'pyproject.toml',
  },
  { name: 'package.json', files: { 'package.json': '{"joulelint": {}}' }, origin: 'package.json' },
  {
    name: 'the nearest folder upward',
    files: { 'joulelint.toml': '', 'a/joulelint.toml': '', 'a/b/c/x.py': '' },
    folder: 'a/b/c',
    origin: 'a/joulelint.toml',
  },
  {
    name: 'past files of other tools',
    files: {
      'joulelint.toml': '',
      'a/pyproject.toml': '[tool.ruff]\nselect = 3',
      'a/package.json': '{"devDependencies": {"joulelint": "1"}}',
    },
    folder: 'a',
    origin: 'joulelint.toml',
  },
  {
    name: 'past a broken file that does not mention us',
    files: { 'joulelint.toml': '', 'a/package.json': '{{{', 'a/pyproject.toml': '= =' },
    folder: 'a',
    origin: 'joulelint.toml',
  },
];

test.each(PLACES)('settings come from $name', ({ files, folder, origin }) => {
  expect(load(files, folder).origin).toBe(origin);
});

test('a nearer file replaces a farther one and is not merged with it', () => {
  const { settings } = load(
    { 'joulelint.toml': 'ignore = ["keras"]', 'a/joulelint.toml': 'preview = true' },
    'a',
  );
  expect(settings).toMatchObject({ ignore: [], preview: true });
});

test('every setting is read', () => {
  const { settings, problems } = load({
    'pyproject.toml': `
[tool.joulelint]
select = ["ALL"]
extend-select = ["keras/a"]
ignore = ["tensorflow"]
preview = true
exclude = ["old"]
extend-exclude = ["*_pb2.py"]
include = ["src/**"]
max-file-size = 1000
respect-gitignore = false
report-unused-suppressions = true
fixable = ["keras"]
unfixable = ["tensorflow"]
baseline = "known.json"
per-file-ignores = { "tests/*" = ["keras"] }
extension = { pyx = "python" }

[tool.joulelint.severity]
"keras/a" = "error"
tensorflow = "off"
`,
  });
  expect(problems).toEqual([]);
  expect(settings).toEqual({
    select: ['ALL'],
    'extend-select': ['keras/a'],
    ignore: ['tensorflow'],
    preview: true,
    exclude: ['old'],
    'extend-exclude': ['*_pb2.py'],
    include: ['src/**'],
    'max-file-size': 1000,
    'respect-gitignore': false,
    'report-unused-suppressions': true,
    severity: { 'keras/a': 'error', tensorflow: 'off' },
    'per-file-ignores': { 'tests/*': ['keras'] },
    extension: { pyx: 'python' },
    fixable: ['keras'],
    unfixable: ['tensorflow'],
    baseline: 'known.json',
    workload: [],
  });
});

const WRONG: readonly { name: string; path?: string; text: string; problem: object }[] = [
  {
    name: 'a misspelt key',
    text: '\npreveiw = true',
    problem: {
      key: 'preveiw',
      line: 2,
      severity: 'warning',
      problem: 'is not a setting; did you mean `preview`?',
    },
  },
  {
    name: 'a key in snake case',
    text: 'max_file_size = 3',
    problem: {
      key: 'max_file_size',
      line: 1,
      severity: 'warning',
      problem: expect.stringContaining('`max-file-size`'),
    },
  },
  {
    name: 'a key like no other',
    text: 'zzzzzz = 3',
    problem: { key: 'zzzzzz', severity: 'warning', problem: 'is not a setting' },
  },
  {
    name: 'a word in place of a list',
    text: 'preview = true\nselect = "keras"',
    problem: { key: 'select', line: 2, severity: 'error', problem: 'must be a list' },
  },
  {
    name: 'a number in a list of words',
    text: 'ignore = ["keras", 3]',
    problem: { key: 'ignore', severity: 'error', problem: 'item 2 must be a string' },
  },
  {
    name: 'a severity that does not exist',
    text: '[severity]\n"keras/a" = "loud"',
    problem: {
      key: 'severity',
      line: 2,
      severity: 'error',
      problem: '`keras/a` must be one of error, warning, info, hint, off',
    },
  },
  {
    name: 'half a byte',
    text: 'max-file-size = 0.5',
    problem: { severity: 'error', problem: 'must be a whole number' },
  },
  {
    name: 'no bytes',
    text: 'max-file-size = 0',
    problem: { severity: 'error', problem: 'must be greater than 0' },
  },
  {
    name: 'a word for a switch',
    text: 'preview = "yes"',
    problem: { severity: 'error', problem: 'must be true or false' },
  },
  {
    name: 'broken TOML',
    text: 'a = 1\nb = = 2',
    problem: {
      key: '',
      line: 2,
      severity: 'error',
      problem: expect.stringMatching(/^cannot be parsed: .+/),
    },
  },
  {
    name: 'broken JSON',
    path: 'joulelint.json',
    text: '{"select": [}',
    problem: { severity: 'error', problem: expect.stringMatching(/^cannot be parsed: .+/) },
  },
  {
    name: 'a list in place of a table',
    path: 'package.json',
    text: '{"joulelint": []}',
    problem: { severity: 'error', problem: 'must be a table of settings' },
  },
  {
    name: 'a key of package.json',
    path: 'package.json',
    text: '{"name": "x", "preview": 1,\n"joulelint": {\n"preview": 1}}',
    problem: { key: 'preview', line: 3, severity: 'error', problem: 'must be true or false' },
  },
];

test.each(WRONG)(
  '$name is reported with its place',
  ({ path = 'joulelint.toml', text, problem }) => {
    expect(load({ [path]: text }).problems).toEqual([
      expect.objectContaining({ path, ...problem }),
    ]);
  },
);

test('one bad key does not spoil the others', () => {
  const { settings } = load({ 'joulelint.toml': 'select = 3\nignore = ["keras"]' });
  expect(settings).toMatchObject({ ignore: ['keras'] });
  expect(settings.select).toBeUndefined();
});

test('a second file in one folder is reported and not used', () => {
  const { problems } = load({ 'joulelint.toml': '', 'pyproject.toml': '[tool.joulelint]' });
  expect(problems).toEqual([
    expect.objectContaining({
      severity: 'warning',
      problem: expect.stringContaining('pyproject.toml'),
    }),
  ]);
});

test('flags win over files, and lists that extend add up', () => {
  const cwd = folderWith({
    'joulelint.toml': `
select = ["keras"]
ignore = ["keras/a"]
extend-select = ["tensorflow/a"]
severity = { keras = "info", tensorflow = "off" }`,
  });
  const overrides = {
    select: ['ALL'],
    'extend-select': ['tensorflow/b'],
    severity: { keras: 'error' as const },
  };
  const loader = loadSettings({ cwd, overrides, ignoreSuppressions: true });
  expect(loader.forFolder(cwd).lintSettingsFor(`${cwd}/a.py`)).toMatchObject({
    select: ['ALL'],
    ignore: ['keras/a'],
    extendSelect: ['tensorflow/a', 'tensorflow/b'],
    severity: { keras: 'error', tensorflow: 'off' },
    ignoreSuppressions: true,
  });
});

test('ignores for some files reach those files only, and equal answers are one object', () => {
  const cwd = folderWith({
    'joulelint.toml':
      'ignore = ["a"]\nper-file-ignores = { "tests/**" = ["b"], "test_*.py" = ["c"] }',
  });
  const { lintSettingsFor } = loadSettings({ cwd, ...none }).forFolder(cwd);
  const ignored = (path: string) => lintSettingsFor(`${cwd}/${path}`).ignore;
  expect(ignored('src/a.py')).toEqual(['a']);
  expect(ignored('tests/deep/a.py')).toEqual(['a', 'b']);
  expect(ignored('tests/test_a.py')).toEqual(['a', 'b', 'c']);
  expect(ignored('src/test_a.py')).toEqual(['a', 'c']);
  expect(lintSettingsFor(`${cwd}/a.py`)).toBe(lintSettingsFor(`${cwd}/src/b.py`));
  expect(lintSettingsFor(`${cwd}/tests/a.py`)).toBe(lintSettingsFor(`${cwd}/tests/b.py`));
});

test('a named file serves every folder, and its patterns count from where the user is', () => {
  const cwd = folderWith({ 'conf/x.toml': 'ignore = ["a"]', 'a/joulelint.toml': 'ignore = ["b"]' });
  const loader = loadSettings({ cwd, ...none, configPath: 'conf/x.toml' });
  expect(loader.forFolder(`${cwd}/a`)).toMatchObject({
    origin: 'conf/x.toml',
    settings: { ignore: ['a'] },
  });
  expect(loader.forFolder(`${cwd}/a`).excludes.map(({ base }) => base)).toEqual([cwd, cwd, cwd]);
});

test('a named file has to exist and to hold settings', () => {
  const cwd = folderWith({ 'pyproject.toml': '[tool.ruff]' });
  expect(() => loadSettings({ cwd, ...none, configPath: 'no.toml' })).toThrow(/Cannot read/);
  expect(() => loadSettings({ cwd, ...none, configPath: 'pyproject.toml' })).toThrow(
    /holds no settings/,
  );
});

test('isolated runs read no file', () => {
  const cwd = folderWith({ 'joulelint.toml': 'select = 3' });
  const loader = loadSettings({ cwd, ...none, isolated: true });
  expect(loader.forFolder(cwd).origin).toBeUndefined();
  expect(loader.problems()).toEqual([]);
});
