import type { CellPlace, Edit, Finding, Fix, Position, Range } from '#core';
import type { FileResult } from '#engine';
import type { NotebookCell, NotebookModule, PhysicalIndex } from '#notebook';

/** A notebook as it was read: the module its cells make, and where they stand in the file. */
export interface ReadNotebook {
  readonly module: NotebookModule<NotebookCell>;
  readonly physical: PhysicalIndex;
}

/** A notebook, wherever it comes from; an open one has no file that says what it says. */
type AnyNotebook = ReadNotebook | { readonly module: NotebookModule };

interface Place {
  readonly start: Position;
  readonly end: Position;
  readonly cell: CellPlace;
}

/** What was found in the module of a notebook, told in lines of its cells. Offsets stay the module's. */
export function inCells(result: FileResult, notebook: AnyNotebook): FileResult {
  return {
    ...result,
    findings: result.findings.map((finding) => findingIn(finding, notebook)),
    failures: result.failures.map((failure) => {
      const spot =
        failure.offset === undefined ? undefined : notebook.module.spotAt(failure.offset);
      if (!spot) return failure;
      const message = failure.message.replace(
        /^line \d+/,
        `cell ${spot.cell.number}, line ${spot.position.line + 1}`,
      );
      return { ...failure, message };
    }),
  };
}

function findingIn(finding: Finding, notebook: AnyNotebook): Finding {
  return {
    ...finding,
    ...placeOf(finding.range, notebook),
    related: finding.related.map((one) => ({ ...one, ...placeOf(one.range, notebook) })),
    ...(finding.fix ? { fix: fixIn(finding.fix, notebook) } : {}),
  };
}

function fixIn(fix: Fix, notebook: AnyNotebook): Fix {
  return {
    ...fix,
    edits: fix.edits.map((edit): Edit => {
      const place = placeOf(edit.range, notebook);
      if (!place) return edit;
      const { start, end, cell } = place;
      return { ...edit, inCell: { number: cell.number, start, end } };
    }),
  };
}

function placeOf(range: Range, notebook: AnyNotebook): Place | undefined {
  const start = notebook.module.spotAt(range.start);
  const end = notebook.module.spotAt(range.end);
  if (!start || !end) return undefined;
  const { number, id } = start.cell;
  return {
    start: start.position,
    end: end.position,
    cell: { number, ...(id === undefined ? {} : { id }), ...physicalPlace(range, notebook) },
  };
}

function physicalPlace(range: Range, notebook: AnyNotebook): Pick<CellPlace, 'physical'> {
  if (!('physical' in notebook)) return {};
  const { module, physical } = notebook;
  const start = module.spotAt(range.start);
  const end = module.spotAt(range.end);
  if (!start || !end) return {};
  return {
    physical: {
      start: physical.positionOf(start.cell, start.offset),
      end: physical.positionOf(end.cell, end.offset),
    },
  };
}
