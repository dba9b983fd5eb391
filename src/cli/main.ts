#!/usr/bin/env node
import type { CAC } from 'cac';
import { UsageError } from '#core';
import manifest from '../../package.json' with { type: 'json' };
import { commandLine } from './commands.ts';
import { guarded } from './flags.ts';
import { refuse } from './refuse.ts';
import { printError, printOut, watchOutput } from './streams.ts';

const tool = { name: manifest.name, version: manifest.version };

let isLost = false;
watchOutput((reason) => {
  isLost = true;
  // Whoever reads a code of 0 or 1 takes what was written for everything there is.
  process.exitCode = 2;
  printError(`joulelint: The output could not be written: ${reason}.\n`);
});
const code = await run(process.argv.slice(2));
if (!isLost) process.exitCode = code;

/** Runs one command line and answers the exit code. Commands load only when they are called. */
async function run(typed: readonly string[]): Promise<number> {
  const [first] = typed;
  if (first === '--version' || first === '-V' || first === 'version') {
    const about = { ...tool, node: process.versions.node };
    const isJson = typed.includes('--json');
    printOut(isJson ? `${JSON.stringify(about)}\n` : `${tool.name} ${tool.version}\n`);
    return 0;
  }
  try {
    const cli = commandLine(tool);
    cli.parse(['', '', ...guarded(await expanded(typed))], { run: false });
    if (cli.options['help']) return 0;
    await rejectUnknownFlags(cli);
    return Number((await cli.runMatchedCommand()) ?? 0);
  } catch (error) {
    return refuse(error);
  }
}

/** `@FILE` stands for the lines of a file. */
async function expanded(typed: readonly string[]): Promise<readonly string[]> {
  if (!typed.some((token) => token.startsWith('@'))) return typed;
  const { withArgumentFiles } = await import('./argument-files.ts');
  return withArgumentFiles(typed);
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
