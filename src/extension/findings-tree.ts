import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Uri,
  window,
  workspace,
  type TreeDataProvider,
} from 'vscode';
import { REQUESTS, SOURCE, type Amounts, type ScanSummary } from '#protocol';
import type { Client } from './client.ts';
import type { Scans } from './scans.ts';
import {
  treeItem,
  type Element,
  type Group,
  type Grouping,
  type Leaf,
  type Trouble,
} from './tree-items.ts';

/** Everything we found, in groups. It shows what the Problems panel shows, so both always agree. */
export class FindingsTree implements TreeDataProvider<Element> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #client: Client;
  #grouping: Grouping = 'rule';
  #troubles: readonly Trouble[] = [];

  constructor(client: Client) {
    this.#client = client;
  }

  static register(client: Client, scans: Pick<Scans, 'onScanned' | 'onLost'>): Disposable {
    const tree = new FindingsTree(client);
    const view = window.createTreeView('joulelint.findings', { treeDataProvider: tree });
    client.onSettingsRead((problems) => {
      tree.#troubles = problems.map((concern) => ({ kind: 'trouble', concern }));
      tree.#changed.fire(undefined);
    });
    scans.onScanned((end) => (view.message = end ? remarkOn(end) : ''));
    scans.onLost(() => {
      view.message = l10n.t(
        'The language server stopped, and what the scan had found is gone with it.',
      );
    });
    const group = (by: Grouping) => () => {
      tree.#grouping = by;
      tree.#changed.fire(undefined);
      void commands.executeCommand('setContext', 'joulelint.grouping', by);
    };
    return Disposable.from(
      tree.#changed,
      view,
      languages.onDidChangeDiagnostics(() => tree.#changed.fire(undefined)),
      commands.registerCommand('joulelint.groupByRule', group('rule')),
      commands.registerCommand('joulelint.groupByFile', group('file')),
      commands.registerCommand('joulelint.groupByEnergy', group('energy')),
    );
  }

  async getChildren(parent?: Element): Promise<Element[]> {
    if (parent) return parent.kind === 'group' ? [...parent.findings] : [];
    return [...this.#troubles, ...(await this.#groups())];
  }

  async #groups(): Promise<Group[]> {
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

  readonly getTreeItem = treeItem;

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

/** What people have to know of the last scan while they look at what it found. */
function remarkOn({ outcome, failed, sentence }: ScanSummary): string {
  if (outcome === 'broken') return sentence;
  if (outcome === 'cancelled') {
    return l10n.t(
      'The last scan was cancelled. Files that it had not come to may be missing here.',
    );
  }
  if (outcome === 'limited') {
    return l10n.t(
      'The last scan stopped at the limit of joulelint.scan.maxFiles. Further files may be missing here.',
    );
  }
  if (failed === 0) return '';
  return failed === 1
    ? l10n.t('The last scan could not look at 1 file; the log says why.')
    : l10n.t('The last scan could not look at {0} files; the log says why.', failed);
}
