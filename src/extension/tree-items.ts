import {
  DiagnosticSeverity,
  l10n,
  Range,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
  type Diagnostic,
} from 'vscode';
import { SECTION, type Concern } from '#protocol';

export type Grouping = 'rule' | 'file' | 'energy';

export interface Group {
  readonly kind: 'group';
  readonly name: string;
  readonly uri?: Uri;
  readonly findings: readonly Leaf[];
  readonly weight: number;
  /** What can be avoided, in words. */
  readonly amount: string;
}

export interface Leaf {
  readonly kind: 'finding';
  readonly uri: Uri;
  readonly rule: string;
  readonly diagnostic: Diagnostic;
  readonly grouping: Grouping;
}

/** Something wrong with settings, because of which findings may be missing. */
export interface Trouble {
  readonly kind: 'trouble';
  readonly concern: Concern;
}

export type Element = Group | Leaf | Trouble;

export function treeItem(element: Element): TreeItem {
  if (element.kind === 'trouble') return troubleItem(element);
  return element.kind === 'group' ? groupItem(element) : leafItem(element);
}

/** It leads to the line of the settings file, or to the settings of the editor. */
function troubleItem({ concern: { text, uri, line = 1 } }: Trouble): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  item.tooltip = text;
  item.iconPath = new ThemeIcon('error');
  const title = l10n.t('Show');
  const selection = new Range(line - 1, 0, line - 1, 0);
  item.command =
    uri === undefined
      ? { command: 'workbench.action.openSettings', title, arguments: [SECTION] }
      : { command: 'vscode.open', title, arguments: [Uri.parse(uri), { selection }] };
  return item;
}

function groupItem({ name, uri, findings, amount }: Group): TreeItem {
  const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
  item.description = amount === '' ? String(findings.length) : `${findings.length} · ${amount}`;
  item.iconPath = uri ? ThemeIcon.File : new ThemeIcon('lightbulb');
  if (uri) item.resourceUri = uri;
  return item;
}

const ICONS: Readonly<Record<DiagnosticSeverity, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'info',
};

function leafItem({ uri, rule, diagnostic, grouping }: Leaf): TreeItem {
  const { range, message, severity } = diagnostic;
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const isByRule = grouping !== 'file';
  const label = isByRule ? `${workspace.asRelativePath(uri)}:${place}` : `${rule} ${place}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.description = message;
  item.tooltip = message;
  item.iconPath = new ThemeIcon(ICONS[severity]);
  item.command = {
    command: 'vscode.open',
    title: l10n.t('Show'),
    arguments: [uri, { selection: range, preview: true }],
  };
  return item;
}
