import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS, PAGE_COMMANDS } from '#protocol';
import { editorSettings } from '../../src/server/editor-settings.ts';
import raw from '../../package.json' with { type: 'json' };
import english from '../../package.nls.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const words: Readonly<Record<string, string>> = english;

/** The manifest as people see it. */
const manifest = filledIn(raw) as typeof raw; // only texts differ
const { contributes } = manifest;
const contributed = contributes.commands.map(({ command }) => command);
const folder = join(root, 'src/extension');
const sourceFiles = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const source = sourceFiles.join('\n');

describe('commands', () => {
  test('exactly those that are registered are contributed', () => {
    const literal = [...source.matchAll(/(?:^\s+|registerCommand\()'(joulelint\.\w+)'(?=:|,)/gm)];
    const named = Object.entries(COMMANDS).filter(([name]) =>
      source.includes(`[COMMANDS.${name}]:`),
    );
    const ofPage = Object.entries(PAGE_COMMANDS).filter(([name]) =>
      source.includes(`registerCommand(PAGE_COMMANDS.${name},`),
    );
    const registered = [...literal, ...named, ...ofPage].map(([, id]) => id);
    expect(registered.toSorted()).toEqual(contributed.toSorted());
  });

  test('all have our category and a title in title case', () => {
    for (const { category, title } of contributes.commands) {
      expect(category).toBe('Joulelint');
      expect(title).toMatch(/^(?:(?:[A-Z][\w-]*|by|in|\(Preview\))(?: |$|\.\.\.$))+$/);
    }
  });

  test('menus speak of commands that exist', () => {
    for (const entry of Object.values(contributes.menus).flat()) {
      expect(contributed).toContain(entry.command);
    }
  });

  test('what is not for people is hidden in the palette', () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    expect(hidden).toContain(COMMANDS.openRulePage);
    expect(hidden).toContain('joulelint.scanFolder');
  });
});

/** Keys of the editor, and the values they are compared with. */
const KEYS =
  'editorLangId notebookType explorerResourceIsFolder resourceScheme view virtualWorkspace workspaceFolderCount ' +
  'isWorkspaceTrusted scmProvider git config.git.enabled rule energy ' +
  'config.joulelint.run false python file manual joulelint.findings';

