import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit, Finding, Fix } from '#core';
import type { Say } from '#energy';
import { applyFixes, ruleUrl, type SuppressionPlace } from '#engine';
import { carriedData } from './diagnostics.ts';
import type { EditorSettings } from './editor-settings.ts';
import { OpenNotebook } from './open-notebook.ts';
import { canWrite, offsetIn, workspaceEdit, type Asked, type OpenText } from './open-text.ts';
import { COMMANDS, SOURCE } from './protocol.ts';
import type { Retell } from './retelling.ts';

/** The kind under which an editor may ask for all safe fixes, on saving for instance. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.joulelint`;

/** The same for a notebook. Editors carry out what is of the kind above for each cell alone, so cells never offer it. */
export const FIX_NOTEBOOK = `${CodeActionKind.Notebook}.${FIX_ALL}`;

/** What an action carries whose edit is worked out only when somebody picks it. */
export interface SuppressionData {
  readonly uri: string;
  readonly version: number;
  readonly offset: number;
  readonly rule: string;
  readonly location: SuppressionPlace['location'];
}

export interface ActionRequest extends Asked {
  readonly context: CodeActionContext;
  /** Of the same version of the text; none when they are not known. */
  readonly findings: readonly Finding[];
  readonly editor: EditorSettings;
  /** Whether the editor takes edits that name a version of the document. */
  readonly versioned: boolean;
  readonly say: Say;
  readonly retell: Retell;
}

interface Suspect {
  readonly diagnostic: Diagnostic;
  readonly rule: string;
  /** Where the finding begins in the text. */
  readonly offset: number;
  readonly fix?: Fix | undefined;
}

/** Everything an editor may offer for some diagnostics, in the order in which it is shown. */
export function codeActions(request: ActionRequest): CodeAction[] {
  const { only } = request.context;
  // Nobody gets all fixes who did not ask for this kind: editors carry out such actions on saving.
  const fixAll = request.text instanceof OpenNotebook ? FIX_NOTEBOOK : FIX_ALL;
  if (only?.some((kind) => isWithin(fixAll, kind))) return fixAllAction(request, fixAll);
  if (only && !only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) return [];
  const suspects = suspectsOf(request);
  if (isOnSave(request.context)) {
    return suspects
      .filter((suspect) => suspect.fix?.applicability === 'safe')
      .map(fixWith(request));
  }
  const rules = [...new Set(suspects.map(({ rule }) => rule))];
  return [
    ...fixesOf(request, suspects),
    ...rules.flatMap((rule) => fixRuleAction(request, rule, suspects) ?? []),
    ...(suspects.some(({ fix }) => fix) ? fixAllAction(request, CodeActionKind.QuickFix) : []),
    ...suppressions(request, suspects),
    ...documentation(request, suspects),
  ];
}

/** The edit of a suppression, as an editor takes it. */
export function suppressionAction(
  action: CodeAction,
  edit: Edit | undefined,
  { text, versioned }: Pick<ActionRequest, 'text' | 'versioned'>,
): CodeAction {
  return edit ? { ...action, edit: workspaceEdit(text, [edit], versioned) } : action;
}

/** All fixes of a text that may be made together, for a command that makes them. */
export function allFixes(
  text: OpenText,
  findings: readonly Finding[],
  { versioned, allow }: { readonly versioned: boolean; readonly allow: 'safe' | 'unsafe' },
): WorkspaceEdit | undefined {
  const { edits } = applyFixes(text.getText(), fixesIn(text, findings), { allow });
  return edits.length === 0 ? undefined : workspaceEdit(text, edits, versioned);
}

/** Our diagnostics of this very version of the text; the others cannot be fixed any more. */
function suspectsOf(request: ActionRequest): Suspect[] {
  return request.context.diagnostics.flatMap((diagnostic) => {
    const { source, code } = diagnostic;
    if (source !== SOURCE || typeof code !== 'string') return [];
    return carried(request, diagnostic, code) ?? remembered(request, diagnostic, code) ?? [];
  });
}

/** What a diagnostic brought along; of a version that is gone, nothing at all. */
function carried(
  { document }: ActionRequest,
  diagnostic: Diagnostic,
  rule: string,
): Suspect[] | undefined {
  const data = carriedData(diagnostic);
  if (!data) return undefined;
  if (data.version !== document.version) return [];
  const { offset, fix } = data;
  const edits = fix?.edits.map(({ range, newText }): Edit => {
    const { start, end } = range;
    return {
      range: { start: document.offsetAt(start), end: document.offsetAt(end) },
      text: newText,
    };
  });
  return [{ diagnostic, rule, offset, fix: fix && edits && { ...fix, edits } }];
}

/** For editors that do not hand the data back, and for cells, whose fixes depend on the cells around them. */
function remembered(
  request: ActionRequest,
  diagnostic: Diagnostic,
  rule: string,
): Suspect[] | undefined {
  const offset = offsetIn(request, diagnostic.range.start);
  const found = request.findings.find((each) => each.rule === rule && each.range.start === offset);
  if (offset === undefined || !found) return undefined;
  const { fix } = found;
  return [{ diagnostic, rule, offset, fix: fix && canWrite(request.text, fix) ? fix : undefined }];
}

