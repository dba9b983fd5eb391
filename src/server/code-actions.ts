import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type CodeActionContext,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding } from '#core';
import { applyFixes, ruleUrl, type SuppressionPlace } from '#engine';
import { carriedData, type DiagnosticData } from './diagnostics.ts';
import type { EditorSettings } from './editor-settings.ts';
import { COMMANDS, SOURCE } from './protocol.ts';

/** The kind under which an editor may ask for all safe fixes, on saving for instance. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.joulelint`;

/** What an action carries whose edit is worked out only when somebody picks it. */
export interface SuppressionData {
  readonly uri: string;
  readonly version: number;
  readonly offset: number;
  readonly rule: string;
  readonly location: SuppressionPlace['location'];
}

export interface ActionRequest {
  readonly document: TextDocument;
  readonly context: CodeActionContext;
  /** Of the same version of the document; none when they are not known. */
  readonly findings: readonly Finding[];
  readonly editor: EditorSettings;
  /** Whether the editor takes edits that name a version of the document. */
  readonly versioned: boolean;
}

type Suspect = DiagnosticData & { readonly diagnostic: Diagnostic; readonly rule: string };

/** Everything an editor may offer for some diagnostics, in the order in which it is shown. */
export function codeActions(request: ActionRequest): CodeAction[] {
  const { only } = request.context;
  // Nobody gets all fixes who did not ask for this kind: editors carry out such actions on saving.
  if (only?.some((kind) => isWithin(FIX_ALL, kind))) {
    return fixAllAction(request, FIX_ALL);
  }
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
  { document, versioned }: Pick<ActionRequest, 'document' | 'versioned'>,
): CodeAction {
  return edit ? { ...action, edit: workspaceEdit(document, [edit], versioned) } : action;
}

/** All fixes of a document that may be made together, for a command that makes them. */
export function allFixes(
  document: TextDocument,
  findings: readonly Finding[],
  { versioned, allow }: { readonly versioned: boolean; readonly allow: 'safe' | 'unsafe' },
): WorkspaceEdit | undefined {
  const { edits } = applyFixes(document.getText(), fixesIn(findings), { allow });
  return edits.length === 0 ? undefined : workspaceEdit(document, edits, versioned);
}

/** Our diagnostics of this very version of the text; the others cannot be fixed any more. */
function suspectsOf({ context, document, findings }: ActionRequest): Suspect[] {
  return context.diagnostics.flatMap((diagnostic) => {
    const { source, code } = diagnostic;
    if (source !== SOURCE || typeof code !== 'string') return [];
    const data = carriedData(diagnostic) ?? remembered(diagnostic, document, findings);
    if (data?.version !== document.version) return [];
    return [{ ...data, diagnostic, rule: code }];
  });
}

/** For editors that do not hand the data back. */
function remembered(
  { code, range }: Diagnostic,
  document: TextDocument,
  findings: readonly Finding[],
): DiagnosticData | undefined {
  const offset = document.offsetAt(range.start);
  const found = findings.find((each) => each.rule === code && each.range.start === offset);
  if (!found) return undefined;
  const { fix } = found;
  const edits = fix?.edits.map((edit) => textEdit(document, edit));
  return {
    version: document.version,
    offset,
    ...(fix && edits && { fix: { title: fix.title, applicability: fix.applicability, edits } }),
  };
}

function fixesOf(request: ActionRequest, suspects: readonly Suspect[]): CodeAction[] {
  const { unsafe } = request.editor.fix;
  const safe = suspects.filter(({ fix }) => fix?.applicability === 'safe');
  const others = suspects.filter(({ fix }) => fix && fix.applicability !== 'safe');
  return [...safe, ...(unsafe === 'never' ? [] : others)].map(fixWith(request));
}

