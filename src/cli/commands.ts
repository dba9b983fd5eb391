import { cac, type CAC } from 'cac';
import type { RunReport } from '#report';
import type { CommandWords } from './completions.ts';
import { choiceOf, ESTIMATE_FLAGS, unguarded, valueOf, type RawFlags } from './flags.ts';
import { addLintCommands, EXIT_CODES, tell } from './lint-commands.ts';

/** Every command with its flags. What a command does is loaded only when it is called. */
export function commandLine(tool: RunReport['tool']): CAC {
  const cli = cac(tool.name);
  const checking = addLintCommands(cli, tool);
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
  cli.command('config [key]', 'List all settings, or describe one').action(async (key?: string) => {
    const { config } = await import('./config.ts');
    return config(key === undefined ? undefined : unguarded(key));
  });
  cli.command('init', 'Write a settings file to start from').action(async () => {
    const { init } = await import('./init.ts');
    return init();
  });
  cli
    .command('clean', 'Remove the answers kept between runs')
    .option('--cache-dir <path>', 'Where they are kept (default: .joulelint_cache)')
    .action(async (raw: RawFlags) => {
      const { clean } = await import('./clean.ts');
      return clean(valueOf(raw, 'cacheDir') ?? '.joulelint_cache');
    });
  cli.command('version', 'Print the version').option('--json', 'As JSON, with the version of Node');
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
