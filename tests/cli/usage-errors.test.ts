import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { CLEAN } from '../support/samples.ts';

const REFUSED: readonly { name: string; args: readonly string[]; files?: Files; says: RegExp }[] = [
  {
    name: 'a missing path',
    args: ['gone.py'],
    says: /^joulelint: No such file or folder: gone\.py\.$/,
  },
  {
    name: 'a pattern without a match',
    args: ['x/*.py'],
    says: /No Python or JavaScript file matches x\/\*\.py/,
  },
  {
    name: 'an unknown flag',
    args: ['--outputformat', 'json'],
    says: /There is no flag --outputformat\. Did you mean --output-format\?$/,
  },
  {
    name: 'an unknown negative flag',
    args: ['--no-progres'],
    says: /There is no flag --progres\./,
  },
  { name: 'an unknown short flag', args: ['-x'], says: /There is no flag -x\./ },
  {
    name: 'a flag of another command',
    args: ['rules', '--select', 'a'],
    says: /There is no flag --select/,
  },
  { name: 'a flag without its value', args: ['--select'], says: /--select/ },
  {
    name: 'an unknown level',
    args: ['--fail-on', 'fatal'],
    says: /--fail-on does not know `fatal`/,
  },
  {
    name: 'an ending without a language',
    args: ['--extension', 'pyx'],
    says: /--extension expects/,
  },
  {
    name: 'an unknown language',
    args: ['--extension', 'pyx:cython'],
    says: /--extension does not know `cython`/,
  },
  {
    name: 'an unknown format',
    args: ['--output-format', 'xml'],
    says: /--output-format does not know `xml`/,
  },
  { name: 'an unknown colour', args: ['--color', 'red'], says: /--color does not know `red`/ },
  {
    name: 'a size that is no number',
    args: ['--max-file-size', '1MB'],
    says: /expects a number of bytes, not `1MB`/,
  },
  { name: 'a size that looks like another', args: ['--max-file-size', '0x10'], says: /not `0x10`/ },
  {
    name: 'a severity without a level',
    args: ['--severity', 'keras'],
    says: /--severity expects RULE=LEVEL/,
  },
  {
    name: 'a severity with an unknown level',
    args: ['--severity', 'keras=loud'],
    says: /does not know `loud`/,
  },
  {
    name: 'an unknown rule',
    args: ['--select', 'keras/no-such-rule'],
    says: /--select names `keras\/no-such-rule`, which is not a rule$/,
  },
  {
    name: 'an unknown rule among known ones',
    args: ['--ignore', 'joulelint, nonsense'],
    says: /--ignore names `nonsense`, which is not a rule$/,
  },
  {
    name: 'an unknown rule of a severity',
    args: ['--severity', 'nonsense=off'],
    says: /--severity names `nonsense`, which is not a rule$/,
  },
  {
    name: 'an unknown rule to explain',
    args: ['explain', 'nonsense'],
    says: /There is no rule `nonsense`/,
  },
  { name: 'no rule to explain', args: ['explain'], says: /missing required args/ },
  {
    name: 'two reports in one place',
    args: ['--output-format', 'json', '--output-format', 'full'],
    says: /Two reports/,
  },
  {
    name: 'a report to a place that is not there',
    args: ['-o', 'no/such/folder.txt'],
    says: /Cannot write no\/such\/folder\.txt: it does not exist/,
  },
  { name: 'input beside paths', args: ['-', 'a.py'], says: /cannot be combined/ },
  { name: 'contradictory flags', args: ['--isolated', '--config', 'x.toml'], says: /contradict/ },
  {
    name: 'settings that are not there',
    args: ['--config', 'x.toml'],
    says: /Cannot read the settings file .*x\.toml/,
  },
  {
    name: 'a setting of the wrong type',
    args: [],
    files: { 'pyproject.toml': '[tool.joulelint]\nselect = "keras"', 'a.py': CLEAN },
    says: /^joulelint: pyproject\.toml:2: `select` must be a list$/,
  },
  {
    name: 'settings that cannot be parsed',
    args: [],
    files: { 'sub/joulelint.json': '{', 'sub/a.py': CLEAN },
    says: /^joulelint: sub\/joulelint\.json:1: cannot be parsed: a closing brace is missing$/,
  },
  {
    name: 'an unknown rule in settings',
    args: [],
    files: { 'joulelint.toml': 'per-file-ignores = { "a.py" = ["nonsense"] }', 'a.py': CLEAN },
    says: /joulelint\.toml:1: `per-file-ignores` names `nonsense`, which is not a rule$/,
  },
  {
    name: 'a misspelt setting under --strict',
    args: ['--strict'],
    files: { 'joulelint.toml': 'selct = []', 'a.py': CLEAN },
    says: /joulelint\.toml:1: `selct` is not a setting; did you mean `select`\?$/,
  },
];

test.each(REFUSED)(
  '$name: exit code 2 and one line',
  async ({ args, files = { 'a.py': CLEAN }, says }) => {
    const { code, out, err } = await joulelint(args, { cwd: folderWith(files) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd()).toMatch(says);
    expect(err.trimEnd()).not.toContain('\n');
  },
);

test('several problems are told one per line', async () => {
  const cwd = folderWith({ 'a.py': CLEAN, 'joulelint.toml': 'select = 1\nignore = ["nonsense"]' });
  const { code, err } = await joulelint(['--extend-select', 'rubbish'], { cwd });
  expect(code).toBe(2);
  expect(err.trimEnd().split('\n')).toEqual([
    expect.stringContaining('--extend-select names `rubbish`, which is not a rule'),
    expect.stringContaining('joulelint.toml:1: `select` must be a list'),
    expect.stringContaining('joulelint.toml:2: `ignore` names `nonsense`, which is not a rule'),
  ]);
});
