import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FILE_REQUESTS, type FindFilesRequest } from '#protocol';

type Answers = Readonly<Record<string, (params: never) => unknown>>;

/** What an editor answers about a folder that is on no disk; it is a copy of one on a disk. */
export function virtualCopy(folder: string, uri: string): Answers {
  const pathOf = (other: string) => {
    const path = decodeURIComponent(other);
    if (path !== uri && !path.startsWith(`${uri}/`)) throw new Error(`asked for ${other}`);
    return join(folder, path.slice(uri.length));
  };
  return {
    [FILE_REQUESTS.find]({ folder: start, endings, most }: FindFilesRequest) {
      const names = readdirSync(pathOf(start), { recursive: true, encoding: 'utf8' });
      const isFound = (name: string) =>
        !/(?:^|\/)(?:node_modules|site-packages)\//.test(name) &&
        endings.includes(name.replace(/^.*\./, ''));
      return names
        .filter(isFound)
        .map((name) => `${start}/${name}`)
        .slice(0, most);
    },
    [FILE_REQUESTS.list]({ uri: asked }: { readonly uri: string }) {
      const entries = attempt(() => readdirSync(pathOf(asked), { withFileTypes: true })) ?? [];
      return entries.map((entry) => [entry.name, entry.isDirectory() ? 'folder' : 'file']);
    },
    [FILE_REQUESTS.read]({ uri: asked }: { readonly uri: string }) {
      const path = pathOf(asked);
      return statSync(path, { throwIfNoEntry: false })?.isFile()
        ? readFileSync(path, 'utf8')
        : null;
    },
  };
}

function attempt<Answer>(question: () => Answer): Answer | undefined {
  try {
    return question();
  } catch {
    return undefined;
  }
}