function fixesOf(request: ActionRequest, suspects: readonly Suspect[]): CodeAction[] {
  const { unsafe } = request.editor.fix;
  const safe = suspects.filter(({ fix }) => fix?.applicability === 'safe');
  const others = suspects.filter(({ fix }) => fix && fix.applicability !== 'safe');
  return [...safe, ...(unsafe === 'never' ? [] : others)].map(fixWith(request));
}

function fixWith({
  text,
  versioned,
  say,
  retell,
}: ActionRequest): (suspect: Suspect) => CodeAction {
  return ({ diagnostic, rule, fix }) => {
    const isSafe = fix?.applicability === 'safe';
    // What an editor brings back was told again already.
    const title = `${SOURCE} (${rule}): ${retell(fix?.title ?? '')}`;
    return {
      title: isSafe ? title : say('{0} (may change behaviour)', title),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(isSafe && { isPreferred: true }),
      edit: workspaceEdit(text, fix?.edits ?? [], versioned),
    };
  };
}

/** Offered once a rule has two fixes or more in the file. */
function fixRuleAction(
  { text, findings, editor, versioned, say }: ActionRequest,
  rule: string,
  suspects: readonly Suspect[],
): CodeAction | undefined {
  const allow = editor.fix.unsafe === 'never' ? 'safe' : 'unsafe';
  const own = fixesIn(
    text,
    findings.filter((finding) => finding.rule === rule),
  );
  const { applied, edits } = applyFixes(text.getText(), own, { allow });
  if (applied.length < 2) return undefined;
  const isSafe = applied.every(({ applicability }) => applicability === 'safe');
  const what =
    text instanceof OpenNotebook
      ? say('Fix all {0} problems in this notebook', rule)
      : say('Fix all {0} problems in this file', rule);
  const title = `${SOURCE}: ${what}`;
  return {
    title: isSafe ? title : say('{0} (may change behaviour)', title),
    kind: CodeActionKind.QuickFix,
    diagnostics: suspects.filter((each) => each.rule === rule).map(({ diagnostic }) => diagnostic),
    edit: workspaceEdit(text, edits, versioned),
  };
}

function fixAllAction(request: ActionRequest, kind: string): CodeAction[] {
  const { text, findings, versioned, say } = request;
  const edit = allFixes(text, findings, { versioned, allow: 'safe' });
  return edit ? [{ title: `${SOURCE}: ${say('Fix all auto-fixable problems')}`, kind, edit }] : [];
}

function suppressions(request: ActionRequest, suspects: readonly Suspect[]): CodeAction[] {
  const { text, editor, say } = request;
  const { enable, location } = editor.codeAction.disableRuleComment;
  if (!enable) return [];
  const { uri, version } = text;
  const line = { title: (rule: string) => say('Disable {0} for this line', rule), location };
  const cell = {
    title: (rule: string) => say('Disable {0} for the entire cell', rule),
    location: 'cell' as const,
  };
  const notebook = {
    title: (rule: string) => say('Disable {0} for the entire notebook', rule),
    location: 'file' as const,
  };
  const file = {
    title: (rule: string) => say('Disable {0} for the entire file', rule),
    location: 'file' as const,
  };
  const places = text instanceof OpenNotebook ? [line, cell, notebook] : [line, file];
  return places.flatMap((place) =>
    onePerRule(suspects).map(({ rule, offset, diagnostic }) => ({
      title: `${SOURCE}: ${place.title(rule)}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      data: { uri, version, offset, rule, location: place.location } satisfies SuppressionData,
    })),
  );
}

function documentation({ editor, say }: ActionRequest, suspects: readonly Suspect[]): CodeAction[] {
  if (!editor.codeAction.showDocumentation.enable) return [];
  return onePerRule(suspects).map(({ rule, diagnostic }) => {
    const title = `${SOURCE}: ${say('Show documentation for {0}', rule)}`;
    const command = { title, command: COMMANDS.openRulePage, arguments: [rule, ruleUrl(rule)] };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
  });
}

function onePerRule(suspects: readonly Suspect[]): Suspect[] {
  return suspects.filter(
    ({ rule }, index) => suspects.findIndex((other) => other.rule === rule) === index,
  );
}

function fixesIn(text: OpenText, findings: readonly Finding[]): Fix[] {
  return findings.flatMap(({ fix }) => (fix && canWrite(text, fix) ? [fix] : []));
}

/** Editors may be told to carry out every quick fix on saving; that is no time for doubtful ones. */
function isOnSave({ only, triggerKind }: CodeActionContext): boolean {
  return only !== undefined && triggerKind === CodeActionTriggerKind.Automatic;
}

function isWithin(kind: string, wanted: string): boolean {
  return wanted !== '' && (kind === wanted || kind.startsWith(`${wanted}.`));
}
