import { UsageError, type Edit, type Failure, type Finding, type SourceFile } from '#core';
import type { Say } from '#energy';
import { isRelevant, type SuppressionPlace } from '#engine';
import { inCells } from '#project';
import type { Analyst } from './analysis.ts';
import { OpenNotebook } from './open-notebook.ts';
import type { OpenText } from './open-text.ts';
import type { Place, Workspace } from './workspace.ts';

/** What is known of one version of a text. */
export interface Checked {
  readonly uri: string;
  readonly version: number;
  /** Names version and settings; equal ids mean equal answers. */
  readonly id: string;
  readonly place: Place;
  /** Without those that a comment silences or a baseline knows, in order of place. */
  readonly findings: readonly Finding[];
  /** Why its text was not looked at although it would be otherwise. */
  readonly unread?: string;
}

type Found = Pick<Checked, 'findings' | 'unread'>;

export interface Documents {
  /** Analyses the text as it is now; asking again for the same text costs nothing. */
  readonly check: (document: OpenText) => Promise<Checked>;
  /** The newest finished answer, which may be about an older text. */
  readonly latest: (uri: string) => Checked | undefined;
  readonly suppress: (
    document: OpenText,
    offset: number,
    rule: string,
    place: SuppressionPlace,
  ) => Promise<Edit | undefined>;
  readonly forget: (uri: string) => void;
}

interface Read {
  readonly text: string;
  readonly module?: OpenNotebook['module'];
}

function readNow(document: OpenText): Read {
  if (!(document instanceof OpenNotebook)) return { text: document.getText() };
  const { module } = document;
  return { text: module.text, module };
}

/** Milliseconds an open text may take to parse: while people type, late answers are of no use. */
const DEADLINE = 2_000;

export function createDocuments(
  workspace: Workspace,
  analyst: Analyst,
  {
    failed,
    refused,
    say,
  }: {
    readonly failed: (document: OpenText, failure: Failure) => void;
    /** No text at all can be looked at. */
    readonly refused: (message: string) => void;
    readonly say: Say;
  },
): Documents {
  const running = new Map<string, { readonly id: string; readonly answer: Promise<Checked> }>();
  const finished = new Map<string, Checked>();

  async function analyse(document: OpenText, id: string): Promise<Checked> {
    const { uri, version } = document;
    // Read at once: the document may change while its settings are looked up.
    const read = readNow(document);
    const place = await workspace.placeOf(uri, document.languageId);
    const checked = { uri, version, id, place, ...(await lookInto(document, read, place)) };
    if (running.get(uri)?.id === id) finished.set(uri, checked);
    return checked;
  }

  async function lookInto(
    document: OpenText,
    { text, module }: Read,
    place: Place,
  ): Promise<Found> {
    if (place.kind === 'passed') return { findings: [] };
    const { maxBytes, lint } = place;
    const { shown: path, language } = place.file;
    const bytes = text.length > maxBytes ? undefined : new TextEncoder().encode(text);
    const size = bytes?.length ?? text.length;
    if (!bytes || size > maxBytes) {
      const message = say('has {0} bytes, more than the limit of {1}', size, maxBytes);
      failed(document, { path, kind: 'too-large', message });
      return { findings: [], unread: message };
    }
    // Most files of most projects end here, before anything is parsed.
    if (!isRelevant(bytes, language)) return { findings: [] };
    try {
      const settings = { ...lint, deadline: DEADLINE, isOpen: true };
      const cells = module ? { cells: module.ranges } : {};
      const found = await analyst.lint({ path, text, language, ...cells }, settings);
      const result = module ? inCells(found, { module }) : found;
      for (const failure of result.failures) failed(document, failure);
      const open = result.findings.filter(({ suppressed }) => !suppressed);
      const known = place.known.among(open, place.file, text);
      const findings = known ? open.filter((finding) => !known.has(finding)) : open;
      const isRead = result.failures.every(({ kind }) => kind === 'syntax' || kind === 'rule');
      return isRead ? { findings } : { findings, unread: untold() };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof UsageError) refused(message);
      else failed(document, { path, kind: 'rule', message });
      return { findings: [], unread: untold() };
    }
  }

  const untold = () => say('could not be looked at; the log says why');

  return {
    check(document) {
      const id = `${document.version}.${workspace.generation()}`;
      const current = running.get(document.uri);
      if (current?.id === id) return current.answer;
      const answer = analyse(document, id);
      running.set(document.uri, { id, answer });
      return answer;
    },
    latest: (uri) => finished.get(uri),
    async suppress(document, offset, rule, place) {
      const { text, module } = readNow(document);
      const where = await workspace.placeOf(document.uri, document.languageId);
      if (where.kind === 'passed') return undefined;
      const { shown, language } = where.file;
      const cells = module ? { cells: module.ranges } : {};
      const source: SourceFile = { path: shown, text, language, ...cells };
      return analyst.suppress(source, offset, rule, place);
    },
    forget(uri) {
      running.delete(uri);
      finished.delete(uri);
    },
  };
}
