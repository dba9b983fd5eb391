import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { ROOT } from './support/rule-folders.ts';
import { type OwnFile, ownFiles, readOwnFile } from './support/source-files.ts';

interface Floor {
  /** The doors it may go through. */
  readonly doors: readonly string[];
  /** Libraries it may use. */
  readonly packages?: readonly string[];
  /** May it touch files, processes, clocks and the terminal, and wait for them? */
  readonly isOutside?: true;
}

/** Who may import whom. A file belongs to the floor with the longest path that fits. */
const FLOORS: Readonly<Record<string, Floor>> = {
  'src/energy': { doors: [] },
  'src/core': { doors: ['#energy'] },
  'src/flow': { doors: ['#core'] },
  'src/notebook': { doors: ['#core'] },
  'src/javascript': {
    doors: ['#core', '#flow'],
    packages: [
      '@typescript-eslint/parser',
      '@typescript-eslint/scope-manager',
      '@typescript-eslint/types',
    ],
  },
  'src/python': { doors: ['#core', '#flow'], packages: ['web-tree-sitter'] },
  'src/frameworks': { doors: ['#core', '#flow', '#python'] },
  'src/frameworks/tfjs': { doors: ['#core', '#flow', '#javascript'] },
  rules: {
    doors: (
      '#core #python #javascript #tensorflow #pytorch #huggingface #tfjs #matplotlib #smells ' +
      '#evidence'
    ).split(' '),
  },
  'src/engine': {
    doors: [
      '#core',
      '#energy',
      '#flow',
      '#python',
      '#javascript',
      '#frameworks',
      '#tensorflow',
      '#tfjs',
      '#rules',
    ],
  },
  'src/report': { doors: ['#core', '#energy'], packages: ['diff', 'picocolors'] },
  'src/project': {
    doors: ['#engine', '#core', '#energy', '#notebook'],
    packages: ['ignore', 'picomatch', 'jsonc-parser', 'smol-toml', 'tinyglobby', 'zod', 'zod/mini'],
    isOutside: true,
  },
  'src/cli': {
    doors: ['#project', '#engine', '#report', '#core', '#energy', '#server'],
    packages: ['cac', 'picocolors'],
    isOutside: true,
  },
  'src/server': {
    doors: ['#project', '#engine', '#report', '#core', '#energy', '#notebook'],
    packages: [
      'vscode-languageserver',
      'vscode-languageserver/browser',
      'vscode-languageserver/node',
      'vscode-languageserver-textdocument',
      'zod/mini',
    ],
    isOutside: true,
  },
  'src/eslint': { doors: ['#engine', '#core'], packages: ['eslint'], isOutside: true },
  'src/extension': {
    doors: ['#protocol'],
    packages: [
      'vscode',
      'vscode-languageclient',
      'vscode-languageclient/browser',
      'vscode-languageclient/node',
    ],
    isOutside: true,
  },
  // Never shipped: scripts on bare Node, and the template, which is written like a rule.
  'src/dev': {
    doors: ['#python', '#javascript', '#smells', '#evidence'],
    packages: ['esbuild'],
    isOutside: true,
  },
};

/** Files that are tables of data, so that their length is not the length of any thought. */
const LONG_TABLES: Readonly<Record<string, string>> = {
  'src/server/german/rules.ts': 'what rules write, in German',
  'rules/evidence.ts': 'every source a rule may cite',
  'rules/measurements.ts': 'written from the rows of the lab',
};

/** The only files that may know the parser's own objects. */
const PARSER_FILES = ['copy-tree', 'grammar-tables', 'read'].map((name) => `src/python/${name}.ts`);

/** The only file that loads TypeScript, so that it can be left out. */
const SCRIPT_PARSER_FILES = ['src/javascript/parser.ts'];

const files = ownFiles('src/**/*.{ts,mjs}', 'rules/**/*.ts');
const inside = files.filter((file) => !floorOf(file.path)?.isOutside);

