import type { JavaScriptFile, Node } from '#javascript';
import { endOfChain } from './chains.ts';
import { type Leak, leaksOf } from './leaks.ts';

/** Nameless tensors of one chain of calls, the last one first. */
export interface NamelessGroup {
  readonly leaks: readonly [Leak, ...Leak[]];
}

/** The nameless tensors that are left behind, one group for each chain they belong to. */
export function namelessGroups(file: JavaScriptFile): readonly NamelessGroup[] {
  const byChain = new Map<Node, [Leak, ...Leak[]]>();
  for (const leak of leaksOf(file)) {
    if (leak.variable) continue;
    const chain = endOfChain(leak.call);
    const group = byChain.get(chain);
    if (group) group.push(leak);
    else byChain.set(chain, [leak]);
  }
  return [...byChain.values()].map((leaks) => ({ leaks }));
}

/** How often a tensor is left behind, in words. */
export const WHEN = {
  loop: 'in every round of this loop',
  frame: 'again and again',
  event: 'each time this handler runs',
  call: 'with each call of this function',
  once: 'once',
} as const;
