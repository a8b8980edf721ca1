/** Comments leave with the file, whatever sheet they stand on; their texts are not repeated here. */
import { cellName } from "../../model/address";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, listed } from "./bookContext";

/** Cells that one finding links to; the text counts them all. */
const SHOWN = 6;

export function comments({ pages }: BookContext, declared: BookCheckOf<"comments">): BookVerdict {
  if (pages.every(({ sheet }) => sheet.comments === undefined)) return null;
  return pages.flatMap(({ sheet: { name, comments: own = [] } }) => {
    if (own.length === 0) return [];
    const placed = own.flatMap(({ at }) => at ?? []);
    const places = placed.length === 0 ? "" : `：${listed(placed.map(({ row, column }) => cellName(row, column)))}`;
    const cells = placed
      .slice(0, SHOWN)
      .map((at) => ({ address: { sheet: name, ...at }, words: name.trim(), printed: "" }));
    return [
      bookFinding(declared, {
        template: "bookComments",
        kind: "publication",
        words: { sheet: name.trim(), count: String(own.length), places },
        cells,
      }),
    ];
  });
}