test('the map names every floor once, with the doors it may use', () => {
  const rows = readFileSync(join(ROOT, 'src/README.md'), 'utf8').matchAll(
    /^\| `([\w/]+)` +\|[^|]*\|([^|]*)\|/gm,
  );
  const told = [...rows].map(([, name = '', uses = '']) => [
    name,
    (uses.match(/#\w+/g) ?? []).sort(),
  ]);
  const held = Object.entries(FLOORS).map(([path, { doors }]) => [
    path.replace('src/', ''),
    [...doors].sort(),
  ]);
  const shipped = (rows: typeof held) => rows.filter(([name]) => name !== 'dev').sort();
  expect(shipped(told)).toEqual(shipped(held));
});

test('every file belongs to a floor', () => {
  expect(pathsOf(files, ({ path }) => floorOf(path) === undefined)).toEqual([]);
});

test('files import what their floor allows', () => {
  expect(files.flatMap((file) => strangers(file))).toEqual([]);
});

test('a rule imports no other rule', () => {
  const rules = files.filter(({ path }) => isRule(path));
  expect(pathsOf(rules, ({ imports }) => imports.some((from) => from.startsWith('.')))).toEqual([]);
});

test('only the reader knows the parser', () => {
  const users = pathsOf(files, ({ imports }) => imports.includes('web-tree-sitter'));
  expect(users).toEqual(PARSER_FILES);
  const scriptUsers = pathsOf(files, ({ imports }) =>
    imports.includes('@typescript-eslint/parser'),
  );
  expect(scriptUsers).toEqual(SCRIPT_PARSER_FILES);
});

test('below project nothing touches the world outside', () => {
  const reach = ({ names, imports }: OwnFile): boolean => {
    return (
      ['console', 'process', 'Date', 'setTimeout', 'fetch'].some((name) => names.has(name)) ||
      imports.some((from) => from.startsWith('node:'))
    );
  };
  expect(pathsOf(inside, reach)).toEqual([]);
});

test('below project nothing waits, except to load the parser', () => {
  const waiting = pathsOf(inside, ({ isAsynchronous }) => isAsynchronous);
  expect(waiting).toEqual([
    'src/engine/prepare.ts',
    'src/javascript/read.ts',
    'src/python/read.ts',
  ]);
});

test('one file sets the exit code and none ends the process', () => {
  const shipped = files.filter(({ path }) => !path.startsWith('src/dev/'));
  expect(pathsOf(shipped, ({ text }) => text.includes('process.exitCode'))).toEqual([
    'src/cli/main.ts',
  ]);
  expect(pathsOf(files, ({ properties }) => properties.has('process.exit'))).toEqual([]);
});

test('files are short', () => {
  const everything = [...files, ...ownFiles('tests/**/*.ts', 'bench/**/*.{ts,mjs}')];
  const long = everything.filter(({ path, lines }) => lines > (isRule(path) ? 150 : 300));
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
    long.filter(({ path }) => path in LONG_TABLES).map(({ path, lines }) => `${path}: ${lines}`),
  );
  expect(
    Object.keys(LONG_TABLES).filter((path) => !long.some((file) => file.path === path)),
  ).toEqual([]);
});

test('files are named for the one thing they hold', () => {
  const everything = [...files, ...ownFiles('tests/**/*.ts')];
  expect(
    pathsOf(everything, ({ path }) => !/^[a-z0-9/-]+(\.test|\.config|\.d)?\.(ts|mjs)$/.test(path)),
  ).toEqual([]);
  expect(
    pathsOf(everything, ({ path }) =>
      /\b(utils?|helpers?|types|common|misc)\.(ts|mjs)$/.test(path),
    ),
  ).toEqual([]);
});

test('a door re-exports and computes nothing', () => {
  const doors = files.filter(({ path }) => path.endsWith('/index.ts') && path !== 'rules/index.ts');
  expect(doors.length).toBeGreaterThan(5);
  expect(pathsOf(doors, ({ computes }) => computes)).toEqual([]);
});

/** ESLint takes plugins by their default export. */
const PLUGIN = 'src/eslint/plugin.ts';

test('only rules and the plugin have a default export', () => {
  const isMeant = (path: string) => isRule(path) || path === PLUGIN;
  expect(
    pathsOf(files, ({ path, hasDefaultExport }) => hasDefaultExport !== isMeant(path)),
  ).toEqual([]);
});

test('nothing is left over', () => {
  const everything = [...files, ...ownFiles('tests/**/*.ts')];
  const marks = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|'));
  const skipped = /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b/;
  expect(pathsOf(everything, ({ text }) => marks.test(text) || skipped.test(text))).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['src/flow/graph.ts', "import { Range } from '#core';", []],
    ['src/flow/graph.ts', "export type { Range } from '#python';", ['src/flow/graph.ts: #python']],
    ['src/flow/graph.ts', "type Fact = import('#engine').Fact;", ['src/flow/graph.ts: #engine']],
    ['src/flow/graph.ts', "await import('./reaching.ts');", []],
    ['src/flow/graph.ts', "import './reaching';", ['src/flow/graph.ts: ./reaching']],
    ['src/flow/graph.ts', "import '../core/text.ts';", ['src/flow/graph.ts: ../core/text.ts']],
    ['src/energy/data/grid.ts', "import '../interval.ts';", []],
    ['src/core/text.ts', "import { z } from 'zod';", ['src/core/text.ts: zod']],
    ['src/core/text.ts', "// import 'zod'\nconst text = \"import 'zod'\";", []],
    ['src/project/walk.ts', "import { readFileSync } from 'node:fs';", []],
    [
      'rules/keras/a/rule.ts',
      "import other from '../b/rule.ts';",
      ['rules/keras/a/rule.ts: ../b/rule.ts'],
    ],
  ])('%s with %s', (path, text, wanted) => {
    expect(strangers(readOwnFile(path, text))).toEqual(wanted);
  });

  test('tells names from properties', () => {
    const { names, properties } = readOwnFile(
      'src/core/text.ts',
      'settings.process({ console: one.Date });',
    );
    expect([...names]).toEqual(['settings', 'one']);
    expect([...properties]).toEqual(['settings.process', 'one.Date']);
  });
});

