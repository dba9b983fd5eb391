import type { Finding } from '#core';
import { appraise, type Claim, type Say } from '#energy';
import {
  appraiseFindings,
  fingerprints,
  inRepository,
  reportedRules,
  sourceReader,
  type FoundFile,
  type WorkloadWishes,
} from '#project';
import {
  amountText,
  formatted,
  groupsBy,
  htmlReport,
  likelyOf,
  type ReportedFinding,
  type RunEstimates,
  type RuleText,
  type RunReport,
} from '#report';
import { NOTEBOOK, PAGE_COMMANDS, type Amounts, type ReportFormat } from './protocol.ts';
import { retold } from './retelling.ts';
import type { Session } from './session.ts';
import { pathOf, uriOf } from './uris.ts';

type Tool = RunReport['tool'];

/** Everything known of the workspace, open files as they are now, in the asked-for form. */
export async function energyReport(
  session: Session,
  tool: Tool,
  format: ReportFormat,
): Promise<string> {
  const { say, retell } = session.client;
  const isForPrograms = format === 'json' || format === 'sarif';
  const known = await workspaceReport(session, tool, { wantsTexts: isForPrograms });
  const { uris } = known;
  const all = reportedRules({ pages: format === 'sarif', from: import.meta.url });
  // Programs read English.
  const rules = isForPrograms ? all : all.map((rule) => ({ ...rule, ...ruleTexts(rule, say) }));
  const report = isForPrograms
    ? known.report
    : { ...known.report, findings: known.report.findings.map((each) => retold(each, retell)) };
  if (format === 'html') {
    return htmlReport(report, { rules, say, placeLink: (path) => encodeURI(path) });
  }
  if (format !== 'page') {
    const [root] = await session.workspace.roots();
    const named = root ? inRepository(root.path) : (path: string) => path;
    return formatted(report, format, { colour: false, rules, inRepository: named, say });
  }
  return htmlReport(report, {
    rules,
    say,
    placeLink(path, { start, cell }) {
      const place = [uris.get(path), start.line, start.column];
      return commandLink(PAGE_COMMANDS.reveal, cell ? [...place, cell.number] : place);
    },
    ruleLink: ({ id, url }) => commandLink(PAGE_COMMANDS.openRulePage, [id, url]),
  });
}

/** What a rule says of itself, told in the language of the editor. */
function ruleTexts({ summary, smell }: RuleText, say: Say): Pick<RuleText, 'summary' | 'smell'> {
  return { summary: say(summary), smell: { title: say(smell.title), why: say(smell.why) } };
}

/** What can be avoided, rule by rule. */
export async function amountsByRule(session: Session, tool: Tool): Promise<Amounts> {
  const { report } = await workspaceReport(session, tool);
  const groups = groupsBy(report, ({ rule }) => rule);
  return Object.fromEntries(
    groups.map(({ key, amount }, index) => [
      key,
      // Amounts of different kinds are in order already, but cannot be compared as numbers.
      {
        text: amountText(amount, session.client.say),
        weight: likelyOf(amount) > 0 ? groups.length - index : 0,
      },
    ]),
  );
}

interface WorkspaceReport {
  readonly report: RunReport;
  /** The URI of each path that findings name. */
  readonly uris: ReadonlyMap<string, string>;
}

