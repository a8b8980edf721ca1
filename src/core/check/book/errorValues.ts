/** Error values (#REF! …) anywhere: in fields, texts and working sheets as well. Figures of tables have a finding of their own. */
import { isFormulaError, listReferences, parseFormula } from "../../formula";
import { formulaAt, isBlank, isErrorValue, valueAt } from "../../model/cellText";
import { addressKey, cellName } from "../../model/address";
import type { CellAddress, SheetSnapshot } from "../../model/snapshot";
import { cellAt, sitesOf } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { CheckContext } from "../../finding/context";
import { hasFormula, printedAt, wordsAt } from "../../finding/context";
import type { Severity } from "../../declare/rule";
import type { Finding } from "../../finding/finding";
import { bookCells } from "./bookCells";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, listed } from "./bookContext";
import { keptBySheet } from "../../model/keptBySheet";
import { CHECK_SHEET } from "../../plan/checkSheet";
import type { BookPage } from "./pages";
import { isPublished } from "./pages";

const errorsOf = keptBySheet((sheet) =>
  bookCells(sheet).filter(({ value }) => typeof value === "string" && value.startsWith("#") && isErrorValue(value)),
);

export function errorValues({ check, pages }: BookContext, declared: BookCheckOf<"errorValues">): BookVerdict {
  const found = pages
    .map((page) => ({ page, cells: errorsOf(page.sheet).filter((at) => !hangs(check, at) && !lacks(page, at)) }))
    .filter(({ cells }) => cells.length > 0);
  if (found.length === 0) return [];
  const figures = figureCells(check);
  return found.flatMap(({ page, cells }) => {
    const others = cells.filter((at) => !figures.has(addressKey(at)));
    // A live note beside a broken figure only repeats it.
    const own = others.length < cells.length ? others.filter((at) => !hasFormula(check, at)) : others;
    // The lines of 勾稽检查 only repeat what is wrong elsewhere.
    if (own.length === 0 || (page.role === "checkSheet" && found.length > 1)) return [];
    const blanks = page.role === "checkSheet" ? own.map((at) => blankRead(check, at)) : [];
    if (blanks.length > 0 && blanks.every((at) => at !== null))
      return [
        blanksFinding(
          check,
          declared,
          page,
          blanks.flatMap((at) => at ?? []),
        ),
      ];
    const words = {
      sheet: page.sheet.name.trim(),
      places: listed(own.map(({ row, column }) => cellName(row, column))),
      value: printedAt(check, own[0] as CellAddress),
    };
    const places = own
      .slice(0, 6)
      .map((address) => ({ address, words: page.sheet.name.trim(), printed: printedAt(check, address) }));
    return [
      bookFinding(declared, {
        template: "bookErrorValues",
        kind: "overwrittenFormula",
        severity: gravity(page),
        words,
        cells: places,
      }),
    ];
  });
}

/** Steps from a line of 勾稽检查 to the table. */
const MOST_STEPS = 4;

/** The cell of a table that the formula reads, through others too, and whose own formula gives "", with which nothing can be added. */
function blankRead(check: CheckContext, at: CellAddress, steps = MOST_STEPS): CellAddress | null {
  const { sheets, book } = check;
  const formula = parseFormula(formulaIn(sheets.get(at.sheet), at) ?? "");
  if (isFormulaError(formula)) return null;
  const tables = new Set([...book.tables.values()].flatMap((map) => sitesOf(map).map(({ sheet }) => sheet)));
  for (const { kind, sheet, top, left } of listReferences(formula)) {
    const cell = { sheet: sheet ?? at.sheet, row: top, column: left };
    const own = kind === "cell" ? sheets.get(cell.sheet) : undefined;
    if (!own || formulaIn(own, cell) === null || !isBlank(valueAt(own, top, left))) continue;
    const found = tables.has(cell.sheet) ? cell : steps > 0 ? blankRead(check, cell, steps - 1) : null;
    if (found) return found;
  }
  return null;
}

function formulaIn(sheet: SheetSnapshot | undefined, { row, column }: CellAddress): string | null {
  return sheet ? formulaAt(sheet, row, column) : null;
}

function blanksFinding(
  check: CheckContext,
  declared: BookCheckOf<"errorValues">,
  page: BookPage,
  blanks: readonly CellAddress[],
): Finding {
  const cells = [...new Map(blanks.map((at) => [addressKey(at), at])).values()];
  const words = {
    sheet: page.sheet.name.trim(),
    places: listed(cells.map(({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`)),
  };
  return bookFinding(declared, {
    template: "bookBlanksGiveErrors",
    kind: "overwrittenFormula",
    severity: gravity(page),
    words,
    cells: cells.slice(0, 6).map((address) => ({ address, words: wordsAt(check, address), printed: "" })),
  });
}

/** A line of 勾稽检查 about what is missing, which is told. */
function lacks({ role, sheet }: BookPage, { row }: CellAddress): boolean {
  return role === "checkSheet" && valueAt(sheet, row, CHECK_SHEET.left + 1) === CHECK_SHEET.missing;
}

/** It shows an error because of a text or a blank that is told where it stands. */
function hangs({ book }: CheckContext, at: CellAddress): boolean {
  const root = book.hangsOn?.(at) ?? null;
  return root !== null && addressKey(root) !== addressKey(at);
}

/** A sheet of the user's own may be a draft; one that nobody sees leaves with the file all the same. */
function gravity(page: BookPage): Severity {
  if (isPublished(page) || page.role === "working") return "error";
  return page.sheet.visible ? "warning" : "info";
}

function figureCells({ book }: CheckContext): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const map of book.tables.values()) {
    for (const row of map.rows) {
      const block = map.table.blocks.find((candidate) => candidate.id === row.block);
      for (const column of block ? amountColumns(map.table, block) : []) {
        const at = cellAt(map, row, column);
        if (at) keys.add(addressKey(at));
      }
    }
  }
  return keys;
}
