import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Finding } from '#core';
import { wouldReport } from '#engine';
import { readBaseline, type BaselineEntry } from './baseline-file.ts';
import type { FolderSettings } from './folder-settings.ts';
import { absolute, parentOf, relativePath, shownPath } from './paths.ts';
import type { FoundFile } from './walk.ts';

/** What baselines are compared with: a run, as far as it gave full answers. */
export interface BaselineRun<F extends Finding> {
  readonly cwd: string;
  readonly findings: readonly F[];
  readonly files: readonly FoundFile[];
  readonly textOf: (path: string) => string | undefined;
  /** Files, as findings show them, whose answer is not the whole truth. */
  readonly failed: ReadonlySet<string>;
}

/** Which baseline holds for a file: that of the command line, else that of its settings. */
export function baselineOf(
  { folder }: FoundFile,
  wish: { readonly cwd: string; readonly named: string | undefined },
): string | undefined {
  if (wish.named !== undefined) return absolute(wish.cwd, wish.named);
  return baselineIn(folder);
}

/** The baseline that the settings of a folder name. */
export function baselineIn({ base, settings }: FolderSettings): string | undefined {
  const { baseline } = settings;
  return baseline === undefined ? undefined : absolute(base, baseline);
}

/** A baseline set against a run. */
export interface Comparison<F extends Finding> {
  readonly path: string;
  /** Findings it has. */
  readonly known: ReadonlySet<F>;
  /** What it has and the code no longer does. */
  readonly stale: readonly BaselineEntry[];
  /** The baseline without what is stale. */
  readonly pruned: readonly BaselineEntry[];
  /** The baseline as it would be with all that was found. */
  readonly updated: readonly BaselineEntry[];
}

/** Compares a run with the baseline at a path; `entries` are read from it unless they are given. */
export function compareWithBaseline<F extends Finding>(
  path: string,
  run: BaselineRun<F>,
  entries: readonly BaselineEntry[] = readBaseline(path, shownPath(run.cwd, path)),
): Comparison<F> {
  const root = parentOf(path);
  const nameOf = (shown: string) => relativePath(root, absolute(run.cwd, shown));
  const left = leftOf(entries);
  const open = run.findings.filter(({ suppressed }) => suppressed?.kind !== 'comment');
  const sketches = open.map((finding) => sketchOf(finding, nameOf(finding.path), run.textOf));
  const known = takeKnown(open, sketches, left);

  const files = new Map(run.files.map((file) => [nameOf(file.shown), file]));
  const isGone = ({ path: name, rule }: BaselineEntry): boolean => {
    const file = files.get(name);
    if (!file) return !existsSync(absolute(root, name));
    const settings = file.folder.lintSettingsFor(file.path);
    return !run.failed.has(file.shown) && wouldReport(rule, settings);
  };
  const stale: BaselineEntry[] = [];
  const pruned: BaselineEntry[] = [];
  for (const entry of entries) {
    const gone = isGone(entry) ? (left.get(keyOf(entry)) ?? []) : [];
    const lines = without(entry.lines, gone);
    if (gone.length > 0) stale.push({ ...entry, lines: gone });
    if (lines.length > 0) pruned.push({ ...entry, lines });
  }
  const kept = entries.flatMap((entry) => {
    const lines = isGone(entry) ? [] : (left.get(keyOf(entry)) ?? []);
    return lines.length > 0 ? [{ ...entry, lines }] : [];
  });
  const now = sketches.map(({ line, ...sketch }) => ({ ...sketch, lines: [line] }));
  return { path, known, stale, pruned, updated: joined([...kept, ...now]) };
}

/** The findings of one file, named as baselines name it, that some of a baseline's entries hold. */
export function knownIn<F extends Finding>(
  findings: readonly F[],
  { path, text }: { readonly path: string; readonly text: string | undefined },
  entries: readonly BaselineEntry[],
): ReadonlySet<F> {
  const open = findings.filter(({ suppressed }) => suppressed?.kind !== 'comment');
  const sketches = open.map((finding) => sketchOf(finding, path, () => text));
  return takeKnown(open, sketches, leftOf(entries));
}

function leftOf(entries: readonly BaselineEntry[]): Map<string, string[]> {
  return new Map(entries.map((entry) => [keyOf(entry), [...entry.lines]]));
}

/** Which findings are in what is left of a baseline; each is taken out of it. */
function takeKnown<F extends Finding>(
  open: readonly F[],
  sketches: readonly Sketch[],
  left: ReadonlyMap<string, string[]>,
): ReadonlySet<F> {
  const known = new Set<F>();
  const take = (index: number, isSame: (line: string) => boolean) => {
    const [finding, sketch] = [open[index], sketches[index]];
    const lines = sketch && left.get(keyOf(sketch));
    const at = lines?.findIndex(isSame) ?? -1;
    if (!finding || !lines || at < 0) return;
    lines.splice(at, 1);
    known.add(finding);
  };
  // Code that stands in the very same line first, so that of several alike the new one is called new.
  for (const [index, sketch] of sketches.entries()) take(index, (line) => line === sketch.line);
  for (const [index, finding] of open.entries()) if (!known.has(finding)) take(index, () => true);
  return known;
}

interface Sketch extends Omit<BaselineEntry, 'lines'> {
  readonly line: string;
}

/** What a finding is known by: nothing that an edit elsewhere changes. */
function sketchOf(
  { rule, message, path: shown, range }: Finding,
  path: string,
  textOf: (path: string) => string | undefined,
): Sketch {
  const text = textOf(shown);
  if (text === undefined) return { path, rule, code: nameOf(message), line: nameOf(message) };
  const before = Math.max(text.lastIndexOf('\n', range.start - 1), -1) + 1;
  const after = text.indexOf('\n', range.end);
  return {
    path,
    rule,
    code: nameOf(text.slice(range.start, range.end)),
    line: nameOf(text.slice(before, after < 0 ? text.length : after)),
  };
}

function nameOf(code: string): string {
  const plain = code.replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(plain).digest('hex').slice(0, 12);
}

function keyOf({ path, rule, code }: Omit<BaselineEntry, 'lines'>): string {
  return JSON.stringify([path, rule, code]);
}

function without(lines: readonly string[], gone: readonly string[]): string[] {
  const rest = [...gone];
  return lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** Entries of the same code become one. */
function joined(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const byKey = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const known = byKey.get(keyOf(entry));
    byKey.set(keyOf(entry), known ? { ...known, lines: [...known.lines, ...entry.lines] } : entry);
  }
  return [...byKey.values()];
}
