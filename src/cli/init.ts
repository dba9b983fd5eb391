import { UsageError } from '#core';
import { absolute, settingsFileIn, writeNew } from '#project';
import { printOut } from './streams.ts';

const NAME = 'joulelint.toml';

const STARTER = `# Settings of Joulelint; \`joulelint config\` lists all, \`joulelint rules\` the rules.

# Rules to run: ids, prefixes such as "keras", or "ALL". Without it all stable rules run.
# select = ["keras", "tensorflow"]
# ignore = []

# Files to leave out, besides those that are always left out.
# extend-exclude = ["legacy/"]

# What your runs are, so that findings come with amounts of energy and carbon.
# [[workload]]
# name = "train"
# files = ["train.py"]
# devices = [{ name = "NVIDIA T4" }]
# hours-per-run = 2
# runs-per-month = 30
# zone = "FR"
`;

/** Writes a settings file to start from; an existing one stays. */
export function init(): number {
  const cwd = absolute(process.cwd(), '.');
  const known = settingsFileIn(cwd);
  if (known) throw new UsageError(`${known.path} has settings already.`);
  writeNew(absolute(cwd, NAME), STARTER);
  printOut(`Wrote ${NAME}.\n`);
  return 0;
}
