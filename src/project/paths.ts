import { resolve, sep } from 'node:path';

/** An absolute path with forward slashes on every system, as all of this floor keeps them. */
export function absolute(cwd: string, path: string): string {
  const full = resolve(cwd, path);
  return sep === '/' ? full : full.replaceAll(sep, '/');
}

/** The folder that holds a path; a root (`/` or `C:/`) holds itself. */
export function parentOf(path: string): string {
  const parent = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return parent === '' || /^[A-Za-z]:$/.test(parent) ? `${parent}/` : parent;
}

/** The part of a path below a folder, or nothing when it lies elsewhere. */
export function below(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.length > prefix.length && path.startsWith(prefix)
    ? path.slice(prefix.length)
    : undefined;
}

/** How a path is shown to people: relative to where they are, absolute when it lies elsewhere. */
export function shownPath(cwd: string, path: string): string {
  return path === cwd ? '.' : (below(cwd, path) ?? path);
}

/** The way from a folder to a path, up first where it lies elsewhere; the path itself on another drive. */
export function relativePath(folder: string, path: string): string {
  const ups: string[] = [];
  for (const candidate of upFrom(folder)) {
    const rest = below(candidate, path);
    if (rest !== undefined) return [...ups, rest].join('/');
    ups.push('..');
  }
  return path;
}

/** A folder and the ones above it, the nearest first. */
export function* upFrom(folder: string): Generator<string> {
  let current = folder;
  for (;;) {
    yield current;
    const parent = parentOf(current);
    if (parent === current) return;
    current = parent;
  }
}
