import { sha256 } from './web-hash.ts';

/**
 * What the server uses of Node, for browsers, where it stands in for every module of Node: a disk on which
 * nothing is but what was handed over, paths with slashes, and no threads. The bundle for the web is made with
 * it, and the parser of JavaScript, which runs in both.
 */

/** The few files that whoever starts the server brings along, by their URL. */
export const handedOver = new Map<string, string>();

function nothingThere(): never {
  throw Object.assign(new Error('there are no files in a browser'), { code: 'ENOENT' });
}

export const accessSync = nothingThere;
export const closeSync = nothingThere;
export const constants = {};
export const existsSync = () => false;
export const fchmodSync = nothingThere;
export const fchownSync = nothingThere;
export const fstatSync = nothingThere;
export const fsyncSync = nothingThere;
export const lstatSync = nothingThere;
export const mkdirSync = nothingThere;
export const openSync = nothingThere;
export const readdirSync = nothingThere;
export const readFileSync = (path: string | URL) => handedOver.get(String(path)) ?? nothingThere();
export const readSync = nothingThere;
export const realpathSync = nothingThere;
export const renameSync = nothingThere;
export const rmSync = nothingThere;
export const statSync = (_path: string, options?: { readonly throwIfNoEntry?: boolean }) =>
  options?.throwIfNoEntry === false ? undefined : nothingThere();
export const watch = nothingThere;
export const writeFileSync = nothingThere;

export const homedir = () => '/';

export const sep = '/';
export const dirname = (path: string) => path.replace(/\/[^/]*$/, '') || '/';
export const basename = (path: string) => path.replace(/^.*\//, '');
export const extname = (path: string) => /[^/](\.[^./]*)$/.exec(path)?.[1] ?? '';
export const isAbsolute = (path: string) => path.startsWith('/');
export const join = (...parts: readonly string[]) => resolve(...parts);

export function resolve(...parts: readonly string[]): string {
  const names: string[] = [];
  for (const name of parts.reduce(below, '/').split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
}

function below(base: string, part: string): string {
  return part.startsWith('/') ? part : `${base}/${part}`;
}

/** Even what a browser's editor calls a file can only be read through it. */
export const fileURLToPath = nothingThere;
export const pathToFileURL = (path: string) => new URL(`file://${encodeURI(path)}`);

/** As far as it is used for names of findings. */
export function createHash() {
  let whole = '';
  return {
    update(text: string) {
      whole += text;
      return this;
    },
    digest: () => [...sha256(whole)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
export const randomBytes = nothingThere;

export const Worker = nothingThere;
export const setFlagsFromString = nothingThere;
export const spawn = nothingThere;

/** What is asked of Node's buffers: whether some bytes hold a word, and which text they are. */
export const Buffer = {
  allocUnsafe: (size: number) => new Uint8Array(size),
  from(given: string | ArrayBufferLike, offset = 0, length?: number) {
    const isText = typeof given === 'string';
    const bytes = isText ? new TextEncoder().encode(given) : new Uint8Array(given, offset, length);
    const { buffer, byteOffset, byteLength } = bytes;
    const decoded = (label: string) => new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
    return {
      buffer,
      byteOffset,
      byteLength,
      includes: (word: string) => decoded('latin1').includes(word),
      toString: () => decoded('utf-8'),
    };
  },
};

export const process = { env: {}, platform: 'browser', cwd: () => '/' };
