import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM } from '../support/command.ts';
import { editorPrograms } from '../support/editor-programs.ts';
import { EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { folderWith } from '../support/folder.ts';
import { ROOT } from '../support/rule-folders.ts';

const programs = editorPrograms('nvim');

/** What an editor does with a server, in order; the answers are left in a file. */
const DRIVE = `
local told = { offered = {} }
local function until_true(what)
  return vim.wait(20000, what, 20)
end
local function rules(diagnostics)
  return vim.tbl_map(function(one) return one.code or one.user_data.lsp.code end, diagnostics)
end
vim.ui.select = function(items, options, choose)
  for index, item in ipairs(items) do
    told.offered[index] = options.format_item(item)
    if told.offered[index]:match('Remove') then told.choice = index end
  end
  choose(items[told.choice], told.choice)
end

until_true(function() return #vim.diagnostic.get(0) > 0 end)
local found = vim.diagnostic.get(0)
told.found = rules(found)
told.place = { found[1].lnum, found[1].col, found[1].end_col }
told.source = found[1].source

vim.api.nvim_win_set_cursor(0, { found[1].lnum + 1, found[1].col })
local place = { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = found[1].lnum, character = found[1].col } }
for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/hover', place, 20000) or {}) do
  told.hover = answer.result and answer.result.contents.value
end

vim.lsp.buf.code_action()
until_true(function() return not table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true)):match('run_eagerly') end)
until_true(function() return #vim.diagnostic.get(0) == 0 end)
told.lines = vim.api.nvim_buf_get_lines(0, 0, -1, true)
told.left = #vim.diagnostic.get(0)

SCAN
until_true(function() return #vim.diagnostic.get() > 0 end)
told.scanned = rules(vim.diagnostic.get())
vim.fn.writefile({ vim.fn.json_encode(told) }, 'told.json')
vim.cmd('qa!')
`;

test.skipIf(programs.length === 0)('Neovim is here; where it is not, it is not tried', () => {
  expect(programs).not.toEqual([]);
});

test.each(programs)(
  'Neovim $version does with the server what the page says',
  async ({ program, version }) => {
    const [config, scan] = documented(version);
    const folder = folderWith({
      'joulelint.toml': '',
      'train.py': EAGER,
      'other.py': EAGER,
      'home/init.lua': config,
      'bin/joulelint': `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`,
      'drive.lua': DRIVE.replace('SCAN', () => scan),
    });
    chmodSync(`${folder}/bin/joulelint`, 0o755);
    const home = `${folder}/home`;
    await new Promise<void>((resolve) => {
      const args = ['--headless', '-u', `${home}/init.lua`, '-i', 'NONE', '-n', 'train.py'];
      const env = {
        PATH: `${folder}/bin:${process.env['PATH']}`,
        HOME: home,
        XDG_STATE_HOME: home,
        XDG_DATA_HOME: home,
      };
      const drive = ['-c', 'luafile drive.lua', '-c', 'qa!'];
      const child = execFile(program, [...args, ...drive], { cwd: folder, env, timeout: 120_000 });
      child.stdin?.end();
      child.on('close', () => resolve());
    });
    expect(existsSync(`${folder}/told.json`)).toBe(true);
    const told = JSON.parse(readFileSync(`${folder}/told.json`, 'utf8'));
    expect(told).toMatchObject({
      found: [EAGER_RULE],
      place: [4, 26, 42],
      source: 'Joulelint',
      left: 0,
      lines: EAGER.replace(', run_eagerly=True', '').trimEnd().split('\n'),
      scanned: [EAGER_RULE],
    });
    expect(told.hover).toContain('measured');
    expect(told.offered.map((title: string) => title.replace(/^\d+: /, ''))).toEqual([
      `Joulelint (${EAGER_RULE}): Remove \`run_eagerly=True\` (may change behaviour)`,
      `Joulelint: Disable ${EAGER_RULE} for this line`,
      `Joulelint: Disable ${EAGER_RULE} for the entire file`,
      `Joulelint: Show documentation for ${EAGER_RULE}`,
    ]);
  },
  180_000,
);

/** The configuration for this version, and how to scan, as they stand on the page. */
function documented(version: string): readonly [string, string] {
  const page = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');
  const section = page.slice(page.indexOf('## Neovim'), page.indexOf('## Helix'));
  const blocks = [...section.matchAll(/```lua\n([^]*?)```/g)].map(([, code]) => code ?? '');
  expect(blocks).toHaveLength(4);
  const [newest = '', middle = '', oldest = '', scan = ''] = blocks;
  const minor = Number(version.split('.')[1]);
  return [minor >= 11 ? newest : minor >= 8 ? middle : oldest, scan];
}
