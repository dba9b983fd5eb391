import { describe, expect, test } from 'vitest';
import { loadSettings } from '#project';
import { folderWith, type Files } from '../support/folder.ts';

function settingsIn(files: Files, folder = '') {
  const cwd = folderWith(files);
  const loader = loadSettings({ cwd, overrides: {}, ignoreSuppressions: false });
  const { settings } = loader.forFolder(`${cwd}${folder}`);
  return { settings, problems: loader.problems() };
}

describe('extends', () => {
  test('a file wins over what it extends, and tables add up', () => {
    const { settings, problems } = settingsIn({
      'joulelint.toml': 'extends = "base.toml"\nignore = ["tfdata"]\n[severity]\nkeras = "info"\n',
      'base.toml':
        'preview = true\nignore = ["keras"]\n[severity]\nkeras = "error"\ntfdata = "off"\n',
    });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      preview: true,
      ignore: ['tfdata'],
      severity: { keras: 'info', tfdata: 'off' },
    });
    expect(settings).not.toHaveProperty('extends');
  });

  test('later ones win over earlier ones, and each may extend others', () => {
    const { settings } = settingsIn(
      {
        'a/joulelint.toml': 'extends = ["../one.json", "../two.toml"]\n',
        'one.json': '{ "extends": "./deep.toml", "max-file-size": 1 }',
        'two.toml': 'max-file-size = 2\n',
        'deep.toml': 'select = ["keras"]\nmax-file-size = 3\n',
      },
      '/a',
    );
    expect(settings).toMatchObject({ select: ['keras'], 'max-file-size': 2 });
  });

  test('packages are found where they are installed', () => {
    const { settings } = settingsIn(
      {
        'a/pyproject.toml':
          '[tool.joulelint]\nextends = ["@acme/lint", "plain", "acme/strict.toml"]\n',
        'node_modules/@acme/lint/joulelint.json': '{ "preview": true }',
        'node_modules/plain/package.json': '{ "joulelint": { "select": ["keras"] } }',
        'node_modules/acme/strict.toml': 'max-file-size = 7\n',
      },
      '/a',
    );
    expect(settings).toMatchObject({ preview: true, select: ['keras'], 'max-file-size': 7 });
  });

  test.each<readonly [string, Files, object]>([
    [
      'nothing there',
      {},
      { path: 'joulelint.toml', line: 2, problem: 'names `./x.toml`, which does not exist' },
    ],
    [
      'a circle',
      { 'x.toml': 'extends = "joulelint.toml"' },
      { path: 'x.toml', line: 1, problem: 'names `joulelint.toml`, which leads back to this file' },
    ],
    [
      'a bad value',
      { 'x.toml': '\n\npreview = 3\n' },
      { path: 'x.toml', line: 3, key: 'preview', problem: 'must be true or false' },
    ],
    ['no TOML', { 'x.toml': 'preview = = 3\n' }, { path: 'x.toml', line: 1, severity: 'error' }],
  ])('%s is an error at its place', (_name, files, problem) => {
    const { problems } = settingsIn({
      'joulelint.toml': 'preview = true\nextends = "./x.toml"\n',
      ...files,
    });
    expect(problems).toMatchObject([problem]);
  });

  test('a name of nothing, and something that is no name', () => {
    const problemOf = (wish: string) =>
      settingsIn({ 'joulelint.toml': `extends = ${wish}` }).problems;
    expect(problemOf('"acme"')).toMatchObject([
      { problem: 'names `acme`, which is neither a file nor an installed package' },
    ]);
    expect(problemOf('3')).toMatchObject([
      { problem: 'must be a path, a package, or a list of them' },
    ]);
  });
});

test.each([
  [
    'joulelint.toml',
    'zone = "FR"\n\n[[workload]]\nhours-per-run = 2\n\n[[workload]]\nhours-per-run = 0\n',
    7,
  ],
  ['joulelint.toml', '[severity]\nkeras = "info"\ntfdata = "loud"\n', 3],
  ['joulelint.toml', '[per-file-ignores]\n"a/**" = ["keras"]\n"b/**" = "keras"\n', 3],
  [
    'pyproject.toml',
    '[tool.other]\nhours-per-run = 1\n[[tool.joulelint.workload]]\nhours-per-run = 0\n',
    4,
  ],
  [
    'joulelint.json',
    '{\n  "workload": {\n    "devices": [{\n      "name": "abacus"\n    }]\n  }\n}',
    4,
  ],
  ['joulelint.toml', '[workload]\nphase = "training"\nhuors = 3\n', 3],
  ['joulelint.jsonc', '{ // "previw" is\n/* as\nnew */ "preview": 1,\n}', 3],
])('%s %j: the problem is in line %i', (name, text, line) => {
  expect(settingsIn({ [name]: text }).problems).toMatchObject([{ path: name, line }]);
});
