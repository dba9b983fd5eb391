import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  DiagnosticSeverity,
  type Diagnostic,
  type TreeDataProvider,
} from 'vscode';
import { REQUESTS, SOURCE, type Amounts } from '#protocol';
import type { Client } from './client.ts';

type Grouping = 'rule' | 'file' | 'energy';

interface Group {
  readonly kind: 'group';
  readonly name: string;
  readonly uri?: Uri;
  readonly findings: readonly Leaf[];
  readonly weight: number;
  /** What can be avoided, in words. */
  readonly amount: string;
}

interface Leaf {
  readonly kind: 'finding';
  readonly uri: Uri;
  readonly rule: string;
  readonly diagnostic: Diagnostic;
  readonly grouping: Grouping;
}

/** Everything we found, in groups. It shows what the Problems panel shows, so both always agree. */
export class FindingsTree implements TreeDataProvider<Group | Leaf> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #client: Client;
  #grouping: Grouping = 'rule';

  constructor(client: Client) {
    this.#client = client;
  }

  static register(client: Client): Disposable {
    const tree = new FindingsTree(client);
    client.onSettingsRead(() => tree.#changed.fire(undefined));
    const group = (by: Grouping) => () => {
      tree.#grouping = by;
      tree.#changed.fire(undefined);
      void commands.executeCommand('setContext', 'joulelint.grouping', by);
    };
    return Disposable.from(
      tree.#changed,
      window.registerTreeDataProvider('joulelint.findings', tree),
      languages.onDidChangeDiagnostics(() => tree.#changed.fire(undefined)),
      commands.registerCommand('joulelint.groupByRule', group('rule')),
      commands.registerCommand('joulelint.groupByFile', group('file')),
      commands.registerCommand('joulelint.groupByEnergy', group('energy')),
    );
  }

  async getChildren(parent?: Group | Leaf): Promise<(Group | Leaf)[]> {
    if (parent) return parent.kind === 'group' ? [...parent.findings] : [];
    const groups = new Map<string, Leaf[]>();
    for (const leaf of this.#leaves()) {
      const key = this.#grouping === 'file' ? leaf.uri.toString() : leaf.rule;
      groups.set(key, [...(groups.get(key) ?? []), leaf]);
    }
    const amounts = this.#grouping === 'energy' ? await this.#amounts() : {};
    return [...groups]
      .map(([key, findings]) => this.#group(key, findings, amounts[key]))
      .sort(
        (one, other) =>
          other.weight - one.weight ||
          other.findings.length - one.findings.length ||
          compare(one, other),
      );
  }

  #group(key: string, findings: readonly Leaf[], amount: Amounts[string] | undefined): Group {
    const { text, weight } = amount ?? { text: '', weight: 0 };
    const group = { kind: 'group', findings, weight, amount: text } as const;
    if (this.#grouping !== 'file') return { ...group, name: key };
    const uri = Uri.parse(key);
    return { ...group, name: workspace.asRelativePath(uri), uri };
  }

  /** Without a server there are no amounts, and the findings still are worth a look. */
  async #amounts(): Promise<Amounts> {
    try {
      return await this.#client.request<Amounts>(REQUESTS.amounts);
    } catch {
      return {};
    }
  }

  getTreeItem(element: Group | Leaf): TreeItem {
    return element.kind === 'group' ? groupItem(element) : leafItem(element);
  }

  #leaves(): Leaf[] {
    const grouping = this.#grouping;
    return languages.getDiagnostics().flatMap(([uri, diagnostics]) =>
      diagnostics.flatMap((diagnostic): Leaf[] => {
        const { source, code } = diagnostic;
        const rule = typeof code === 'object' ? String(code.value) : code;
        if (source !== SOURCE || typeof rule !== 'string') return [];
        return [{ kind: 'finding', uri, rule, diagnostic, grouping }];
      }),
    );
  }
}

function compare(one: Group, other: Group): number {
  return one.name < other.name ? -1 : 1;
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
