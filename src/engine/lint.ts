import {
  type Failure,
  type Finding,
  LineIndex,
  type Problem,
  type Range,
  fillMessage,
} from '#core';
import type { Severity, SourceFile } from '#core';
import { frameworksOf, importsFramework } from '#frameworks';
import { rules } from '#rules';
import { isTestFile } from '#tensorflow';
import { ruleUrl } from './catalogue.ts';
import { canFind } from './mentions.ts';
import { inOrder } from './order.ts';
import { read } from './read.ts';
import type { AnyRule, Reading } from './reading.ts';
import type { FileResult } from './result.ts';
import { isFixable, selectedRules } from './selection.ts';
import type { LintSettings } from './settings.ts';
import { judgeSuppressions } from './suppressions.ts';

/** Milliseconds one file may take to parse. */
export const DEADLINE = 10_000;

/** Reads one text and says what the selected rules find in it. Never throws for what the text holds. */
export function lint(source: SourceFile, settings: LintSettings = {}): FileResult {
  const { path, text, language } = source;
  if (!importsFramework(text, language))
    return { path, findings: [], failures: [], outcome: 'irrelevant' };

  const selected = selectedRules(settings);
  const isTest = isTestFile(path);
  const isAboutText = frameworksOf(text);
  const able = [...selected].filter(([id]) => {
    const rule = rules[id];
    if (rule?.language !== language || (isTest && !rule.inTests)) return false;
    return canFind(rule, text) && isAboutText(id);
  });
  // Comments that silence nothing are worth a report even where nothing can be found.
  const speaksOfUs = /joulelint/i.test(text);
  if (able.length === 0 && !speaksOfUs) {
    return { path, findings: [], failures: [], outcome: 'analysed' };
  }

  const deadline = settings.deadline ?? DEADLINE;
  const outcome = read(source, { deadline, isOpen: settings.isOpen });
  if (outcome.kind === 'failed') return failed(path, outcome.failure);
  const { reading } = outcome;
  const lines = new LineIndex(text);
  const findings: Finding[] = [];
  const failures: Failure[] = [];
  for (const [id, severity] of able) {
    const rule = rules[id];
    if (!rule) continue;
    const began = settings.profile?.now() ?? 0;
    try {
      for (const problem of reading.check(rule)) {
        if (reading.isBroken(problem.at.start)) continue;
        const finding = findingOf({ id, rule, severity, problem, path, lines });
        findings.push({ ...finding, ...reading.factsOfRun(problem.at.start) });
      }
    } catch (error) {
      failures.push({ path, kind: 'rule', rule: id, message: `${id} failed: ${messageOf(error)}` });
    }
    settings.profile?.took(id, settings.profile.now() - began);
  }

  const threw = new Set(failures.map((failure) => failure.rule));
  const ran = (id: string): boolean => selected.has(id) && !threw.has(id);
  const kept =
    settings.ignoreSuppressions || !speaksOfUs
      ? findings
      : withSuppressions({ path, reading, lines, findings, settings, ran });
  const broken = reading.firstBroken;
  if (broken !== undefined) {
    const { line } = lines.positionAt(broken);
    const message = `line ${line + 1} is not valid Python; what stands there was not analysed`;
    failures.push({ path, kind: 'syntax', message, offset: broken });
  }
  const told = kept.map((finding) => withWantedFix(finding, settings));
  return { path, findings: told.toSorted(inOrder), failures, outcome: 'analysed' };
}

function withWantedFix(finding: Finding, settings: LintSettings): Finding {
  if (!finding.fix || isFixable(finding.rule, settings)) return finding;
  const { fix: _, ...rest } = finding;
  return rest;
}

function failed(path: string, failure: Failure): FileResult {
  return { path, findings: [], failures: [failure], outcome: 'failed' };
}

function findingOf(parts: {
  readonly id: string;
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly problem: Problem;
  readonly path: string;
  readonly lines: LineIndex;
}): Finding {
  const { id, rule, severity, problem, path, lines } = parts;
  const template = rule.messages[problem.message] ?? problem.message;
  // A user's own severity wins over a weaker case's; otherwise the case may only lower it.
  const isOwn = severity === rule.severity;
  return {
    rule: id,
    severity: isOwn ? (problem.severity ?? severity) : severity,
    message: fillMessage(template, problem.slots),
    url: ruleUrl(id),
    path,
    ...placeOf(problem.at, lines),
    related: (problem.related ?? []).map(({ at, message }) => ({ ...placeOf(at, lines), message })),
    ...(problem.fix ? { fix: problem.fix } : {}),
    impact: problem.impact ?? rule.impact,
  };
}

function placeOf(at: Range, lines: LineIndex): Pick<Finding, 'range' | 'start' | 'end'> {
  return {
    range: { start: at.start, end: at.end },
    start: lines.positionAt(at.start),
    end: lines.positionAt(at.end),
  };
}

function withSuppressions(parts: {
  readonly path: string;
  readonly reading: Reading;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  readonly settings: LintSettings;
  ran(rule: string): boolean;
}): Finding[] {
  const { path, reading, lines, findings, settings } = parts;
  const context = reading.suppressionContext(lines);
  const { verdicts, problems } = judgeSuppressions(context, findings, {
    ran: parts.ran,
    knownRules: new Set(Object.keys(rules)),
  });
  const judged = findings.map((finding, index): Finding => {
    const suppressed = verdicts[index];
    return suppressed ? { ...finding, suppressed } : finding;
  });
  for (const problem of problems) {
    if (settings.reportUnusedSuppressions === false && problem.rule.endsWith('unused-suppression'))
      continue;
    judged.push({
      rule: problem.rule,
      severity: problem.severity,
      message: problem.message,
      url: ruleUrl(problem.rule),
      path,
      ...placeOf(problem.range, lines),
      related: [],
      ...(problem.fix ? { fix: problem.fix } : {}),
      ...(problem.suppressed ? { suppressed: problem.suppressed } : {}),
      impact: { kind: 'not-measured', because: 'this is about a comment, not about code' },
    });
  }
  return judged;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
