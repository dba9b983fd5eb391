import type { Finding, Fix } from '#core';
import type { Say } from '#energy';

/** Tells in another language what was written by those who know English only, such as rules; unknown texts stay as they are. */
export type Retell = (english: string) => string;

/**
 * A text is read back into the sentence it was made from and what was filled in. Whichever sentence fits, filled in it
 * says the same, so nothing can be told that was not meant.
 */
export function retelling(sentences: readonly string[], say: Say): Retell {
  const plain = new Set(sentences);
  const patterns = sentences
    .filter((sentence) => sentence.includes('{0}'))
    // The one that says most by itself is the one that was meant.
    .sort((one, other) => other.length - one.length)
    .map((sentence) => ({ sentence, pattern: patternOf(sentence) }));
  return function retell(english: string): string {
    if (plain.has(english)) return say(english);
    for (const { sentence, pattern } of patterns) {
      const groups = pattern.exec(english)?.groups;
      if (!groups) continue;
      const filled = Object.entries(groups).map(([name, value]) =>
        isCode(sentence, Number(name.slice(1))) ? value : retell(value),
      );
      return say(sentence, ...filled);
    }
    return english;
  };
}

/** A finding with everything its rule wrote told again. */
export function retold<F extends Finding>(finding: F, retell: Retell): F {
  const { message, related, fix } = finding;
  return {
    ...finding,
    message: retell(message),
    related: related.map((place) => ({ ...place, message: retell(place.message) })),
    ...(fix && { fix: retoldFix(fix, retell) }),
  };
}

export function retoldFix(fix: Fix, retell: Retell): Fix {
  return { ...fix, title: retell(fix.title) };
}

/** What is filled in twice is the same in both places. */
function patternOf(sentence: string): RegExp {
  const seen = new Set<string>();
  const source = sentence.split(/\{(\d)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (seen.has(piece)) return `\\k<v${piece}>`;
    seen.add(piece);
    return `(?<v${piece}>[^]+?)`;
  });
  return new RegExp(`^${source.join('')}$`);
}

/** Names between backticks are the reader's own, whatever they look like. */
function isCode(sentence: string, value: number): boolean {
  return sentence.slice(0, sentence.indexOf(`{${value}}`)).split('`').length % 2 === 0;
}
