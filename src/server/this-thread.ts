import type { Language } from '#core';
import {
  lint,
  prepare,
  suppressionEditFor,
  useScriptParser,
  type ParserAssets,
  type ScriptParser,
} from '#engine';
import type { Say } from '#energy';
import type { Analysis } from './analysis.ts';
import type { InitializationOptions } from './protocol.ts';
import { handedOver } from './web-node.ts';

/** Analyses where the server itself runs: in a browser, which has given it a thread of its own already. */
export function inThisThread(
  { parser, rulePages }: InitializationOptions,
  /** Asks where the parser of JavaScript is. */
  scriptParser: () => Promise<string>,
  say: Say,
): Analysis {
  if (!parser) throw new Error('In a browser the editor has to hand over the parser.');
  const prepared = preparation(parser, scriptParser);
  if (rulePages !== undefined) handedOver.set('file:///rule-pages.json', rulePages);
  return {
    analyst: {
      async lint(source, settings) {
        await prepared(source.language);
        return lint(source, settings);
      },
      async suppress(source, offset, rule, place) {
        await prepared(source.language);
        return suppressionEditFor(source, offset, rule, place);
      },
    },
    startScan: () => ({
      end: Promise.reject(new Error(say('there are no files that could be scanned here'))),
      stop: () => undefined,
    }),
    findFixes: () => Promise.resolve([]),
    changeBaseline: () =>
      Promise.reject(
        new Error(
          say(
            'this folder is on no disk; where it is on one, `joulelint baseline create` makes its baseline.',
          ),
        ),
      ),
  };
}

/** The parser of JavaScript is several megabytes, so it is loaded when a text turns up that needs it. */
function preparation(
  parser: ParserAssets,
  scriptParser: () => Promise<string>,
): (language: Language) => Promise<void> {
  const python = prepare(parser);
  let scripts: Promise<void> | undefined;

  async function load(): Promise<void> {
    const address = await scriptParser();
    useScriptParser((await import(address)) as ScriptParser); // as our own build made it
  }

  return (language) => {
    if (language === 'python') return python;
    scripts ??= load().catch((error: unknown) => {
      // The way to it may be open again the next time.
      scripts = undefined;
      throw error;
    });
    return scripts;
  };
}
