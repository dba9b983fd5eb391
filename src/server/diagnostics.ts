import {
  DiagnosticSeverity,
  DiagnosticTag,
  uinteger,
  type Diagnostic,
  type Location,
  type Range,
} from 'vscode-languageserver';
import type { Applicability, Finding, Position, Related, Severity } from '#core';
import type { Say } from '#energy';
import type { SettingProblem } from '#project';
import { SOURCE } from './protocol.ts';

/** What a diagnostic carries, so that its fix needs no look at the text again. */
export interface DiagnosticData {
  readonly version: number;
  /** Where the finding begins. */
  readonly offset: number;
  readonly fix?: {
    readonly title: string;
    readonly applicability: Applicability;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  };
}

/** What the editor on the other side can show. */
export interface DiagnosticAbilities {
  readonly related: boolean;
  readonly codeLink: boolean;
  readonly tags: boolean;
}

interface Text {
  readonly version: number;
  readonly positionAt: (offset: number) => Range['start'];
}

/** Where an editor shows a place: in which document, and there where. */
export type Locate = (place: Finding | Related) => Location;

/** Places of a file as a whole; of a notebook that is the place in its JSON. */
export function inDocument(uri: string): Locate {
  return ({ start, end, cell }) => ({ uri, range: rangeOf(cell?.physical ?? { start, end }) });
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as editors show it. Without a text, of a file that is not open or of a cell, it carries no fix. */
export function diagnosticOf(
  finding: Finding,
  text: Text | undefined,
  locate: Locate,
  { related, codeLink, tags }: DiagnosticAbilities,
  /** What the message ends with. */
  suffix = '',
): Diagnostic {
  const isUnused = finding.rule.endsWith('/unused-suppression');
  return {
    range: locate(finding).range,
    severity: SEVERITIES[finding.severity],
    source: SOURCE,
    code: finding.rule,
    ...(codeLink && { codeDescription: { href: finding.url } }),
    message: `${finding.message.replace(/\s*\n\s*/g, ' ')}${suffix}`,
    ...(tags && isUnused && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map((place) => ({
          location: locate(place),
          message: place.message,
        })),
      }),
    ...(text && { data: dataOf(finding, text) }),
  };
}

/** What is wrong in a settings file, shown there. */
export function settingDiagnostic(
  { key, line, problem, severity }: SettingProblem,
  say: Say,
): Diagnostic {
  const at = (line ?? 1) - 1;
  return {
    range: { start: { line: at, character: 0 }, end: { line: at, character: uinteger.MAX_VALUE } },
    severity: SEVERITIES[severity],
    source: SOURCE,
    message: key === '' ? say('This settings file {0}', problem) : `\`${key}\` ${problem}`,
  };
}

/** The place of a finding in the editor's terms. */
export function rangeOf({ start, end }: { start: Position; end: Position }): Range {
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}

function dataOf({ range, fix }: Finding, text: Text): DiagnosticData {
  return {
    version: text.version,
    offset: range.start,
    ...(fix && {
      fix: {
        title: fix.title,
        applicability: fix.applicability,
        edits: fix.edits.map((edit) => ({
          range: { start: text.positionAt(edit.range.start), end: text.positionAt(edit.range.end) },
          newText: edit.text,
        })),
      },
    }),
  };
}

/** Reads the data back that a diagnostic brought along; nothing when the editor dropped it. */
export function carriedData({ source, data }: Diagnostic): DiagnosticData | undefined {
  if (source !== SOURCE || typeof data !== 'object' || data === null) return undefined;
  const isOurs = 'version' in data && 'offset' in data && typeof data.offset === 'number';
  return isOurs ? (data as DiagnosticData) : undefined; // it went out from here in this shape
}
