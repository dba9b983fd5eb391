import { ENGINE_RULES, ruleCatalogue, ruleUrl } from '#engine';
import { absolute, inRepository, readRulePage } from '#project';
import type { FormatContext, ReportedRule } from '#report';

/** What formats need to know beside the run; pages of rules are read only for formats that hold them. */
export function formatContext(about: {
  readonly colour: boolean;
  readonly pages: boolean;
}): FormatContext {
  const page = (id: string) =>
    about.pages ? readRulePage(id, import.meta.url)?.replace(/<!--[\s\S]*?-->\n*/g, '') : undefined;
  return {
    colour: about.colour,
    rules: [
      ...ruleCatalogue().map((rule) => ({ ...rule, page: page(rule.id) })),
      ...ENGINE_RULES.map((id) => engineRule(id)),
    ],
    inRepository: inRepository(absolute(process.cwd(), '.')),
  };
}

function engineRule(id: string): ReportedRule {
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
  };
}
