import {
  type Failure,
  type Finding,
  LineIndex,
  type Problem,
  type Range,
  fillMessage,
} from '#core';
import type { Rule, Severity, SourceFile } from '#core';
import { importsFramework, knowledge, trackedProject } from '#frameworks';
import { PythonFile, looksUnused, parse } from '#python';
import { rules } from '#rules';
import { isSmokeTest, isTestFile } from '#tensorflow';
import { ruleUrl } from './catalogue.ts';
import { inOrder } from './order.ts';
import type { FileResult } from './result.ts';
import { selectedRules } from './selection.ts';
import type { LintSettings } from './settings.ts';
import { suppressionContext } from './suppression-edit-for.ts';
import { judgeSuppressions } from './suppressions.ts';

/** Milliseconds one file may take to parse. */
export const DEADLINE = 10_000;
/** Deeper nesting than this is no code that people wrote, and recursion must have an end. */
const DEEPEST = 1_000;

/** Reads one text and says what the selected rules find in it. Never throws for what the text holds. */
export function lint(source: SourceFile, settings: LintSettings = {}): FileResult {
  const { path, text } = source;
  if (!importsFramework(text)) return { path, findings: [], failures: [], outcome: 'irrelevant' };

  const selected = selectedRules(settings);
  const isTest = isTestFile(path);
  const able = [...selected].filter(([id]) => {
    const rule = rules[id];
    return rule && (!isTest || rule.inTests) && canFind(rule, text);
  });
  // Comments that silence nothing are worth a report even where nothing can be found.
  const speaksOfUs = /joulelint/i.test(text);
  if (able.length === 0 && !speaksOfUs) {
    return { path, findings: [], failures: [], outcome: 'analysed' };
  }

  const deadline = settings.deadline ?? DEADLINE;
  const read = parse(text, deadline);
  if (read.kind === 'timeout') {
    return failed(path, {
      path,
      kind: 'timeout',
      message: `parsing took longer than ${deadline} ms`,
    });
  }
  const { tree } = read;
  if (tree.depth > DEEPEST) {
    return failed(path, {
      path,
      kind: 'too-deep',
      message: `code is nested ${tree.depth} levels deep; more than ${DEEPEST} is not analysed`,
    });
  }

  const file = new PythonFile(source, tree, knowledge);
  const lines = new LineIndex(text);
  const findings: Finding[] = [];
  const failures: Failure[] = [];
  for (const [id, severity] of able) {
    const rule = rules[id];
    if (!rule) continue;
    try {
      for (const problem of rule.check(file)) {
        if (file.isBroken(problem.at.start)) continue;
        const finding = findingOf({ id, rule, severity, problem, path, lines });
        findings.push({ ...finding, ...factsOfRun(file, problem.at.start) });
      }
    } catch (error) {
      failures.push({ path, kind: 'rule', rule: id, message: `${id} failed: ${messageOf(error)}` });
    }
  }

  const threw = new Set(failures.map((failure) => failure.rule));
  const ran = (id: string): boolean => selected.has(id) && !threw.has(id);
  const kept =
    settings.ignoreSuppressions || !speaksOfUs
      ? findings
      : withSuppressions({ file, lines, findings, settings, ran });
  const broken = file.firstBroken();
  if (broken !== undefined) {
    const { line } = lines.positionAt(broken);
    const message = `line ${line + 1} is not valid Python; what stands there was not analysed`;
    failures.push({ path, kind: 'syntax', message, offset: broken });
  }
  return { path, findings: kept.toSorted(inOrder), failures, outcome: 'analysed' };
}

/** Does the text hold a word of every group that the rule needs? */
function canFind(rule: Rule<PythonFile>, text: string): boolean {
  return rule.mentions.every((group) => group.some((word) => text.includes(word)));
}

function failed(path: string, failure: Failure): FileResult {
  return { path, findings: [], failures: [failure], outcome: 'failed' };
}

function findingOf(parts: {
  readonly id: string;
  readonly rule: Rule<PythonFile>;
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

/** What decides whether, and with which runs, a place counts. */
function factsOfRun(
  file: PythonFile,
  offset: number,
): Pick<Finding, 'looksUnused' | 'smokeTest' | 'recordedAs'> {
  const recordedAs = trackedProject(file);
  return {
    ...(looksUnused(file, offset) && { looksUnused: true }),
    ...(isSmokeTest(file) && { smokeTest: true }),
    ...(recordedAs !== undefined && { recordedAs }),
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
  readonly file: PythonFile;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  readonly settings: LintSettings;
  ran(rule: string): boolean;
}): Finding[] {
  const { file, lines, findings, settings } = parts;
  const context = suppressionContext(file, lines);
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
      path: file.path,
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
