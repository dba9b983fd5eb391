import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { parserAssets } from '../support/python.ts';
import { ROOT } from '../support/rule-folders.ts';

const bundle = readFileSync(join(ROOT, 'dist/web-server.js'), 'utf8');

/** What a browser gives to a worker, and nothing that only Node has. */
function startWorker() {
  const waiting = new Map<number, (result: unknown) => void>();
  const answers: Record<string, unknown> = { 'workspace/configuration': [{ delay: 0 }] };
  let toWorker: ((event: { data: unknown }) => void) | undefined;
  let last = 0;
  const self = {
    set onmessage(listener: typeof toWorker) {
      toWorker = listener;
    },
    addEventListener: () => undefined,
    postMessage({ id, method, result, error }: Message) {
      if (method !== undefined && id !== undefined) send({ id, result: answers[method] ?? null });
      else if (id !== undefined) waiting.get(id)?.(error ?? result);
    },
  };
  const { TextDecoder, TextEncoder, URL, WebAssembly, performance, structuredClone } = globalThis;
  // The context's own arrays would be strangers to those that are handed over.
  const { setTimeout, clearTimeout, queueMicrotask, Uint8Array } = globalThis;
  const given = { TextDecoder, TextEncoder, URL, WebAssembly, performance, structuredClone };
  const global = createContext({
    ...given,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    Uint8Array,
    self,
  });
  runInContext(bundle, global);

  function send(message: object): void {
    // A worker gets a copy, as it has a memory of its own.
    toWorker?.({ data: structuredClone({ jsonrpc: '2.0', ...message }) });
  }
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request: <Answer>(method: string, params: object) =>
      new Promise<Answer>((resolve) => {
        waiting.set(++last, resolve as (result: unknown) => void); // checked by who asked
        send({ id: last, method, params });
      }),
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

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
