import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, createContext, runInContext } from 'node:vm';
import { SCRIPT_PARSER_REQUEST } from '#protocol';
import { ROOT } from './rule-folders.ts';

export const bundle = readFileSync(join(ROOT, 'dist/web-server.js'), 'utf8');

/** The server for browsers, with what a browser gives to a worker and nothing that only Node has. */
export function startWorker(
  settings: object = { delay: 0 },
  asked: Readonly<Record<string, (params: never) => unknown>> = {},
) {
  const waiting = new Map<number, (result: unknown) => void>();
  const answers: typeof asked = {
    'workspace/configuration': () => [settings],
    [SCRIPT_PARSER_REQUEST]: () => pathToFileURL(join(ROOT, 'dist/javascript-parser.js')).href,
    ...asked,
  };
  const notified: { readonly method: string; readonly params: unknown }[] = [];
  let toWorker: ((event: { data: unknown }) => void) | undefined;
  let last = 0;
  const self = {
    set onmessage(listener: typeof toWorker) {
      toWorker = listener;
    },
    addEventListener: () => undefined,
    postMessage({ id, method, params, result, error }: Message) {
      if (method !== undefined && id !== undefined) {
        send({ id, result: answers[method]?.(params as never) ?? null }); // as whoever answers expects
      } else if (method !== undefined) notified.push({ method, params });
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
  // What it loads late is a stranger too, which a browser's would not be.
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  runInContext(bundle, global, { importModuleDynamically });

  function send(message: object): void {
    // A worker gets a copy, as it has a memory of its own.
    toWorker?.({ data: structuredClone({ jsonrpc: '2.0', ...message }) });
  }
  return {
    /** What the server has told without being asked. */
    notified,
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
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}
