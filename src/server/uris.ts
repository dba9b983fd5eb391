import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path a `file:` URI names, with forward slashes, or nothing for other schemes and for nonsense. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
}

/** The URI of an absolute path, written as editors write it; what is a URI already stays one. */
export function uriOf(path: string): string {
  return isUri(path) ? path : pathToFileURL(path).href;
}

/** A single letter is a drive. */
export function isUri(key: string): boolean {
  return /^[a-z][\w+.-]+:/i.test(key);
}

/** Without the signs for signs that URIs use; nonsense stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a scan knows a file by: its path, or its URI where it is on no disk. */
export function keyOf(uri: string): string {
  return pathOf(uri) ?? uri;
}

/** Code that belongs to Python or to an installed package; people only read it. */
export function isLibraryPath(path: string): boolean {
  return /\/(?:site-packages|dist-packages|node_modules|typeshed|lib(?:64)?\/python\d[\d.]*)\//.test(
    path,
  );
}
