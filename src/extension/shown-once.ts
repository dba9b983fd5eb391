import {
  Disposable,
  languages,
  workspace,
  type Diagnostic,
  type DiagnosticCollection,
  type Uri,
} from 'vscode';
import type { DiagnosticCollectionProvider } from 'vscode-languageclient';
import { SECTION, SOURCE } from '#protocol';
import { SHOWN } from './selector.ts';

/** The collections of the protocol's library, kept so that nothing stands twice. */
export interface ShownOnce extends Disposable {
  readonly provider: DiagnosticCollectionProvider;
}

/**
 * Three may speak of a file: its open text, a scan, and a task whose output our problem matcher reads. What a text
 * says replaces what a task said, as both have the owner that the matcher names. A scan has its own, because a task
 * takes away everything of its owner that it did not come to. The newer of the two holds: what a scan says anew
 * takes away what a task said of the file, and where a task then speaks of a rule, the scan gives way.
 */
export function showOnce(): ShownOnce {
  const ofTexts = languages.createDiagnosticCollection(SECTION);
  const ofScans = languages.createDiagnosticCollection(`${SECTION}-scan`);
  /** Shown or not. */
  const scanned = new Map<string, readonly Diagnostic[]>();

  function ofTasks(uri: Uri): readonly Diagnostic[] {
    const own = new Set([...(ofTexts.get(uri) ?? []), ...(ofScans.get(uri) ?? [])]);
    return languages.getDiagnostics(uri).filter((each) => each.source === SOURCE && !own.has(each));
  }

  function show(uri: Uri): void {
    const told = new Set(ofTasks(uri).map(ruleOf));
    const said = ofTexts.has(uri) ? [] : (scanned.get(uri.toString()) ?? []);
    const left = said.filter((each) => !told.has(ruleOf(each)));
    const shown = ofScans.get(uri) ?? [];
    if (left.length === shown.length && left.every((each) => shown.includes(each))) return;
    ofScans.set(uri, left);
  }

  function hear(uri: Uri, diagnostics: readonly Diagnostic[] = []): void {
    // What was said earlier stays until the open text itself is told of. Of settings files nobody else tells.
    if (diagnostics.length === 0 && isOpenCode(uri)) return;
    if (diagnostics.length > 0) scanned.set(uri.toString(), diagnostics);
    else scanned.delete(uri.toString());
    // Only the owner of what a task said can take it away.
    if (!ofTexts.has(uri) && ofTasks(uri).length > 0) ofTexts.delete(uri);
    show(uri);
  }

  const pushed: DiagnosticCollection = {
    name: ofScans.name,
    set(
      first: Uri | readonly (readonly [Uri, readonly Diagnostic[] | undefined])[],
      said?: readonly Diagnostic[],
    ) {
      if ('scheme' in first) hear(first, said);
      else for (const [uri, diagnostics] of first) hear(uri, diagnostics);
    },
    delete: (uri) => hear(uri),
    clear() {
      scanned.clear();
      ofScans.clear();
    },
    forEach: (callback, self) => ofScans.forEach(callback, self),
    get: (uri) => ofScans.get(uri),
    has: (uri) => ofScans.has(uri),
    dispose: () => pushed.clear(),
    [Symbol.iterator]: () => ofScans[Symbol.iterator](),
  };
  /** What a task said of files that are gone, and it alone: of a folder that goes away, editors do not tell the files. */
  function forget(gone: ReadonlySet<string>): void {
    for (const [uri] of languages.getDiagnostics()) {
      if (ofTexts.has(uri) || !isWithin(uri, gone) || ofTasks(uri).length === 0) continue;
      ofTexts.delete(uri);
    }
  }

  const listening = languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) if (scanned.has(uri.toString())) show(uri);
  });
  const watching = watchRemovals(forget);
  return {
    provider: {
      create: (_, source) => (source === 'pull' ? ofTexts : pushed),
      // Another server of ours fills them again.
      dispose: (collection) => collection.clear(),
    },
    dispose: () => void Disposable.from(listening, watching, ofTexts, ofScans).dispose(),
  };
}

function isOpenCode(uri: Uri): boolean {
  const name = uri.toString();
  const open = workspace.textDocuments.find((document) => document.uri.toString() === name);
  return open !== undefined && languages.match(SHOWN, open) > 0;
}

/** Files that go away together are looked for together. */
const GATHER_MS = 300;

function watchRemovals(tell: (gone: ReadonlySet<string>) => void): Disposable {
  let gone = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watcher = workspace.createFileSystemWatcher('**', true, true, false);
  const listening = watcher.onDidDelete((uri) => {
    gone.add(uri.toString());
    timer ??= setTimeout(() => {
      tell(gone);
      gone = new Set();
      timer = undefined;
    }, GATHER_MS);
  });
  return Disposable.from(watcher, listening, new Disposable(() => clearTimeout(timer)));
}

/** Is it one of them, or does it lie in one? */
function isWithin(uri: Uri, places: ReadonlySet<string>): boolean {
  for (let place = uri.toString(); place !== ''; place = place.replace(/\/?[^/]*$/, '')) {
    if (places.has(place)) return true;
  }
  return false;
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
