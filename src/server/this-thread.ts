import type { SourceFile } from '#core';
import { type FileResult, lint, prepare, suppressionEditFor } from '#engine';
import type { Analysis } from './analysis.ts';
import type { InitializationOptions } from './protocol.ts';
import { handedOver } from './web-node.ts';

/** Analyses where the server itself runs: in a browser, which has given it a thread of its own already. */
export function inThisThread({ parser, rulePages }: InitializationOptions): Analysis {
  if (!parser) throw new Error('In a browser the editor has to hand over the parser.');
  const prepared = prepare(parser);
  if (rulePages !== undefined) handedOver.set('file:///rule-pages.json', rulePages);
  return {
    languages: ['python'],
    analyst: {
      async lint(source, settings) {
        // The parser of JavaScript is most of four megabytes, which no page should load for it.
        if (source.language === 'javascript') return nothingSaid(source);
        await prepared;
        return lint(source, settings);
      },
      async suppress(source, offset, rule, place) {
        if (source.language === 'javascript') return undefined;
        await prepared;
        return suppressionEditFor(source, offset, rule, place);
      },
    },
    startScan: () => ({
      end: Promise.reject(new Error('there are no files that could be scanned here')),
      stop: () => undefined,
    }),
    findFixes: () => Promise.resolve([]),
    changeBaseline: () =>
      Promise.reject(new Error('there are no files to make a baseline of here')),
  };
}

function nothingSaid({ path }: SourceFile): FileResult {
  return { path, findings: [], failures: [], outcome: 'irrelevant' };
}
