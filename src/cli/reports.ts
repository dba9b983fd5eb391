import { writeOutput } from '#project';
import {
  failureLines,
  formatted,
  gateLines,
  statisticsReport,
  summary,
  TEXT_FORMATS,
  type RunReport,
} from '#report';
import type { CheckOptions } from './check-options.ts';
import type { Output } from './flags.ts';
import { formatContext } from './format-context.ts';
import { isColoured, printError, printOut } from './streams.ts';

/** Writes every report a run was asked for, then what a person wants to know besides. */
export function writeReports(report: RunReport, options: CheckOptions): void {
  for (const output of options.outputs) {
    const text = render(report, output, options);
    if (output.path !== undefined) writeOutput(output.path, text);
    else if (options.verbosity === 'silent' || options.fixes?.to === 'diff') continue;
    // Standard output belongs to the fixed text where one was piped in.
    else if (options.isStdin && options.fixes) printError(text);
    else printOut(text);
  }
  if (options.verbosity === 'silent') return;
  printError(failureLines(report.failures));
  printError(gateLines(report.gates ?? []));
  if (options.verbosity === 'normal' && report.exitReason !== 'nothing-to-lint') {
    printError(summary(report, { energy: !options.statistics }));
  }
}

function render(report: RunReport, output: Output, options: CheckOptions): string {
  const { format, path } = output;
  if (options.statistics && TEXT_FORMATS.has(format)) return statisticsReport(report);
  const target = path === undefined ? process.stdout : undefined;
  const colour = target ? isColoured(options.colour, target) : options.colour === 'always';
  return formatted(report, format, formatContext({ colour, pages: format === 'sarif' }));
}
