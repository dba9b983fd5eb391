import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../package.nls.json' with { type: 'json' };
import { ROOT } from '../support/rule-folders.ts';

type Texts = Readonly<Record<string, string>>;

const source = readdirSync(join(ROOT, 'src/extension'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(ROOT, 'src/extension', name), 'utf8'))
  .join('\n');

/** Texts that code hands to the function which translates them; nothing for one put together on the way. */
function textsIn(code: string): (string | undefined)[] {
  const calls = /\bl10n\.t\(\s*(?:'((?:[^'\\]|\\.)+)'|[^\s])/g;
  return [...code.matchAll(calls)].map(([, text]) => text);
}

const languages = readdirSync(ROOT).flatMap(
  (name) => /^package\.nls\.(\w+)\.json$/.exec(name)?.[1] ?? [],
);

function read(path: string): Texts {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** What is filled in, and where links and other names lead. */
function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\d\}|\(command:[^)]+\)|`[^`]+`|#[\w.]+#|\n/g)]
    .map(([found]) => found)
    .sort();
}

test('there is a second language', () => {
  expect(languages).toContain('de');
});

describe.each(languages)('%s', (language) => {
  const manifest = read(`package.nls.${language}.json`);
  const bundle = read(`l10n/bundle.l10n.${language}.json`);

  test('says all that the manifest says, in the same order, and nothing else', () => {
    expect(Object.keys(manifest)).toEqual(Object.keys(english));
  });

  test('says all that the extension shows, and nothing else', () => {
    const shown = textsIn(source);
    expect(shown).not.toContain(undefined);
    expect(Object.keys(bundle).toSorted()).toEqual([...new Set(shown)].toSorted());
  });

  test('keeps what is filled in, links and names, and is never the English text', () => {
    const pairs = [
      ...Object.entries(english as Texts).map(([key, text]) => [text, manifest[key]] as const),
      ...Object.entries(bundle),
    ];
    for (const [text, translated = ''] of pairs) {
      expect(placeholdersIn(translated), text).toEqual(placeholdersIn(text));
      expect(translated.trim(), text).not.toBe('');
      expect(translated).not.toBe(text);
    }
  });
});

test('nothing is shown that cannot be translated', () => {
  const literal = /(?:show(?:Information|Warning|Error)Message|createWebviewPanel)\(\s*['`]/;
  const named = /\b(?:title|placeHolder|detail|label|prompt): ['`](?!\$\{)/;
  // What is only put in front is our name.
  const plain = source.replaceAll(/`Joulelint: \$\{[^`]*\}`/g, 'told');
  expect(literal.exec(plain)?.[0]).toBeUndefined();
  expect(named.exec(plain)?.[0]).toBeUndefined();
});
