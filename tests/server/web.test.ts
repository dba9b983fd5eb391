import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { parserAssets } from '../support/python.ts';
import { ROOT } from '../support/rule-folders.ts';
import { bundle, startWorker } from '../support/web-worker.ts';

test('the bundle for browsers is one file that asks for nothing of Node', () => {
  const asked = [
    ...bundle.matchAll(/\brequire\(["'][^)]*\)|["']node:\w+|\bimport\s*\([^)]{0,40}/g),
  ];
  // The parser's own, behind the question whether this is Node.
  const guarded = ['fs', 'path', 'url'].map((name) => `require("${name}")`);
  expect(asked.map(([text]) => text)).toEqual(guarded);
});

test('JavaScript is left alone, without an error', async () => {
  const worker = startWorker();
  const { runtime, grammar } = parserAssets();
  await worker.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { parser: { runtime, grammar } },
  });
  worker.notify('initialized', {});
  const uri = 'vscode-vfs://github/owner/name/main.js';
  const text = "import * as tf from '@tensorflow/tfjs';\ntf.tidy(async () => tf.ones([1]));\n";
  const textDocument = { uri, languageId: 'javascript', version: 1, text };
  worker.notify('textDocument/didOpen', { textDocument });
  const answer = await worker.request('textDocument/diagnostic', { textDocument: { uri } });
  expect(answer).toMatchObject({ items: [] });
});

test('in a worker it finds what is found elsewhere, with its fixes and hovers', async () => {
  const worker = startWorker();
  const { runtime, grammar } = parserAssets();
  const { capabilities } = await worker.request<{ capabilities: object }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
    initializationOptions: {
      parser: { runtime, grammar },
      rulePages: readFileSync(join(ROOT, 'dist/rule-pages.json'), 'utf8'),
    },
  });
  expect(capabilities).toHaveProperty('hoverProvider');
  worker.notify('initialized', {});
  const uri = 'vscode-vfs://github/owner/name/train.py';
  const textDocument = { uri, languageId: 'python', version: 1, text: EAGER };
  worker.notify('textDocument/didOpen', { textDocument });
  const { items } = await worker.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(items).toMatchObject([{ code: EAGER_RULE }]);
  const hover = await worker.request('textDocument/hover', {
    textDocument: { uri },
    position: { line: 4, character: 30 },
  });
  expect(JSON.stringify(hover)).toContain('measured');
  const actions = await worker.request<{ title: string }[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: { line: 4, character: 26 }, end: { line: 4, character: 42 } },
    context: { diagnostics: items },
  });
  expect(actions.map(({ title }) => title)).toContain(
    `Joulelint (${EAGER_RULE}): Remove \`run_eagerly=True\` (may change behaviour)`,
  );
  const page = await worker.request<string>('joulelint/rulePage', { rule: EAGER_RULE });
  expect(page).toMatch(/^# keras\/run-eagerly-left-on\n[^]*## What it does/);
  const report = await worker.request<string>('joulelint/report', { format: 'html' });
  expect(report).toContain(EAGER_RULE);
});
