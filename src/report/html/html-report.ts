import { inEnglish, type Say } from '#energy';
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
  readonly say?: Say | undefined;
}

/**
 * A run as one page that needs nothing else: no script, no network, no fonts. The charts are plain SVG,
 * drawn here, because bars with ranges are a few lines and a chart library would need scripts.
 */
export function htmlReport(report: RunWithoutTexts, options: HtmlOptions): string {
  const { say = inEnglish } = options;
  const policy = `default-src 'none'; style-src '${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const page = html`<html lang="${languageOf(say)}">
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content="${policy}" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="generator" content="${report.tool.name} ${report.tool.version}" />
      <title>${say('Energy report')} · Joulelint</title>
      ${new Markup(`<style>${PAGE_STYLE}</style>`)}
    </head>
    <body>
      <header>
        <h1>${say('Energy report')}</h1>
        <p>${say('What this code spends on energy without need, as far as it is known.')}</p>
        ${interrupted(report, say)} ${figures(report, say)} ${contents(report, say)}
      </header>
      <main>${sections(report, options, say)}</main>
    </body>
  </html>`;
  return `<!doctype html>\n${page.text}\n`;
}

/** As HTML names languages. */
function languageOf(say: Say): string {
  return say('en');
}

function interrupted({ exitReason }: RunWithoutTexts, say: Say): Markup | undefined {
  if (exitReason !== 'interrupted') return undefined;
  return html`<p class="notice" role="note">
    <strong>${say('In part.')}</strong>
    ${say('The scan was stopped before it had seen everything.')}
  </p>`;
}

function titles(say: Say) {
  return {
    totals: say('In total'),
    rules: say('By rule'),
    files: say('By file'),
    mechanisms: say('By mechanism'),
    findings: say('Findings'),
    assumptions: say('What the numbers rest on'),
  };
}

function contents(report: RunWithoutTexts, say: Say): Markup | undefined {
  if (openFindings(report).length === 0) return undefined;
  return html`<nav aria-label="${say('Contents')}">
    <ul>
      ${Object.entries(titles(say)).map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ul>
  </nav>`;
}

function sections(report: RunWithoutTexts, options: HtmlOptions, say: Say): readonly Markup[] {
  const open = openFindings(report);
  if (open.length === 0) {
    const nothing = say('Nothing was found that wastes energy, as far as the rules can tell.');
    return [html`<p>${nothing}</p>`];
  }
  const title = titles(say);
  const rules = new Map(options.rules.map((rule) => [rule.id, rule]));
  const { ruleLink = ({ url }) => url, placeLink } = options;
  const mechanismOf = (id: string) => rules.get(id)?.smell.title ?? say('Other');
  const nameOfRule = (id: string): Markup => {
    const rule = rules.get(id);
    if (!rule) return html`<code>${id}</code>`;
    return html`<a href="${ruleLink(rule)}"><code>${id}</code></a
      ><small>${rule.summary}</small>`;
  };
  const firstOf = (path: string) =>
    open.find((finding) => finding.path === path) ?? { start: { line: 0, column: 0 } };
  return [
    totalSection({ id: 'totals', title: title.totals, say }, report),
    groupTable({
      id: 'rules',
      title: title.rules,
      what: say('Rule'),
      say,
      groups: groupsBy(report, ({ rule }) => rule),
      nameOf: ({ key }) => nameOfRule(key),
    }),
    groupTable({
      id: 'files',
      title: title.files,
      what: say('File'),
      say,
      groups: groupsBy(report, ({ path }) => path),
      nameOf: ({ key }) => linked(placeLink?.(key, firstOf(key)), key),
    }),
    groupTable({
      id: 'mechanisms',
      title: title.mechanisms,
      what: say('Mechanism'),
      say,
      groups: groupsBy(report, ({ rule }) => mechanismOf(rule)),
      nameOf: ({ key, findings }) => {
        const why = rules.get(findings[0]?.rule ?? '')?.smell.why;
        return html`${key}<small>${why}</small>`;
      },
    }),
    findingSection({ id: 'findings', title: title.findings, say }, report, {
      placeLink,
      nameOfRule,
    }),
    assumptionSection({ id: 'assumptions', title: title.assumptions, say }, report),
  ];
}

/** A name that can be clicked where there is something to open. */
function linked(href: string | undefined, name: string): Markup {
  return href === undefined ? html`${name}` : html`<a href="${href}">${name}</a>`;
}