test('conditions use keys that exist', () => {
  const known = new Set(KEYS.split(' '));
  const own = [...source.matchAll(/(?:setContext\(|'setContext', )'(?:joulelint\.)?(\w+)'/g)];
  for (const [, key] of own) known.add(`joulelint.${key}`);
  const conditions = [
    ...Object.values(contributes.menus).flat(),
    ...contributes.views.explorer,
    ...contributes.viewsWelcome,
    ...contributes.commands.map(({ enablement }) => ({ when: enablement })),
  ].map(({ when }) => (when ?? '').replace(/=~ \/.*?\//g, ''));
  const words = conditions.flatMap((condition) => condition.match(/[A-Za-z][\w.]*/g) ?? []);
  expect(words.filter((word) => !known.has(word))).toEqual([]);
});

describe('settings', () => {
  const properties: Readonly<Record<string, Setting>> = contributes.configuration.properties;

  /** What the server has no use for. */
  const OF_THE_EXTENSION = {
    'scan.onOpen': 'off',
    'server.path': null,
    'server.runtime': null,
    'trace.server': 'off',
  };

  interface Setting {
    readonly default: unknown;
    readonly scope: string;
    readonly order: number;
    readonly markdownDescription: string;
    readonly enum?: readonly (string | null)[];
    readonly enumDescriptions?: readonly string[];
  }

  test('are those the server reads, with the same defaults', () => {
    const read = flat(editorSettings({}).settings);
    const offered = Object.fromEntries(
      Object.entries(properties).map(([key, setting]) => [
        key.replace('joulelint.', ''),
        setting.default,
      ]),
    );
    expect(offered).toEqual({ ...read, ...OF_THE_EXTENSION });
  });

  test('all are described, ordered and scoped', () => {
    const orders = Object.values(properties).map(({ order }) => order);
    expect(orders).toEqual(orders.map((_, index) => index + 1));
    for (const [key, setting] of Object.entries(properties)) {
      expect(setting.markdownDescription, key).toMatch(/^[A-Z][\s\S]*\.$/);
      const isOfMachine = key.startsWith('joulelint.server.');
      expect(setting.scope).toMatch(
        isOfMachine ? /^machine-overridable$/ : /^(?:resource|window)$/,
      );
      if (!setting.enum || key.endsWith('trace.server')) continue;
      expect(setting.enumDescriptions).toHaveLength(setting.enum.length);
    }
  });

  test('those that lead to other files are restricted until the workspace is trusted', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    expect(restrictedConfigurations).toEqual([
      'joulelint.configuration',
      'joulelint.server.path',
      'joulelint.server.runtime',
    ]);
    for (const key of restrictedConfigurations) expect(properties).toHaveProperty([key]);
  });
});

describe('texts', () => {
  const used = [...JSON.stringify(raw).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);

  test('all that people read can be translated', () => {
    const { commands, walkthroughs, views, viewsWelcome, configuration } = raw.contributes;
    const texts = [
      ...commands.map(({ title }) => title),
      ...walkthroughs.flatMap(({ title, description }) => [title, description]),
      ...walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ title, description, media }) => [title, description, media.altText]),
      ),
      ...Object.values(views).flatMap((list) => list.map(({ name }) => name)),
      ...viewsWelcome.map(({ contents }) => contents),
      ...Object.values(configuration.properties).flatMap((setting) => [
        setting.markdownDescription,
        ...('enumDescriptions' in setting ? setting.enumDescriptions : []),
      ]),
    ];
    for (const text of texts) expect(text).toMatch(/^%[\w.]+%$/);
  });

  test('each is there, once, and none is left over', () => {
    expect(new Set(used).size).toBe(used.length);
    expect(used.toSorted()).toEqual(Object.keys(words).toSorted());
  });
});

test('the walkthrough shows pictures that exist, and is done when somebody did it', () => {
  const [walkthrough] = contributes.walkthroughs;
  expect(walkthrough?.steps).toHaveLength(3);
  for (const { media, description, completionEvents } of walkthrough?.steps ?? []) {
    expect(readFileSync(join(root, media.svg), 'utf8')).toContain('var(--vscode-');
    const [, command = ''] = /\(command:([\w.]+)/.exec(description) ?? [];
    expect([...contributed, 'workbench.action.openSettings']).toContain(command);
    for (const event of completionEvents) {
      const [, what = ''] = /^on(?:Command|SettingChanged):(.+)$/.exec(event) ?? [];
      expect([...contributed, ...Object.keys(contributes.configuration.properties)]).toContain(
        what,
      );
    }
  }
});

test('it wakes up for what concerns it only', () => {
  for (const event of manifest.activationEvents) {
    expect(event).toMatch(
      /^(?:onLanguage:(?:python|javascript|javascriptreact|typescript|typescriptreact|vue|svelte|html)|onNotebook:(?:jupyter-notebook|interactive)|onWebviewPanel:joulelint\.report|workspaceContains:\.?joulelint\.(?:toml|jsonc?))$/,
    );
  }
});

test('the types promise no more than the oldest editor has', () => {
  expect(manifest.devDependencies['@types/vscode']).toBe(manifest.engines.vscode.replace('^', '~'));
});

test('nothing is needed at run time but what is bundled', () => {
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest.keywords.length).toBeLessThanOrEqual(5);
});

/** `{a: {b: 1}}` as `{'a.b': 1}`; an empty table and a list are values. */
function flat(value: object, prefix = ''): Record<string, unknown> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, part]: [string, unknown]) =>
      typeof part === 'object' && part && !Array.isArray(part) && Object.keys(part).length > 0
        ? flat(part, `${prefix}${key}.`)
        : { [prefix + key]: part },
    ),
  );
}

/** Puts the texts in for their keys. */
function filledIn(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('%') ? words[value.slice(1, -1)] : value;
  if (Array.isArray(value)) return value.map(filledIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filledIn(part)]));
}
