import type { CellPlace, Position } from '#core';

interface Placed {
  readonly start: Position;
  readonly end: Position;
  readonly cell?: CellPlace;
}

/** Where a place stands in its file, as hosts that show files count: of a notebook, in its JSON. */
export function filePlace({ start, end, cell }: Placed): {
  readonly start: Position;
  readonly end: Position;
} {
  return cell?.physical ?? { start, end };
}
