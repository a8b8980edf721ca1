/** Whether 目录 names the pages that a written file ends and numbers itself: told by the page set-up in the file, not by what was planned. */
import { strFromU8, unzipSync } from "fflate";
import { workbookYear } from "../../../src/core/locate/heads";
import type { LocatedWorkbook } from "../../../src/core/locate/locate";
import { findNarrativeSheet } from "../../../src/core/locate/narrativeSheet";
import { contentsEntries } from "../../../src/core/plan/frontSheets";

interface Pages {
  /** Null where the file leaves it to the program. */
  readonly first: number | null;
  /** The first row of each further page, from 0. */
  readonly breaks: readonly number[];
}

/** Lines of 目录 with a number that is another than that of the page on which their sheet or heading stands. */
export function wrongNumbers(located: LocatedWorkbook, bytes: Uint8Array): readonly string[] {
  const {
    pack,
    snapshot,
    book: { tables },
  } = located;
  const { contents } = pack;
  const sheet = snapshot.sheets.find(({ name }) => name === contents.sheet);
  if (contents.numbers === undefined || sheet === undefined) return [];
  const pages = pagesIn(bytes);
  const column = contents.page.columnWidths.length;
  return contentsEntries({ pack, year: workbookYear(located) }).flatMap(({ cells, target }) => {
    const text = cells.at(-1) ?? "";
    const number = sheet.values.find((row) => row.slice(0, column).includes(text))?.[column];
    const narrative = pack.narratives.find((one) => one.sheet === target.sheet);
    const table = pack.tables.find((one) => one.sheet === target.sheet);
    const name = narrative
      ? findNarrativeSheet(narrative, snapshot)?.name
      : table
        ? tables.get(table.id)?.sheet
        : target.sheet;
    const own = pages.get(name ?? "");
    if (typeof number !== "number" || own === undefined) return [];
    const heading =
      snapshot.sheets.find((one) => one.name === name)?.values.findIndex((row) => row.includes(text)) ?? -1;
    const page = own.first === null ? null : own.first + own.breaks.filter((first) => first <= heading).length;
    return page === number ? [] : [`目录“${text}”写第 ${number} 页，${name ?? ""}的页码设置是第 ${String(page)} 页`];
  });
}

function pagesIn(bytes: Uint8Array): ReadonlyMap<string, Pages> {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/workbook|worksheets\/[^/]*$)/.test(name),
  });
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const targets = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([one]) => [
      / Id="([^"]*)"/.exec(one)?.[1] ?? "",
      (/ Target="([^"]*)"/.exec(one)?.[1] ?? "").replace(/^\//, "").replace(/^(?!xl\/)/, "xl/"),
    ]),
  );
  return new Map(
    [...text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([tag]): [string, Pages] => {
      const xml = text(targets.get(/ r:id="([^"]*)"/.exec(tag)?.[1] ?? "") ?? "");
      const first = / firstPageNumber="(\d+)"/.exec(xml)?.[1];
      return [
        / name="([^"]*)"/.exec(tag)?.[1] ?? "",
        {
          first: first === undefined || !/ useFirstPageNumber="(?:1|true)"/.test(xml) ? null : Number(first),
          breaks: [...(/<rowBreaks.*?<\/rowBreaks>/s.exec(xml)?.[0] ?? "").matchAll(/<brk id="(\d+)"/g)].map(
            ([, row]) => Number(row),
          ),
        },
      ];
    }),
  );
}
