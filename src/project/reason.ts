import { inEnglish, type Say } from '#energy';

/** Why system calls refuse, in words. */
export const REASONS: Readonly<Record<string, string>> = {
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
export function reasonOf(error: unknown, say: Say = inEnglish): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const [first = ''] = error.message.split('\n');
  if (code === undefined) return first;
  const reason = REASONS[code];
  return reason === undefined ? code : say(reason);
}

/** Whether a system call failed because nothing is there. */
export function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'ENOTDIR')
  );
}