async function workspaceReport(
  session: Session,
  tool: Tool,
  { wantsTexts }: { readonly wantsTexts: boolean } = { wantsTexts: false },
): Promise<WorkspaceReport> {
  const readSource = wantsTexts ? sourceReader() : undefined;
  const { scans, workspace } = session;
  const roots = await workspace.roots();
  const places = new Map<WorkloadWishes, { findings: ReportedFinding[]; files: FoundFile[] }>();
  const uris = new Map<string, string>();
  const sources = new Map<string, string>();
  const all = [...known(session)];
  const saved = wantsTexts ? await savedNotebooks(session, all) : undefined;
  for (const { uri, languageId, ...said } of all) {
    const { findings, text } = saved?.get(uri) ?? said;
    const place = await workspace.placeOf(uri, languageId);
    if (place.kind === 'passed' || findings.length === 0) continue;
    // Two folders may hold files of the same name.
    const root = roots.find(({ wishes }) => wishes === place.wishes);
    const prefix = roots.length > 1 && root ? `${root.path.replace(/^.*\//, '')}/` : '';
    const shown = `${prefix}${place.file.shown}`;
    uris.set(shown, uri);
    const { path, folder, language } = place.file;
    const maxBytes = folder.settings['max-file-size'];
    const read = text === undefined ? readSource?.({ path, shown, language, maxBytes }) : undefined;
    const whole = text ?? (read?.kind === 'text' ? read.text : undefined);
    if (whole !== undefined) sources.set(shown, whole);
    const group = places.get(place.wishes) ?? { findings: [], files: [] };
    places.set(place.wishes, group);
    const lasting = wantsTexts && text !== undefined ? named(findings, text) : findings;
    group.findings.push(...lasting.map((finding) => ({ ...finding, path: shown })));
    group.files.push({ ...place.file, shown });
  }
  const findings = [...places.values()].flatMap((group) => group.findings);
  const counts = { files: 0, analysed: 0, irrelevant: 0, skipped: 0, failed: 0 };
  for (const { outcome } of scans.results().values()) {
    counts.files++;
    counts[outcome]++;
  }
  const { enable: wanted = true, units } = roots[0]?.editor.estimates ?? {};
  return {
    report: {
      tool,
      findings,
      failures: [],
      counts,
      sources,
      exitReason: scans.isWhole() ? 'findings' : 'interrupted',
      durationMs: 0,
      estimates: wanted ? { ...estimatesOf([...places]), units } : 'off',
    },
    uris,
  };
}

/** Formats for programs speak of files, and only a saved notebook has lines in one. */
async function savedNotebooks(
  { scans }: Session,
  all: readonly Known[],
): Promise<ReadonlyMap<string, Pick<Known, 'findings' | 'text'>>> {
  const open = all.filter(({ languageId, text }) => languageId === NOTEBOOK && text !== undefined);
  const saved = await scans.onDisk(open.flatMap(({ uri }) => pathOf(uri) ?? []));
  return new Map(
    [...saved].map(([path, { findings }]) => [uriOf(path), { findings, text: undefined }]),
  );
}

/** What is known of one file. */
interface Known {
  readonly uri: string;
  /** Of an open file, as the editor calls it. */
  readonly languageId: string | undefined;
  /** Of an open file, as it is in the editor. */
  readonly text: string | undefined;
  readonly findings: readonly ReportedFinding[];
}

/** Scanned files, and open ones as they are in the editor. */
function* known({ scans, opened, documents }: Session): Generator<Known> {
  const open = new Set<string>();
  for (const document of opened()) {
    const { uri, languageId } = document;
    const latest = documents.latest(uri);
    if (!latest || latest.place.kind === 'passed') continue;
    open.add(uri);
    const text = document.getText();
    const findings = latest.findings.map((finding) => ({ ...finding, fingerprint: '' }));
    yield { uri, languageId, text, findings };
  }
  for (const [path, { findings }] of scans.results()) {
    const uri = uriOf(path);
    if (!open.has(uri)) yield { uri, languageId: undefined, text: undefined, findings };
  }
}

/** Findings of a text with the names by which reports know them again. */
export function named(findings: readonly Finding[], text: string): ReportedFinding[] {
  const names = fingerprints(findings, () => text);
  return findings.map((finding, index) => ({ ...finding, fingerprint: names[index] ?? '' }));
}

/** Each folder is appraised with its own settings; the sum is taken over all of them. */
function estimatesOf(
  places: readonly (readonly [
    WorkloadWishes,
    { readonly findings: readonly Finding[]; readonly files: readonly FoundFile[] },
  ])[],
): RunEstimates {
  const parts = places.map(([wishes, { findings, files }]) => ({
    findings,
    ...appraiseFindings(findings, files, wishes),
  }));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const claims = parts.flatMap(({ findings, estimates }) =>
    findings.map(({ rule, impact }, index): Claim => {
      const estimate = estimates[index];
      if (estimate?.kind === 'not-counted') return { rule, impact, notCounted: estimate.because };
      return { rule, impact, workload: estimate?.kind === 'share' ? estimate.workload : undefined };
    }),
  );
  const workloads = [...new Set(parts.flatMap((part) => part.workloads))];
  return {
    ...appraise(claims, workloads),
    estimates: parts.flatMap(({ estimates }) => estimates),
  };
}

function commandLink(command: string, given: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(given))}`;
}
