import type { Severity } from '#core';
import type { FormatContext, ReportedRule } from './format-context.ts';
import type { ReportedFinding } from './run-report.ts';

/** Hosts know three levels. */
export const SARIF_LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const PROBLEM_SEVERITY = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** The rules that found something, as SARIF describes them; no text may be longer than hosts take. */
export function sarifRules(findings: readonly ReportedFinding[], { rules }: FormatContext) {
  const used = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...used]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, finding]) => {
      const rule = rules.find((known) => known.id === id) ?? unknownRule(finding);
      const level = SARIF_LEVEL[rule.severity];
      return {
        id,
        name: nameOf(id),
        shortDescription: { text: shortened(sentence(rule.summary)) },
        fullDescription: { text: shortened(`${sentence(rule.summary)} ${rule.smell.why}`) },
        helpUri: rule.url,
        help: {
          text: `${sentence(rule.summary)} ${rule.smell.why} More: ${rule.url}`,
          ...(rule.page === undefined ? {} : { markdown: rule.page }),
        },
        defaultConfiguration: { level },
        properties: {
          tags: ['energy', 'machine-learning', id.slice(0, id.indexOf('/'))],
          precision: rule.status === 'stable' ? 'high' : 'medium',
          'problem.severity': PROBLEM_SEVERITY[level],
        },
      };
    });
}

function unknownRule({ rule, severity, message, url }: ReportedFinding): ReportedRule {
  const smell = { title: rule, why: 'It is about comments for Joulelint and not about energy.' };
  return { id: rule, summary: message, smell, url, severity, status: 'stable' };
}

/** `keras/predict-in-loop` → `KerasPredictInLoop` */
function nameOf(id: string): string {
  return id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function sentence(text: string): string {
  const plain = text.replaceAll('`', '');
  return plain.endsWith('.') ? plain : `${plain}.`;
}

const MOST_LETTERS = 1024;

function shortened(text: string): string {
  return text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - 3)}...`;
}
