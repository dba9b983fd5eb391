import { extensions, workspace, type SourceControlResourceGroup, type Uri } from 'vscode';

/** The part of the built-in Git extension that we use. */
interface Git {
  getAPI(version: 1): {
    readonly repositories: readonly {
      readonly state: Readonly<Record<Group, readonly { readonly uri: Uri }[] | undefined>>;
    }[];
  };
}

const GROUPS = ['workingTreeChanges', 'indexChanges', 'mergeChanges', 'untrackedChanges'] as const;
type Group = (typeof GROUPS)[number];

/** What Git says has changed, by way of the editor's own Git support; nothing where there is none. */
export async function changedFiles(): Promise<readonly Uri[] | undefined> {
  const git = extensions.getExtension<Git>('vscode.git');
  if (!git || !workspace.getConfiguration('git').get<boolean>('enabled')) return undefined;
  const { repositories } = (git.isActive ? git.exports : await git.activate()).getAPI(1);
  const uris = repositories.flatMap(({ state }) =>
    GROUPS.flatMap((group) => (state[group] ?? []).map(({ uri }) => uri)),
  );
  return onlyOnce(uris);
}

/** What lies in the groups somebody clicked in the view of changes. */
export function filesIn(groups: readonly SourceControlResourceGroup[]): readonly Uri[] {
  return onlyOnce(
    groups.flatMap(({ resourceStates }) => resourceStates.map(({ resourceUri }) => resourceUri)),
  );
}

function onlyOnce(uris: readonly Uri[]): readonly Uri[] {
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}
