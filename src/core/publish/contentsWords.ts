/** What 目录 of the form calls its parts, without the dots that lead to a page number. */
import { packText } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { withoutEnd } from "../text/ends";

export interface ContentsWords {
  /** Null where 目录 has no line for the sheet. */
  sheet(name: string): string | null;
  /** Whether it has lines for the headings on the sheet as well. */
  listsHeadings(name: string): boolean;
  /** `title`: as it is printed. */
  table(id: string, title: string): string;
  /** Over all tables: 第二部分 …; null where there is none. */
  readonly tables: string | null;
}

const LEADERS = " \t\u3000….·";

export function contentsWords(pack: PackSpec, year: number): ContentsWords {
  const { lines } = pack.contents;
  const words = (cells: readonly string[]): string =>
    withoutEnd(packText(pack, cells.filter((cell) => cell !== "").join("  "), year), LEADERS).trim();
  const toSheet = (name: string): readonly string[] =>
    lines.flatMap((line) =>
      line.to === "sheet" && packText(pack, line.sheet, year) === name ? [words(line.cells)] : [],
    );
  const names = (line: (typeof lines)[number]): boolean => line.cells.some((cell) => cell.includes("{title}"));
  const over = lines.find(
    (line) => (line.to === "table" && !names(line)) || (line.to === "sheet" && line.sheet === pack.tablesTitle?.sheet),
  );
  return {
    sheet: (name) => toSheet(name)[0] ?? null,
    listsHeadings: (name) => toSheet(name).length > 1,
    table: (id, title) => {
      const line = lines.find((one) => names(one) && (one.to === "tables" || (one.to === "table" && one.table === id)));
      const shortName = pack.tables.find((table) => table.id === id)?.shortName ?? "";
      return line === undefined
        ? title
        : words(
            line.cells.map((cell) =>
              cell.replace(/\{title\}/g, () => title).replace(/\{shortName\}/g, () => shortName),
            ),
          );
    },
    tables: over === undefined ? null : words(over.cells),
  };
}
