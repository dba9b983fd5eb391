import type { InitializeParams } from 'vscode-languageserver';
import type { Say } from '#energy';
import type { InitializationOptions } from './protocol.ts';
import type { Retell } from './retelling.ts';
import { uriOf } from './uris.ts';
import { retellingIn, speaking } from './words.ts';

/** What the editor on the other side can do, in our terms. */
export interface Client {
  /** It asks for diagnostics; otherwise they are sent. Never both, or each would show twice. */
  readonly pulls: boolean;
  readonly refreshesPulled: boolean;
  readonly related: boolean;
  readonly codeLink: boolean;
  readonly tags: boolean;
  readonly resolvesEdits: boolean;
  readonly versioned: boolean;
  /** It can show edits and ask before it makes them. */
  readonly annotates: boolean;
  readonly configuration: boolean;
  readonly watchesConfiguration: boolean;
  readonly folders: boolean;
  readonly watchesFiles: boolean;
  /** Outside of the open folders too. */
  readonly watchesElsewhere: boolean;
  readonly showsDocuments: boolean;
  readonly progress: boolean;
  readonly options: InitializationOptions;
  /** In the language of the editor. */
  readonly say: Say;
  readonly retell: Retell;
}

export function clientOf(params: InitializeParams): Client {
  const { capabilities, initializationOptions, locale } = params;
  const { textDocument, workspace, window } = capabilities;
  const shown = [textDocument?.publishDiagnostics, textDocument?.diagnostic];
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesPulled: workspace?.diagnostics?.refreshSupport === true,
    related: shown.some((channel) => channel?.relatedInformation === true),
    codeLink: shown.some((channel) => channel?.codeDescriptionSupport === true),
    tags: shown.some((channel) => (channel?.tagSupport?.valueSet.length ?? 0) > 0),
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    versioned: workspace?.workspaceEdit?.documentChanges === true,
    annotates: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    configuration: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesElsewhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    progress: window?.workDoneProgress === true,
    options: isTable(initializationOptions) ? initializationOptions : {},
    say: speaking(locale),
    retell: retellingIn(locale),
  };
}

/** The folders a session begins with, newest way of saying so first. Helix knows some by the oldest way only. */
export function foldersOf(params: InitializeParams): string[] {
  const { workspaceFolders, rootUri, rootPath } = params;
  if (workspaceFolders && workspaceFolders.length > 0)
    return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [uriOf(rootPath)] : [];
}

function isTable(value: unknown): value is InitializationOptions {
  return typeof value === 'object' && value !== null;
}
