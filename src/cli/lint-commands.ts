import type { CAC, Command } from 'cac';
import type { RunReport } from '#report';
import { BASELINE_FLAGS, baselineFlags } from './baseline-options.ts';
import { FIX_FLAGS } from './fix-options.ts';
import { CHECK_FLAGS, choiceOf, unguarded, type FlagHelp, type RawFlags } from './flags.ts';
import { mergeFlags } from './merge-flags.ts';
import { NEW_CODE_FLAGS } from './new-code-flags.ts';
import { RUN_FLAGS, WATCH_FLAGS } from './run-options.ts';
import { SHARD_FLAGS } from './shard-flags.ts';

/** What `check` ends with. */
export const EXIT_CODES = `  0    nothing found from the --fail-on severity on, or nothing to lint
  1    findings, or a limit that was not kept
  2    wrong usage, wrong settings or, with --strict, a file that failed
  130  interrupted (143 when terminated); what was found until then is printed`;

/** Flags of every command that lints and changes nothing. */
const READING_FLAGS = [...CHECK_FLAGS, ...NEW_CODE_FLAGS, ...BASELINE_FLAGS, ...SHARD_FLAGS];

const CHECKING_FLAGS = [...READING_FLAGS, ...FIX_FLAGS, ...WATCH_FLAGS, ...RUN_FLAGS];

/** Adds the commands that lint; answers `check`, which is the default one. */
export function addLintCommands(cli: CAC, tool: RunReport['tool']): Command {
  const checking = cli
    .command(
      'check [...paths]',
      'Lint files and folders; - reads standard input (the default command)',
    )
    .usage('[check] [...paths] [flags]')
    .example(EXIT_CODES)
    .alias('!');
  for (const flag of CHECKING_FLAGS) tell(checking, flag);
  checking.action((paths: readonly string[], raw: RawFlags) => lint(paths, raw, tool));
  addCi(cli, tool);
  addReport(cli, tool);
  addBaseline(cli);
  addMerge(cli, tool);
  return checking;
}

async function lint(
  paths: readonly string[],
  raw: RawFlags,
  tool: RunReport['tool'],
): Promise<number> {
  const { checkOptions } = await import('./check-options.ts');
  const options = checkOptions([...paths, ...afterDashes(raw)], raw);
  if (options.show) return (await import('./show.ts')).show(options, options.show);
  if (options.watch) return (await import('./watch.ts')).watch(options, tool);
  return (await import('./check.ts')).check(options, tool);
}

/** In a pipeline nothing is written to files or drawn, and hosts that know annotations get them. */
function addCi(cli: CAC, tool: RunReport['tool']): void {
  const command = cli.command(
    'ci [...paths]',
    'Lint as check does and change nothing; on GitHub with annotations',
  );
  for (const flag of [...READING_FLAGS, ...RUN_FLAGS]) tell(command, flag);
  command.action((paths: readonly string[], raw: RawFlags) => {
    const onGitHub = process.env['GITHUB_ACTIONS'] === 'true';
    const plain = onGitHub ? { outputFormat: 'github', color: 'never' } : {};
    return lint(paths, { ...plain, ...raw, progress: false }, tool);
  });
}

function addReport(cli: CAC, tool: RunReport['tool']): void {
  const command = cli.command('report [...paths]', 'Write a report for people: HTML or Markdown');
  command.option('--format <format>', 'html or markdown (default: markdown)');
  const flags = [...READING_FLAGS, ...RUN_FLAGS];
  for (const flag of flags.filter(([name]) => !/^--(?:output-format|fail-on|exit-zero)/.test(name)))
    tell(command, flag);
  command.action((paths: readonly string[], raw: RawFlags) => {
    const format = choiceOf(raw, 'format', '--format', ['html', 'markdown']) ?? 'markdown';
    return lint(paths, { ...raw, outputFormat: format, exitZero: true }, tool);
  });
}

function addBaseline(cli: CAC): void {
  const command = cli.command(
    'baseline <action> [...paths]',
    'Keep known findings apart: create, update, prune or check the baseline',
  );
  for (const flag of baselineFlags([...CHECK_FLAGS, ...BASELINE_FLAGS, ...RUN_FLAGS]))
    tell(command, flag);
  command.action(async (action: string, paths: readonly string[], raw: RawFlags) => {
    const [{ checkOptions }, { baseline, baselineAction }] = await Promise.all([
      import('./check-options.ts'),
      import('./baseline.ts'),
    ]);
    const options = checkOptions([...paths, ...afterDashes(raw)], raw);
    return baseline(baselineAction(unguarded(action)), options);
  });
}

function addMerge(cli: CAC, tool: RunReport['tool']): void {
  const command = cli.command(
    'merge <...reports>',
    'Join the JSON reports of all parts of a run (--shard), and folders of them',
  );
  for (const flag of mergeFlags(CHECK_FLAGS)) tell(command, flag);
  command.action(async (reports: readonly string[], raw: RawFlags) => {
    const [{ checkOptions }, { merge }] = await Promise.all([
      import('./check-options.ts'),
      import('./merge.ts'),
    ]);
    const paths = [...reports, ...afterDashes(raw)].map(unguarded);
    return merge(paths, checkOptions([], raw), tool);
  });
}

/** A flag that is there with a value and with `no-` has no value unless one of the two is given. */
export function tell(command: Command, [flag, help]: FlagHelp): void {
  command.option(flag, help, flag === '--no-baseline' ? { default: '' } : undefined);
}

/** cac keeps what follows `--` apart; to us these are paths like any others. */
function afterDashes(raw: RawFlags): readonly string[] {
  const rest = raw['--'];
  return Array.isArray(rest) ? rest.map(String) : [];
}
