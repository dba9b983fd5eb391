const KNOWN: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  ENAMETOOLONG: 'its path is too long for this system',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  ENOSPC: 'no space is left on the disk',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** Why a system call or a parser refused, in one line and in words where we have some. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const [first = ''] = error.message.split('\n');
  return (code && (KNOWN[code] ?? code)) ?? first;
}

/** Whether a system call failed because nothing is there. */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