function strangers(file: OwnFile): string[] {
  const home = homeOf(file.path);
  const floor = floorOf(file.path);
  return file.imports
    .filter((from) => {
      // The command line tells its own version.
      if (from === '../../package.json') return !floor?.isOutside;
      if (from.startsWith('.')) {
        const target = join(dirname(file.path), from);
        return (
          !/\.(ts|mjs)$/.test(from) || homeOf(target) !== home || leavesRule(file.path, target)
        );
      }
      if (from.startsWith('#')) return !floor?.doors.includes(from);
      if (from.startsWith('node:')) return !floor?.isOutside;
      return !floor?.packages?.includes(from);
    })
    .map((from) => `${file.path}: ${from}`);
}

function leavesRule(path: string, target: string): boolean {
  return isRule(path) && dirname(target) !== dirname(path);
}

function isRule(path: string): boolean {
  return /^(?:rules\/[^/]+\/[^/]+|src\/dev\/template)\/rule\.ts$/.test(path);
}

/** The floor's own folder: the longest key of the table that holds the path. */
function homeOf(path: string): string | undefined {
  return Object.keys(FLOORS)
    .filter((folder) => path.startsWith(`${folder}/`))
    .sort((one, other) => other.length - one.length)[0];
}

function floorOf(path: string): Floor | undefined {
  const home = homeOf(path);
  return home === undefined ? undefined : FLOORS[home];
}

function pathsOf(list: readonly OwnFile[], isMeant: (file: OwnFile) => boolean): string[] {
  return list.filter(isMeant).map(({ path }) => path);
}
