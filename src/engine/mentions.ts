import type { AnyRule } from './reading.ts';

/** Does the text hold a word of every group that the rule needs? */
export function canFind(rule: AnyRule, text: string): boolean {
  return rule.mentions.every((group) => group.some((word) => text.includes(word)));
}
