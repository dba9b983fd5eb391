import { cac, type CAC, type Command } from 'cac';
import type { RunReport } from '#report';
import { BASELINE_FLAGS, baselineFlags } from './baseline-options.ts';
import type { CommandWords } from './completions.ts';
import { FIX_FLAGS } from './fix-options.ts';
import {
  CHECK_FLAGS,
  choiceOf,
  ESTIMATE_FLAGS,
  type FlagHelp,
  unguarded,
  valueOf,
  type RawFlags,
} from './flags.ts';
import { NEW_CODE_FLAGS } from './new-code-flags.ts';
import { mergeFlags } from './merge-flags.ts';
import { RUN_FLAGS, WATCH_FLAGS } from './run-options.ts';
import { SHARD_FLAGS } from './shard-flags.ts';

const EXIT_CODES = `  0    nothing found from the --fail-on severity on, or nothing to lint
  1    findings, or a limit that was not kept
  2    wrong usage, wrong settings or, with --strict, a file that failed
  130  interrupted (143 when terminated); what was found until then is printed`;

const CHECKING_FLAGS = [
  ...CHECK_FLAGS,
  ...NEW_CODE_FLAGS,
  ...BASELINE_FLAGS,
  ...FIX_FLAGS,
  ...SHARD_FLAGS,
  ...WATCH_FLAGS,
  ...RUN_FLAGS,
];

/** Every command with its flags. What a command does is loaded only when it is called. */
export function commandLine(tool: RunReport['tool']): CAC {
  const cli = cac(tool.name);
  const checking = cli
    .command(
      'check [...paths]',
      'Lint files and folders; - reads standard input (the default command)',
    )
    .usage('[check] [...paths] [flags]')
    .example(EXIT_CODES)
    .alias('!');
  for (const flag of CHECKING_FLAGS) tell(checking, flag);
  checking.action(async (paths: readonly string[], raw: RawFlags) => {
    const { checkOptions } = await import('./check-options.ts');
    const options = checkOptions([...paths, ...afterDashes(raw)], raw);
    if (options.watch) return (await import('./watch.ts')).watch(options, tool);
    return (await import('./check.ts')).check(options, tool);
  });
  const baselining = cli.command(
    'baseline <action> [...paths]',
    'Keep known findings apart: create, update, prune or check the baseline',
  );
  for (const flag of baselineFlags([...CHECK_FLAGS, ...BASELINE_FLAGS, ...RUN_FLAGS]))
    tell(baselining, flag);
  baselining.action(async (action: string, paths: readonly string[], raw: RawFlags) => {
    const [{ checkOptions }, { baseline, baselineAction }] = await Promise.all([
      import('./check-options.ts'),
      import('./baseline.ts'),
    ]);
    const options = checkOptions([...paths, ...afterDashes(raw)], raw);
    return baseline(baselineAction(unguarded(action)), options);
  });
  const merging = cli.command(
    'merge <...reports>',
    'Join the JSON reports of all parts of a run (--shard), and folders of them',
  );
  for (const flag of mergeFlags(CHECK_FLAGS)) tell(merging, flag);
  merging.action(async (reports: readonly string[], raw: RawFlags) => {
    const [{ checkOptions }, { merge }] = await Promise.all([
      import('./check-options.ts'),
      import('./merge.ts'),
    ]);
    const paths = [...reports, ...afterDashes(raw)].map(unguarded);
    return merge(paths, checkOptions([], raw), tool);
  });
  cli
    .command('explain <rule>', 'Print the page of a rule')
    .option('--color <when>', 'auto, always or never')
    .action(async (rule: string, raw: RawFlags) => {
      const { explain } = await import('./explain.ts');
      const colour = choiceOf(raw, 'color', '--color', ['auto', 'always', 'never']) ?? 'auto';
      return explain(unguarded(rule), { colour });
    });
  cli
    .command('rules', 'List all rules')
    .option('--json', 'As JSON')
    .action(async (raw: RawFlags) => {
      const { listRules } = await import('./list-rules.ts');
      return listRules({ json: raw['json'] === true });
    });
  const estimating = cli.command(
    'estimate',
    'Show step by step how the energy and carbon of your workloads are worked out',
  );
  for (const flag of ESTIMATE_FLAGS) tell(estimating, flag);
  estimating.action(async (raw: RawFlags) => {
    const [{ estimate }, { estimateWishes }] = await Promise.all([
      import('./estimate.ts'),
      import('./estimate-wishes.ts'),
    ]);
    return estimate({
      wishes: estimateWishes(raw),
      configPath: valueOf(raw, 'config'),
      isolated: raw['isolated'] === true,
      changedAt: valueOf(raw, 'changedAt'),
    });
  });
  cli
    .command('server', 'Start the language server, for editors')
    .option('--stdio', 'Speak over standard input and output (the only way there is)')
    .action(async () => {
      const { serveStdio } = await import('#server');
      return serveStdio(tool);
    });
  cli
    .command('completions <shell>', 'Print completions for bash, zsh, fish or powershell')
    .action(async (shell: string) => {
      const { completions } = await import('./completions.ts');
      return completions(unguarded(shell), commandWords(cli));
    });
  cli.command('version', 'Print the version');
  cli
    .command('help [command]', 'Print this help, or that of one command')
    .action((name?: string) => {
      const named = cli.commands.find((command) => command.name === name);
      (named ?? checking).outputHelp();
    });
  cli.option('-V, --version', 'Print the version');
  cli.help(tidyHelp);
  return cli;
}

/** A flag that is there with a value and with `no-` has no value unless one of the two is given. */
function tell(command: Command, [flag, help]: FlagHelp): void {
  command.option(flag, help, flag === '--no-baseline' ? { default: '' } : undefined);
}

/** Commands and flags as they are registered, so that completions never lag behind. */
function commandWords({ commands }: CAC): CommandWords[] {
  return commands.map(({ name, description, options }) => ({
    name,
    about: description,
    flags: options.flatMap(({ rawName, description: about }) => {
      const flag = /--[\w-]+/.exec(rawName)?.[0];
      return flag === undefined ? [] : [{ flag, about }];
    }),
  }));
}

type HelpSections = Parameters<NonNullable<Parameters<CAC['help']>[0]>>[0];

/** cac calls every `--no-` flag true by default and repeats each command with `--help`. */
function tidyHelp(sections: HelpSections): HelpSections {
  return sections
    .filter(({ title }) => !title?.startsWith('For more info'))
    .map((section) => (section.body === EXIT_CODES ? { ...section, title: 'Exit codes' } : section))
    .map((section) => ({
      ...section,
      body: section.body.replace(/ *(?:\(default: (?:true)?\))?$/gm, ''),
    }));
}

/** cac keeps what follows `--` apart; to us these are paths like any others. */
function afterDashes(raw: RawFlags): readonly string[] {
  const rest = raw['--'];
  return Array.isArray(rest) ? rest.map(String) : [];
}
