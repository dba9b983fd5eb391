import { expect, test } from 'vitest';
import { joulelint } from '../support/command.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { CLEAN, IRRELEVANT, WARNING } from '../support/samples.ts';

const NOT_UTF8 = Buffer.from('import keras\nx = "\xe9"\n', 'latin1');

const RUNS: readonly {
  name: string;
  files?: Files;
  args?: readonly string[];
  code: number;
  reason: string;
}[] = [
  { name: 'a clean file', files: { 'a.py': CLEAN }, code: 0, reason: 'no-findings' },
  {
    name: 'a file without a framework',
    files: { 'a.py': IRRELEVANT },
    code: 0,
    reason: 'no-findings',
  },
  { name: 'a warning', files: { 'a.py': WARNING }, code: 1, reason: 'findings' },
  {
    name: 'a warning, with check spelt out',
    files: { 'a.py': WARNING },
    args: ['check', '.'],
    code: 1,
    reason: 'findings',
  },
  {
    name: 'a warning under --fail-on error',
    args: ['--fail-on', 'error'],
    code: 0,
    reason: 'below-threshold',
  },
  { name: 'a warning under --fail-on hint', args: ['--fail-on=hint'], code: 1, reason: 'findings' },
  {
    name: 'a warning under --fail-on never',
    args: ['--fail-on', 'never'],
    code: 0,
    reason: 'below-threshold',
  },
  {
    name: 'more than --max-findings, all of them below --fail-on',
    args: ['--fail-on', 'error', '--max-findings', '0'],
    code: 1,
    reason: 'gate-exceeded',
  },
  {
    name: 'no more than --max-findings, but at --fail-on',
    args: ['--max-findings', '1'],
    code: 1,
    reason: 'findings',
  },
  {
    name: 'a failure and more than --max-findings under --strict',
    files: { 'a.py': NOT_UTF8, 'b.py': WARNING },
    args: ['--strict', '--fail-on', 'never', '--max-findings', '0'],
    code: 2,
    reason: 'strict',
  },
  { name: 'a warning under --exit-zero', args: ['--exit-zero'], code: 0, reason: 'exit-zero' },
  {
    name: 'a warning under --exit-zero before a path',
    args: ['--exit-zero', 'a.py'],
    code: 0,
    reason: 'exit-zero',
  },
  {
    name: 'an excluded file that is named',
    files: { 'build/a.py': WARNING },
    args: ['build/a.py'],
    code: 1,
    reason: 'findings',
  },
  {
    name: 'the same under --force-exclude',
    files: { 'build/a.py': WARNING },
    args: ['--force-exclude', 'build/a.py'],
    code: 0,
    reason: 'nothing-to-lint',
  },
  { name: 'an empty folder', files: {}, code: 0, reason: 'nothing-to-lint' },
  {
    name: 'an empty folder under --strict',
    files: {},
    args: ['--strict'],
    code: 0,
    reason: 'nothing-to-lint',
  },
  {
    name: 'an ignored file',
    files: { '.gitignore': '*.py', 'a.py': WARNING },
    code: 0,
    reason: 'nothing-to-lint',
  },
  {
    name: 'a file in another language',
    files: { 'a.R': '' },
    args: ['a.R'],
    code: 0,
    reason: 'nothing-to-lint',
  },
  {
    name: 'no match, but told not to mind',
    args: ['b.py', '--no-error-on-unmatched'],
    code: 0,
    reason: 'nothing-to-lint',
  },
  {
    name: 'a file that cannot be read',
    files: { 'a.py': { linkTo: 'a.py' } },
    code: 0,
    reason: 'no-findings',
  },
  {
    name: 'the same under --strict',
    files: { 'a.py': { linkTo: 'a.py' } },
    args: ['--strict'],
    code: 2,
    reason: 'strict',
  },
  {
    name: 'an encoding error under --strict',
    files: { 'a.py': NOT_UTF8 },
    args: ['--strict'],
    code: 2,
    reason: 'strict',
  },
  {
    name: 'a failure and a warning',
    files: { 'a.py': NOT_UTF8, 'b.py': WARNING },
    code: 1,
    reason: 'findings',
  },
  {
    name: 'a failure and a warning under --strict',
    files: { 'a.py': NOT_UTF8, 'b.py': WARNING },
    args: ['--strict'],
    code: 2,
    reason: 'strict',
  },
  {
    name: 'a skipped file under --strict',
    files: { 'a.py': 'import keras\0' },
    args: ['--strict'],
    code: 0,
    reason: 'no-findings',
  },
  {
    name: 'a file too large under --strict',
    args: ['--strict', '--max-file-size', '10'],
    code: 0,
    reason: 'no-findings',
  },
  {
    name: 'a misspelt setting',
    files: { 'a.py': CLEAN, 'joulelint.toml': 'prevew = true' },
    code: 0,
    reason: 'no-findings',
  },
  {
    name: 'wrong settings in isolation',
    files: { 'a.py': CLEAN, 'joulelint.toml': 'select = 1' },
    args: ['--isolated'],
    code: 0,
    reason: 'no-findings',
  },
];

test.each(RUNS)(
  '$name: exit code $code',
  async ({ files = { 'a.py': WARNING }, args = [], code, reason }) => {
    const cwd = folderWith(files);
    const run = await joulelint([...args, '--output-format', 'json'], { cwd });
    expect({ code: run.code, reason: JSON.parse(run.out).summary.exitReason }).toEqual({
      code,
      reason,
    });
  },
);
