import { type CellPlace, LineIndex } from '#core';
import { estimateFields } from './json-estimates.ts';
import { filePlace } from './file-place.ts';
import { estimateSuffix } from './estimate-text.ts';
import { estimatesOf } from './run-estimates.ts';
import type { ReportedFinding, RunReport } from './run-report.ts';
import { SARIF_LEVEL } from './sarif-rules.ts';

/** Findings as results, those that comments or the baseline silence included and marked. */
export function sarifResults(
  report: RunReport,
  findings: readonly ReportedFinding[],
  about: {
    readonly ruleIndex: (id: string) => number;
    readonly inRepository: (path: string) => string;
  },
) {
  const indexes = new Map<string, LineIndex>();
  for (const [path, text] of report.sources) indexes.set(path, new LineIndex(text));
  const estimates = estimatesOf(report);
  return findings.map((finding) => {
    const { rule, severity, message, cell, fingerprint, suppressed, impact } = finding;
    const artifact = artifactLocation(about.inRepository(finding.path));
    const estimate = estimates.get(finding);
    return {
      ruleId: rule,
      ruleIndex: about.ruleIndex(rule),
      level: SARIF_LEVEL[severity],
      message: { text: `${message}${estimateSuffix(estimate)}` },
      locations: [
        {
          physicalLocation: { artifactLocation: artifact, region: region(finding) },
          ...(cell ? { logicalLocations: [logicalLocation(cell)] } : {}),
        },
      ],
      ...(finding.related.length === 0 ? {} : { relatedLocations: related(finding, artifact) }),
      partialFingerprints: { 'joulelintContext/v1': fingerprint },
      ...fixesOf(finding, artifact, indexes.get(finding.path)),
      ...(finding.baselineState && { baselineState: finding.baselineState }),
      ...(suppressed && {
        suppressions: [
          {
            kind: suppressed.kind === 'baseline' ? 'external' : 'inSource',
            ...(suppressed.reason === undefined ? {} : { justification: suppressed.reason }),
          },
        ],
      }),
      properties: { impact, ...estimateFields(estimate) },
    };
  });
}

/** A path below the root of the repository, or an address of the file system. */
export function artifactLocation(path: string) {
  const uri = path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}

/** A notebook's cell, which has a place in the file and one in the mind of whoever reads the notebook. */
function logicalLocation({ number, id }: CellPlace) {
  const name = `cell ${number}`;
  return { name, kind: 'member', ...(id === undefined ? {} : { properties: { cellId: id } }) };
}

function region(place: Parameters<typeof filePlace>[0]) {
  const { start, end } = filePlace(place);
  return {
    startLine: start.line + 1,
    startColumn: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

function related(finding: ReportedFinding, artifact: ReturnType<typeof artifactLocation>) {
  return finding.related.map((one, index) => ({
    id: index + 1,
    message: { text: one.message },
    physicalLocation: { artifactLocation: artifact, region: region(one) },
  }));
}

/** Only what may be applied without a second look. */
function fixesOf(
  { fix, cell }: ReportedFinding,
  artifact: ReturnType<typeof artifactLocation>,
  lines: LineIndex | undefined,
) {
  // The fix of a notebook's cell is none for the JSON around it.
  if (fix?.applicability !== 'safe' || lines === undefined || cell) return {};
  const replacements = fix.edits.map(({ range, text }) => ({
    deletedRegion: region({
      start: lines.positionAt(range.start),
      end: lines.positionAt(range.end),
    }),
    insertedContent: { text },
  }));
  const change = { artifactLocation: artifact, replacements };
  return { fixes: [{ description: { text: fix.title }, artifactChanges: [change] }] };
}
