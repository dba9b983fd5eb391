import { markupOnly } from './script-blocks.ts';

/** `onclick="f()"`, `@click.prevent="f"`, `v-on:click="f"`, `on:click={f}`, `onclick={f}`. */
const HANDLER =
  /\s(?:on:?|@|v-on:)([a-z][\w-]*)[\w.|-]*\s*=\s*(?:"([^"]*)"|'([^']*)'|\{([^}]*)\})/gi;
const CALLED = /(?<![\w$.])([A-Za-z_$][\w$]*)\s*\(/g;
const NAME = /^\s*([A-Za-z_$][\w$]*)\s*$/;

/** The functions that the markup of a page or component runs at events, with the names of these: `detect` → `click`. */
export function markupEvents(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [, event = '', ...values] of markupOnly(text).matchAll(HANDLER)) {
    const value = values.find((one) => one !== undefined) ?? '';
    const alone = NAME.exec(value)?.[1];
    const names =
      alone === undefined ? [...value.matchAll(CALLED)].map(([, name = '']) => name) : [alone];
    for (const name of names) {
      found.set(name, (found.get(name) ?? new Set()).add(event.toLowerCase()));
    }
  }
  return found;
}
