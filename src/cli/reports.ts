import { writeOutput } from '#project';
import {
  failureLines,
  fixLines,
  formatted,
  gateLines,
  statisticsReport,
  summary,
  TEXT_FORMATS,
  type RunReport,
} from '#report';
import { shortened, shownSentence, sorted } from './arrange.ts';
import type { CheckOptions } from './check-options.ts';
import type { Output } from './flags.ts';
import { formatContext } from './format-context.ts';
import { isColoured, printError, printOut } from './streams.ts';

/** Writes every report a run was asked for, then what a person wants to know besides. */
export function writeReports(given: RunReport, options: CheckOptions): void {
  const report = sorted(given, options.sort);
  for (const output of options.outputs) {
    const text = render(report, output, options);
    if (output.path !== undefined) writeOutput(output.path, text);
    else if (options.verbosity === 'silent' || hidesFindings(options)) continue;
    // Standard output belongs to the fixed text where one was piped in.
    else if (options.isStdin && options.fixes) printError(text);
    else printOut(text);
  }
  if (options.verbosity === 'silent') return;
  if (options.fixes?.show) printError(fixLines(report));
  printError(failureLines(report.failures));
  printError(gateLines(report.gates ?? []));
  if (options.verbosity === 'normal' && report.exitReason !== 'nothing-to-lint') {
    printError(summary(report, { energy: !options.statistics }));
    printError(shownSentence(report, options.maxShown));
  }
}

/** A diff, or nothing at all, is wanted in the place of findings. */
function hidesFindings({ fixes }: CheckOptions): boolean {
  return fixes !== undefined && (fixes.to === 'diff' || fixes.only);
}

function render(whole: RunReport, output: Output, options: CheckOptions): string {
  const { format, path } = output;
  const report = TEXT_FORMATS.has(format) ? shortened(whole, options.maxShown) : whole;
  if (options.statistics && TEXT_FORMATS.has(format)) return statisticsReport(report);
  const target = path === undefined ? process.stdout : undefined;
  const colour = target ? isColoured(options.colour, target) : options.colour === 'always';
  return formatted(report, format, formatContext({ colour, pages: format === 'sarif' }));
}
