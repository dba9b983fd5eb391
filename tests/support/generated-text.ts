import { format, resolveConfig } from 'prettier';
import type { Impact } from '#energy';
import { energyLine } from '../../src/report/energy-line.ts';
import { type LoadedRule, ROOT } from './rule-folders.ts';

/** Source of rules/index.ts: every rule by its id. */
export function indexSource(rules: readonly LoadedRule[]): Promise<string> {
  const imports = rules.map(({ id }) => `import ${nameOf(id)} from './${id}/rule.ts';`);
  const entries = rules.map(({ id }) => `  '${id}': ${nameOf(id)},`);
  const source = [
    '// Written by `npm run gen` from the folders beside this file.',
    "import type { JavaScriptRule } from '#javascript';",
    "import type { PythonRule } from '#python';",
    ...imports,
    '',
    '/** Every rule by its id, which is the path of its folder. */',
    'export const rules: Readonly<Record<string, PythonRule | JavaScriptRule>> = {',
    ...entries,
    '};',
  ];
  return formatted(source.join('\n'), 'typescript');
}

/** One row per rule; `folder` is where the rules lie, seen from the page the table stands on. */
export function ruleTable(rules: readonly LoadedRule[], folder: string): Promise<string> {
  const rows = rules.map(({ id, rule }) => {
    const link = `[${id}](${folder}${id}/README.md)`;
    const cells = [
      link,
      rule.status,
      rule.severity,
      rule.fix,
      shortImpact(rule.impact),
      rule.summary,
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  const head = '| Rule | Status | Severity | Fix | Extra energy | What it finds |';
  return formatted([head, '| - | - | - | - | - | - |', ...rows].join('\n'), 'markdown');
}

/** The facts at the top of a rule's page. */
export function ruleHeader({ rule }: LoadedRule): Promise<string> {
  const sources = rule.evidence.map(({ title, url }) => `[${title}](${url})`);
  const facts = {
    Status: STATUS[rule.status],
    Severity: rule.severity,
    Fix: FIX[rule.fix],
    Smell: `${rule.smell.title}. ${rule.smell.why}`,
    Energy: energyLine(rule.impact).replace(/^energy: /, ''),
    Evidence: sources.join('; '),
  };
  const lines = Object.entries(facts).map(([fact, words]) => `- **${fact}:** ${words}`);
  return formatted(lines.join('\n'), 'markdown');
}

const STATUS = {
  stable: 'stable, runs by default',
  quiet: 'quiet, runs once it is selected by its id, by its prefix or by `ALL`',
  preview: 'preview, runs only when asked for',
  deprecated: 'deprecated, will be taken away',
};

const FIX = {
  safe: 'safe, the code does the same as before',
  unsafe: 'unsafe, see [Fix safety](#fix-safety)',
  display: 'shown only, never applied',
  none: 'none',
};

/** Does the page have a place for the generated block of this name? */
function hasBlock(page: string, name: string): boolean {
  return blockPattern(name).test(page);
}

/** The page with what stands between its two marks replaced. */
export function withBlock(page: string, name: string, block: string): string {
  if (!hasBlock(page, name)) {
    throw new Error(`The page needs the lines \`${opening(name)}\` and \`${CLOSING}\`.`);
  }
  return page.replace(
    blockPattern(name),
    () => `${opening(name)}\n\n${block.trim()}\n\n${CLOSING}`,
  );
}

const CLOSING = '<!-- /generated -->';

function opening(name: string): string {
  return `<!-- generated: ${name} -->`;
}

function blockPattern(name: string): RegExp {
  return new RegExp(`${opening(name)}[\\s\\S]*?${CLOSING}`);
}

/** The likely share and its range, or that there is none; the rule's page has the setting. */
function shortImpact(impact: Impact): string {
  if (impact.kind === 'not-measured') return 'not measured';
  return /^energy: (.*?) measured /.exec(energyLine(impact))?.[1] ?? '';
}

/** `keras/predict-in-loop` → `kerasPredictInLoop` */
function nameOf(id: string): string {
  return id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** JSON as prettier leaves it alone. */
export function jsonFormatted(text: string): Promise<string> {
  return formatted(text, 'json');
}

export async function formatted(
  text: string,
  parser: 'typescript' | 'markdown' | 'json',
): Promise<string> {
  const settings = await resolveConfig(`${ROOT}rules/index.ts`);
  return format(text, { ...settings, parser });
}
