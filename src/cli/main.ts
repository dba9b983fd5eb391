#!/usr/bin/env node
import { cac, type CAC } from 'cac';
import { UsageError } from '#core';
import manifest from '../../package.json' with { type: 'json' };
import {
  CHECK_FLAGS,
  choiceOf,
  ESTIMATE_FLAGS,
  guarded,
  unguarded,
  valueOf,
  type RawFlags,
} from './flags.ts';
import type { CommandWords } from './completions.ts';
import { FIX_FLAGS } from './fix-options.ts';
import { RUN_FLAGS } from './run-options.ts';
import { printError, printOut, tolerateClosedPipes } from './streams.ts';

const tool = { name: manifest.name, version: manifest.version };

const EXIT_CODES = `  0    nothing found from the --fail-on severity on, or nothing to lint
  1    findings, or a limit that was not kept
  2    wrong usage, wrong settings or, with --strict, a file that failed
  130  interrupted (143 when terminated); what was found until then is printed`;

tolerateClosedPipes();
process.exitCode = await run(process.argv.slice(2));

/** Runs one command line and answers the exit code. Commands load only when they are called. */
async function run(tokens: readonly string[]): Promise<number> {
  const [first] = tokens;
  if (first === '--version' || first === '-V' || first === 'version') {
    printOut(`${tool.name} ${tool.version}\n`);
    return 0;
  }
  try {
    const cli = commandLine();
    cli.parse(['', '', ...guarded(tokens)], { run: false });
    if (cli.options['help']) return 0;
    await rejectUnknownFlags(cli);
    return Number((await cli.runMatchedCommand()) ?? 0);
  } catch (error) {
    return refuse(error);
  }
}

function commandLine(): CAC {
  const cli = cac(tool.name);
  const checking = cli
    .command(
      'check [...paths]',
      'Lint files and folders; - reads standard input (the default command)',
    )
    .usage('[check] [...paths] [flags]')
    .example(EXIT_CODES)
    .alias('!');
  for (const [flag, help] of [...CHECK_FLAGS, ...FIX_FLAGS, ...RUN_FLAGS])
    checking.option(flag, help);
  checking.action(async (paths: readonly string[], raw: RawFlags) => {
    const [{ checkOptions }, { check }] = await Promise.all([
      import('./check-options.ts'),
      import('./check.ts'),
    ]);
    return check(checkOptions([...paths, ...afterDashes(raw)], raw), tool);
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
  for (const [flag, help] of ESTIMATE_FLAGS) estimating.option(flag, help);
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
      body: section.body.replace(/ *(?:\(default: true\))?$/gm, ''),
    }));
}

/** cac keeps what follows `--` apart; to us these are paths like any others. */
function afterDashes(raw: RawFlags): readonly string[] {
  const rest = raw['--'];
  return Array.isArray(rest) ? rest.map(String) : [];
}

async function rejectUnknownFlags(cli: CAC): Promise<void> {
  const { matchedCommand, globalCommand, options } = cli;
  if (!matchedCommand) return;
  const known = [...matchedCommand.options, ...globalCommand.options];
  for (const name of Object.keys(options)) {
    if (name === '--' || known.some((option) => option.names.includes(name))) continue;
    const flag = name.length === 1 ? `-${name}` : `--${dashed(name)}`;
    const { nearest } = await import('#engine');
    const flags = known.flatMap((option) => option.rawName.match(/--[\w-]+/g) ?? []);
    const meant = nearest(flag, flags);
    const hint =
      meant === undefined ? '`joulelint --help` lists all flags.' : `Did you mean ${meant}?`;
    throw new UsageError(`There is no flag ${flag}. ${hint}`);
  }
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Says what went wrong: in one line where the user can mend it, with a stack where we have to. */
function refuse(error: unknown): number {
  if (error instanceof UsageError) {
    for (const line of error.message.split('\n')) printError(`joulelint: ${line}\n`);
  } else if (error instanceof Error && error.name === 'CACError') {
    printError(`joulelint: ${unguarded(error.message)}\n`);
  } else {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    printError(`joulelint: internal error, please report it\n${detail}\n`);
  }
  return 2;
}
