import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PROGRAM } from '../support/command.ts';
import { folderWith } from '../support/folder.ts';
import { codeCell, DIGITS_CELLS, notebookFile } from '../support/notebook-samples.ts';

const TELL_PEAK =
  "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));";

const { imports, model, compile } = DIGITS_CELLS;

const OUTPUTS = [
  { name: 'one picture', data: ['iVBORw0KGgo'.repeat(9_100_000)] },
  {
    name: 'many lines',
    data: Array.from({ length: 2_700_000 }, () => 'tensorflow loss: 0.1 \u2588\u2588\n'),
  },
];

test.each(OUTPUTS)(
  '100 MB of outputs, $name, take less than 300 MB',
  async ({ data }) => {
    const large = { ...codeCell('o', ['model.summary()']), outputs: [{ data }] };
    const text = notebookFile([imports, model, large, compile]);
    expect(Buffer.byteLength(text)).toBeGreaterThan(100_000_000);
    const cwd = folderWith({ 'nb.ipynb': text, 'peak.cjs': TELL_PEAK });
    const args = [
      '--require',
      './peak.cjs',
      PROGRAM,
      '--output-format=concise',
      '--fail-on=never',
      '.',
    ];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd });
    expect(stdout).toContain('nb.ipynb:cell 4:2:13: keras/run-eagerly-left-on');
    const kilobytes = Number(/peak (\d+)/.exec(stderr)?.[1]);
    expect(kilobytes / 1000).toBeLessThan(300);
  },
  60_000,
);
