/** A comment on a cell; it follows the cell. */
import { shiftArea } from "./structureChange";
import type { StructureChange } from "./structureChange";

export interface CommentRecord {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
}

/** Comments of cells that were deleted are gone. */
export function shiftComments(comments: readonly CommentRecord[], change: StructureChange): CommentRecord[] {
  return comments.flatMap((comment) => {
    const { row, column } = comment;
    const area = shiftArea({ top: row, left: column, bottom: row, right: column }, change);
    return area ? [{ ...comment, row: area.top, column: area.left }] : [];
  });
}
