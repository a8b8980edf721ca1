/** Hidden sheets: one of the disclosure is not published as it stands; any other leaves with the file unseen. */
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";
import { isPublished } from "./pages";

export function hiddenSheets({ pages }: BookContext, declared: BookCheckOf<"hiddenSheets">): BookVerdict {
  return pages
    .filter(({ sheet }) => !sheet.visible)
    .map((page) => {
      const { sheet } = page;
      const template = isPublished(page)
        ? "bookPublishedSheetHidden"
        : sheet.veryHidden === true
          ? "bookSheetVeryHidden"
          : "bookSheetHidden";
      const cells = [{ address: { sheet: sheet.name, row: 0, column: 0 }, words: sheet.name.trim(), printed: "" }];
      return bookFinding(declared, {
        template,
        kind: "placeholder",
        ...(isPublished(page) ? {} : { severity: "info" }),
        words: { sheet: sheet.name.trim() },
        cells,
      });
    });
}
