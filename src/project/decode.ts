/** The text of a source file, or why its bytes are no text. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'encoding'; readonly message: string };

/** Reads bytes as Python does: a byte order mark, else a coding comment, else UTF-8. The mark is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  const { label, named } = encodingOf(bytes);
  if (label === undefined) {
    return { kind: 'encoding', message: `declares the encoding ${named}, which is not known here` };
  }
  return decodeAs(label, bytes);
}

/** How bytes are to be read: an encoding the platform knows, and how many bytes its mark takes. */
export function encodingOf(bytes: Uint8Array): {
  readonly label: string | undefined;
  readonly named?: string | undefined;
  readonly mark: number;
} {
  const wide = wideMark(bytes);
  if (wide) return { label: wide, mark: 2 };
  if (hasUtf8Mark(bytes)) return { label: 'utf-8', mark: 3 };
  const named = codingComment(bytes);
  return { label: named === undefined ? 'utf-8' : labelFor(named), named, mark: 0 };
}

/** Whether bytes hold UTF-16, in which nothing can be found before it is decoded. */
export function isWide(bytes: Uint8Array): boolean {
  return wideMark(bytes) !== undefined;
}

function wideMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function decodeAs(label: string, bytes: Uint8Array): Decoded {
  try {
    return { kind: 'text', text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    const hint = label === 'utf-8' ? ', and no coding comment says what else it is' : '';
    return { kind: 'encoding', message: `is not valid ${label.toUpperCase()}${hint}` };
  }
}

/** The encoding a comment in the first two lines declares (PEP 263). */
function codingComment(bytes: Uint8Array): string | undefined {
  // Every encoding Python accepts here writes these characters as ASCII does.
  const [first = '', second = ''] = String.fromCharCode(...bytes.subarray(0, 512)).split(
    /\r\n?|\n/,
  );
  const inFirst = CODING.exec(first)?.[1];
  if (inFirst !== undefined) return inFirst;
  return /^[ \t\f]*(?:#.*)?$/.test(first) ? CODING.exec(second)?.[1] : undefined;
}

const CODING = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** Python's names for encodings that the platform's decoder knows by another name. */
const ALIASES: Readonly<Record<string, string>> = {
  'utf-8-sig': 'utf-8',
  'latin-1': 'latin1',
  'iso-latin-1': 'latin1',
  'mac-roman': 'macintosh',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  eucjp: 'euc-jp',
  'euc-jis-2004': 'euc-jp',
  ujis: 'euc-jp',
};

function labelFor(name: string): string | undefined {
  // Editors append line endings to names (`latin-1-unix`), and `_` means `-`.
  const plain = name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/-(?:unix|dos|mac)$/, '');
  for (const label of [ALIASES[plain], plain, plain.replaceAll('-', '_')]) {
    if (label === undefined) continue;
    try {
      return new TextDecoder(label).encoding;
    } catch {
      continue;
    }
  }
  return undefined;
}
