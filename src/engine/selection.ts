import type { Severity } from '#core';
import { rules } from '#rules';
import { nearest } from './nearest.ts';
import type { LintSettings } from './settings.ts';

/** Findings the engine makes itself, about the comments that silence others. */
export const ENGINE_RULES: readonly string[] = [
  'joulelint/unused-suppression',
  'joulelint/malformed-suppression',
];

/** Does a selector (an id, a prefix such as `keras`, or `ALL`) name this rule? */
export function selects(selector: string, id: string): boolean {
  return selector === 'ALL' || selector === id || id.startsWith(`${selector}/`);
}

/** The rules that run under these settings, with the severity each has. */
export function selectedRules(settings: LintSettings): ReadonlyMap<string, Severity> {
  const chosen = new Map<string, Severity>();
  for (const [id, rule] of Object.entries(rules)) {
    const isNamed = [...(settings.select ?? []), ...(settings.extendSelect ?? [])].includes(id);
    const isSelected = settings.select
      ? settings.select.some((selector) => selects(selector, id))
      : rule.status === 'stable';
    const isAdded = settings.extendSelect?.some((selector) => selects(selector, id)) ?? false;
    if (!isSelected && !isAdded) continue;
    // `ALL` or a prefix never brings in preview rules by itself; naming one does.
    if (rule.status === 'preview' && !settings.preview && !isNamed) continue;
    if (settings.ignore?.some((selector) => selects(selector, id))) continue;
    const severity = severityOf(id, rule.severity, settings);
    if (severity !== 'off') chosen.set(id, severity);
  }
  return chosen;
}

/** Whether a rule would report what it finds under these settings; of rules nobody knows, it would. */
export function wouldReport(id: string, settings: LintSettings): boolean {
  if (id === 'joulelint/unused-suppression') return settings.reportUnusedSuppressions === true;
  return !Object.hasOwn(rules, id) || selectedRules(settings).has(id);
}

/** Whether the fixes of a rule are wanted. */
export function isFixable(id: string, { fixable, unfixable }: LintSettings): boolean {
  if (unfixable?.some((selector) => selects(selector, id))) return false;
  return fixable?.some((selector) => selects(selector, id)) ?? true;
}

/** A rule's severity after the user's wishes; the longest matching selector wins. */
export function severityOf(id: string, own: Severity, settings: LintSettings): Severity | 'off' {
  let best: { readonly length: number; readonly severity: Severity | 'off' } = {
    length: -1,
    severity: own,
  };
  for (const [selector, severity] of Object.entries(settings.severity ?? {})) {
    const length = selector === 'ALL' ? 0 : selector.length;
    if (selects(selector, id) && length > best.length) best = { length, severity };
  }
  return best.severity;
}

/** A name in settings that selects nothing, and the one that was probably meant. */
export interface UnknownRule {
  readonly name: string;
  readonly meant: string | undefined;
}

/** The rules in settings that nobody knows. */
export function unknownRules(settings: LintSettings): readonly UnknownRule[] {
  const named = [
    ...(settings.select ?? []),
    ...(settings.extendSelect ?? []),
    ...(settings.ignore ?? []),
    ...(settings.fixable ?? []),
    ...(settings.unfixable ?? []),
    ...Object.keys(settings.severity ?? {}),
  ];
  const ids = [...Object.keys(rules), ...ENGINE_RULES];
  return [...new Set(named)]
    .filter((selector) => !ids.some((id) => selects(selector, id)))
    .map((name) => ({ name, meant: meantBy(name, ids) }));
}

/** People write `keras/*` for `keras`, and put a rule with the wrong framework. */
function meantBy(selector: string, ids: readonly string[]): string | undefined {
  const wish = selector.replace(/\/\**$/, '');
  const prefixes = new Set(ids.map((id) => partsOf(id).prefix));
  const near = nearest(wish, [...ids, ...prefixes, 'ALL']);
  if (near !== undefined || !wish.includes('/')) return near;
  const name = nearest(
    partsOf(wish).name,
    ids.map((id) => partsOf(id).name),
  );
  return ids.find((id) => partsOf(id).name === name);
}

function partsOf(id: string): { readonly prefix: string; readonly name: string } {
  const [prefix = '', ...name] = id.split('/');
  return { prefix, name: name.join('/') };
}
