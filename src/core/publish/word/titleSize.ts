/** Letters of the title over a table: a little smaller where that keeps its last word or two from a line of their own. */
import { lineCount } from "./lineCount";
import { TABLE_TITLE } from "./measures";

const SMALLER = [15, 14] as const;

/** In points, as the width. A title that is too long for one line all the same has the usual letters. */
export function titleSize(title: string, width: number): number {
  return [TABLE_TITLE.size, ...SMALLER].find((size) => lineCount(title, width, size) === 1) ?? TABLE_TITLE.size;
}
