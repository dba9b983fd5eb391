import * as z from 'zod/mini';
import { UsageError } from '#core';
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
): readonly BaselineEntry[] {
  let value: unknown;
  try {
    value = JSON.parse(on.read(path));
  } catch (error) {
    if (isMissing(error)) {
      throw new UsageError(
        `There is no baseline ${shown}; \`joulelint baseline create\` makes one.`,
      );
    }
    throw new UsageError(
      `The baseline ${shown} cannot be read (${reasonOf(error)}); restore it, or delete it and run \`joulelint baseline create\`.`,
    );
  }
  const version = versionSchema.safeParse(value);
  if (version.success && version.data.joulelintBaseline > VERSION) {
    throw new UsageError(
      `The baseline ${shown} was written by a newer version of joulelint (format ${version.data.joulelintBaseline}, this one knows ${VERSION}); update joulelint.`,
    );
  }
  const read = schema.safeParse(value);
  if (version.success && read.success) return read.data.findings;
  const [issue] = (read.success ? version.error : read.error)?.issues ?? [];
  const place = issue && issue.path.length > 0 ? ` (at \`${issue.path.join('.')}\`)` : '';
  throw new UsageError(
    `${shown} is no baseline of joulelint${place}; restore it, or delete it and run \`joulelint baseline create\`.`,
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
