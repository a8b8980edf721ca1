/** A unit calls itself 本单位, a department 本部门. One finding for each page. */
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, listed, textCell } from "./bookContext";
import { isRunning } from "./bookTexts";

export function selfName({ texts }: BookContext, declared: BookCheckOf<"selfName">): BookVerdict {
  const running = texts.filter((text) => isRunning(text) && text.page.role !== "other");
  if (running.length === 0) return null;
  return [...new Set(running.map(({ page }) => page))].flatMap((page) => {
    const found = running.filter((text) => text.page === page && text.plain.includes(declared.other));
    if (found.length === 0) return [];
    const words = {
      sheet: page.sheet.name.trim(),
      places: listed([...new Set(found.map(({ at }) => `第 ${at.row + 1} 行`))]),
      other: declared.other,
      own: declared.own,
    };
    return [
      bookFinding(declared, {
        template: "bookSelfName",
        kind: "wording",
        words,
        cells: found.slice(0, 6).map(textCell),
      }),
    ];
  });
}