function fixWith({ document, versioned }: ActionRequest): (suspect: Suspect) => CodeAction {
  return ({ diagnostic, rule, fix }) => {
    const isSafe = fix?.applicability === 'safe';
    return {
      title: `${SOURCE} (${rule}): ${fix?.title}${isSafe ? '' : MAY_CHANGE}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(isSafe && { isPreferred: true }),
      edit: asEdit(document, [...(fix?.edits ?? [])], versioned),
    };
  };
}

const MAY_CHANGE = ' (may change behaviour)';

/** Offered once a rule has two fixes or more in the file. */
function fixRuleAction(
  { document, findings, editor, versioned }: ActionRequest,
  rule: string,
  suspects: readonly Suspect[],
): CodeAction | undefined {
  const allow = editor.fix.unsafe === 'never' ? 'safe' : 'unsafe';
  const own = fixesIn(findings.filter((finding) => finding.rule === rule));
  const { applied, edits } = applyFixes(document.getText(), own, { allow });
  if (applied.length < 2) return undefined;
  const isSafe = applied.every(({ applicability }) => applicability === 'safe');
  return {
    title: `${SOURCE}: Fix all ${rule} problems in this file${isSafe ? '' : MAY_CHANGE}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: suspects.filter((each) => each.rule === rule).map(({ diagnostic }) => diagnostic),
    edit: workspaceEdit(document, edits, versioned),
  };
}

function fixAllAction(
  { document, findings, versioned }: ActionRequest,
  kind: string,
): CodeAction[] {
  const edit = allFixes(document, findings, { versioned, allow: 'safe' });
  return edit ? [{ title: `${SOURCE}: Fix all auto-fixable problems`, kind, edit }] : [];
}

function suppressions(request: ActionRequest, suspects: readonly Suspect[]): CodeAction[] {
  const { document, editor } = request;
  const { enable, location } = editor.codeAction.disableRuleComment;
  if (!enable) return [];
  const { uri, version } = document;
  const places = [
    { where: 'this line', location },
    { where: 'the entire file', location: 'file' },
  ] as const;
  return places.flatMap((place) =>
    onePerRule(suspects).map(({ rule, offset, diagnostic }) => ({
      title: `${SOURCE}: Disable ${rule} for ${place.where}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      data: { uri, version, offset, rule, location: place.location } satisfies SuppressionData,
    })),
  );
}

function documentation({ editor }: ActionRequest, suspects: readonly Suspect[]): CodeAction[] {
  if (!editor.codeAction.showDocumentation.enable) return [];
  return onePerRule(suspects).map(({ rule, diagnostic }) => {
    const title = `${SOURCE}: Show documentation for ${rule}`;
    const command = { title, command: COMMANDS.openRulePage, arguments: [rule, ruleUrl(rule)] };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
  });
}

function onePerRule(suspects: readonly Suspect[]): Suspect[] {
  return suspects.filter(
    ({ rule }, index) => suspects.findIndex((other) => other.rule === rule) === index,
  );
}

function fixesIn(findings: readonly Finding[]) {
  return findings.flatMap(({ fix }) => (fix ? [fix] : []));
}

/** Editors may be told to carry out every quick fix on saving; that is no time for doubtful ones. */
function isOnSave({ only, triggerKind }: CodeActionContext): boolean {
  return only !== undefined && triggerKind === CodeActionTriggerKind.Automatic;
}

function isWithin(kind: string, wanted: string): boolean {
  return wanted !== '' && (kind === wanted || kind.startsWith(`${wanted}.`));
}

function workspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  versioned: boolean,
): WorkspaceEdit {
  return asEdit(
    document,
    edits.map((edit) => textEdit(document, edit)),
    versioned,
  );
}

function textEdit(document: TextDocument, { range, text }: Edit): TextEdit {
  const start = document.positionAt(range.start);
  return { range: { start, end: document.positionAt(range.end) }, newText: text };
}

function asEdit(
  { uri, version }: TextDocument,
  edits: TextEdit[],
  versioned: boolean,
): WorkspaceEdit {
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
