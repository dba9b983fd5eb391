import { openFindings, type RunWithoutTexts } from '../run-report.ts';
import { assumptionSection, totalSection } from './amount-sections.ts';
import { figures } from './figures.ts';
import { findingSection, type PlaceLink } from './finding-section.ts';
import { groupTable } from './group-table.ts';
import { html, Markup } from './markup.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './page-style.ts';
import { groupsBy } from './report-groups.ts';

/** What a page tells of a rule besides what findings say. */
export interface RuleText {
  readonly id: string;
  readonly summary: string;
  /** The mechanism it belongs to. */
  readonly smell: { readonly title: string; readonly why: string };
  readonly url: string;
}

export interface HtmlOptions {
  readonly rules: readonly RuleText[];
  /** Where a click on a place leads; nothing where places cannot be opened. */
  readonly placeLink?: PlaceLink;
  /** Where a click on a rule leads; to its page on the web if not said otherwise. */
  readonly ruleLink?: (rule: RuleText) => string;
}

/**
 * A run as one page that needs nothing else: no script, no network, no fonts. The charts are plain SVG,
 * drawn here, because bars with ranges are a few lines and a chart library would need scripts.
 */
export function htmlReport(report: RunWithoutTexts, options: HtmlOptions): string {
  const policy = `default-src 'none'; style-src '${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="generator" content="${report.tool.name} ${report.tool.version}" />
      <title>Energy report · Joulelint</title>
      ${new Markup(`<style>${PAGE_STYLE}</style>`)}
    </head>
    <body>
      <header>
        <h1>Energy report</h1>
        <p>What this code spends on energy without need, as far as it is known.</p>
        ${interrupted(report)} ${figures(report)} ${contents(report)}
      </header>
      <main>${sections(report, options)}</main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}

function interrupted({ exitReason }: RunWithoutTexts): Markup | undefined {
  if (exitReason !== 'interrupted') return undefined;
  return html`<p class="notice" role="note">
    <strong>In part.</strong> The scan was stopped before it had seen everything.
  </p>`;
}

const SECTIONS = {
  totals: 'In total',
  rules: 'By rule',
  files: 'By file',
  mechanisms: 'By mechanism',
  findings: 'Findings',
  assumptions: 'What the numbers rest on',
} as const;

function contents(report: RunWithoutTexts): Markup | undefined {
  if (openFindings(report).length === 0) return undefined;
  return html`<nav aria-label="Contents">
    <ul>
      ${Object.entries(SECTIONS).map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

function sections(report: RunWithoutTexts, options: HtmlOptions): readonly Markup[] {
  const open = openFindings(report);
  if (open.length === 0) {
    return [html`<p>Nothing was found that wastes energy, as far as the rules can tell.</p>`];
  }
  const rules = new Map(options.rules.map((rule) => [rule.id, rule]));
  const { ruleLink = ({ url }) => url, placeLink } = options;
  const mechanismOf = (id: string) => rules.get(id)?.smell.title ?? 'Other';
  const nameOfRule = (id: string): Markup => {
    const rule = rules.get(id);
    if (!rule) return html`<code>${id}</code>`;
    return html`<a href="${ruleLink(rule)}"><code>${id}</code></a
      ><small>${rule.summary}</small>`;
  };
  const firstOf = (path: string) =>
    open.find((finding) => finding.path === path) ?? { start: { line: 0, column: 0 } };
  return [
    totalSection('totals', SECTIONS.totals, report),
    groupTable({
      id: 'rules',
      title: SECTIONS.rules,
      what: 'Rule',
      groups: groupsBy(report, ({ rule }) => rule),
      nameOf: ({ key }) => nameOfRule(key),
    }),
    groupTable({
      id: 'files',
      title: SECTIONS.files,
      what: 'File',
      groups: groupsBy(report, ({ path }) => path),
      nameOf: ({ key }) => linked(placeLink?.(key, firstOf(key)), key),
    }),
    groupTable({
      id: 'mechanisms',
      title: SECTIONS.mechanisms,
      what: 'Mechanism',
      groups: groupsBy(report, ({ rule }) => mechanismOf(rule)),
      nameOf: ({ key, findings }) => {
        const why = rules.get(findings[0]?.rule ?? '')?.smell.why;
        return html`${key}<small>${why}</small>`;
      },
    }),
    findingSection('findings', SECTIONS.findings, report, { placeLink, nameOfRule }),
    assumptionSection('assumptions', SECTIONS.assumptions, report),
  ];
}

/** A name that can be clicked where there is something to open. */
function linked(href: string | undefined, name: string): Markup {
  return href === undefined ? html`${name}` : html`<a href="${href}">${name}</a>`;
}
