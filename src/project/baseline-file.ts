import * as z from 'zod/mini';
import { UsageError } from '#core';
import { inEnglish, type Say } from '#energy';
import { disk, type Files } from './files.ts';
import { writeAtomically } from './write-atomically.ts';
import { isMissing, reasonOf } from './reason.ts';

/** Grows by one whenever an older program could misread the file. */
const VERSION = 1;

const entrySchema = z.object({
  path: z.string(),
  rule: z.string(),
  /** A name for the code itself. */
  code: z.string(),
  /** Names for the lines it stands in, one for each time it was found. */
  lines: z.array(z.string()).check(z.minLength(1)),
});

const versionSchema = z.object({ joulelintBaseline: z.int() });
const schema = z.object({ findings: z.array(entrySchema) });

/** The same code in one file, as often as it was found there. */
export type BaselineEntry = Readonly<z.output<typeof entrySchema>>;

/** Reads a baseline; throws where there is none that can be trusted. */
export function readBaseline(
  path: string,
  shown: string,
  on: Files = disk,
  say: Say = inEnglish,
): readonly BaselineEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(on.read(path));
  } catch (error) {
    if (isMissing(error)) {
      throw new UsageError(
        say('There is no baseline {0}; `joulelint baseline create` makes one.', shown),
      );
    }
    throw new UsageError(
      say(
        'The baseline {0} cannot be read ({1}); restore it, or delete it and run `joulelint baseline create`.',
        shown,
        reasonOf(error, say),
      ),
    );
  }
  const version = versionSchema.safeParse(value);
  if (version.success && version.data.joulelintBaseline > VERSION) {
    throw new UsageError(
      say(
        'The baseline {0} was written by a newer version of joulelint (format {1}, this one knows {2}); update joulelint.',
        shown,
        version.data.joulelintBaseline,
        VERSION,
      ),
    );
  }
  const read = schema.safeParse(value);
  if (version.success && read.success) return read.data.findings;
  const [issue] = (read.success ? version.error : read.error)?.issues ?? [];
  const place = issue && issue.path.length > 0 ? ` ${say('(at `{0}`)', issue.path.join('.'))}` : '';
  throw new UsageError(
    say(
      '{0} is no baseline of joulelint{1}; restore it, or delete it and run `joulelint baseline create`.',
      shown,
      place,
    ),
  );
}

/** Writes a baseline: sorted and one entry a line, so that changes are easy to read and to merge. */
export function writeBaseline(path: string, entries: readonly BaselineEntry[]): void {
  const lines = entries
    .map(({ path: file, rule, code, lines: names }) => ({
      path: file,
      rule,
      code,
      lines: names.toSorted(),
    }))
    .map((entry) => ({ entry, key: JSON.stringify([entry.path, entry.rule, entry.code]) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ entry }) => `    ${JSON.stringify(entry)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  writeAtomically(path, `{\n  "joulelintBaseline": ${VERSION},\n  "findings": ${list}\n}\n`);
}
