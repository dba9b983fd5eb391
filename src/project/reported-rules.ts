import { ENGINE_RULES, ruleCatalogue, ruleUrl } from '#engine';
import { readRulePage } from './rule-pages.ts';

/**
 * What reports may show of every rule, those about comments for the linter included. Pages are read only
 * where they are wanted; `from` is the module whose bundle they lie beside.
 */
export function reportedRules(wish: { readonly pages: boolean; readonly from: string }) {
  const page = (id: string) =>
    wish.pages ? readRulePage(id, wish.from)?.replace(/<!--[\s\S]*?-->\n*/g, '') : undefined;
  return [
    ...ruleCatalogue().map((rule) => ({ ...rule, page: page(rule.id) })),
    ...ENGINE_RULES.map((id) => engineRule(id)),
  ];
}

function engineRule(id: string) {
  return {
    id,
    summary: `Comment for Joulelint that ${id.endsWith('unused-suppression') ? 'silences nothing' : 'cannot be understood'}`,
    smell: {
      title: 'Comments for the linter',
      why: 'A comment that does nothing hides what it was meant for.',
    },
    url: ruleUrl(id),
    severity: 'warning',
    status: 'stable',
  } as const;
}
