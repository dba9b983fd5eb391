import { commands, env, l10n, Uri, workspace, type Disposable } from 'vscode';
import { REQUESTS } from '#protocol';
import type { Client } from './client.ts';

const SCHEME = 'joulelint-rule';

/** Makes the pages of rules readable as documents, so that they open without a network. */
export function registerRulePages(client: Client): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const rule = path.replace(/^\/|\.md$/g, '');
      const page = await client.request<string | null>(REQUESTS.rulePage, { rule });
      return page ?? `# ${rule}\n\n${l10n.t('This installation has no page for this rule.')}`;
    },
  });
}

/** Shows the page of a rule as Markdown, or on the web where no preview is to be had. */
export async function showRulePage(rule: string, url?: string): Promise<void> {
  const uri = Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch (error) {
    if (url === undefined) throw error;
    await env.openExternal(Uri.parse(url));
  }
}
