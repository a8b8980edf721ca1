/**
 * A row that was deleted leaves #REF! behind, in what stands above it in its table or in the lines of 勾稽检查. What fails of the table may
 * come from it; of a code that other tables still have, also what differs by its figures.
 */
import { convertAmount } from "../../amount/money";
import { ancestors, findGroup } from "../../declare/lookups";
import type { FindingCell } from "../../finding/finding";
import type { CheckContext } from "../../finding/context";
import { cellOf } from "../../finding/context";
import { losesReference } from "../../finding/lostReference";
import { lineKey, quoteSheet } from "../../model/address";
import { formulaAt } from "../../model/cellText";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { sitesOf } from "../../model/tableMap";
import { isOurs } from "../../plan/refusal";
import { rowLabel } from "../../terms/words";
import type { LinearForm } from "../search/forms";
import { isEvenAt } from "../search/forms";
import type { CauseSearch, FoundCause } from "./causes";
import { rowsAlike } from "./missingRows";
import { columnsOf } from "./undone";

/** A cell of the formula's own sheet that is gone; of a sheet that is gone the cell still stands behind it. */
const GONE = /(?<!!)#REF!(?![A-Za-z$])/u;
/** Different amounts that are looked for elsewhere; with more of them any amount would be found. */
const MOST = 40;

/** `left`: all failing forms, also those that hang on what shows #REF!. One cause for each table. */
export function deletedRows(search: CauseSearch): readonly FoundCause[] {
  const { findings, context } = search;
  const lost = findings.flatMap((finding, index) => (losesReference(context, finding) ? [index] : []));
  // Elsewhere a formula may have been broken for years.
  if (lost.length === 0 || !isOurs(context.pack, context.located.snapshot)) return [];
  return [...tablesRead(search, lost)].flatMap(([map, told]) => causeOf(search, map, told));
}

function causeOf(search: CauseSearch, map: TableMap, lost: readonly number[]): readonly FoundCause[] {
  const { findings } = search;
  const cells = lost.flatMap((index) => findings[index]?.cells.slice(0, 1) ?? []);
  const codes = deletedCodes(search, map, new Set(cells.map(({ address }) => lineKey(address))));
  const forms = formsOf(search, map, codes);
  if (forms.length === 0) return [];
  const missing = findings.flatMap(({ template, table }, index) =>
    template === "rowMissing" && table === map.table.id ? [index] : [],
  );
  const [first, ...more] = codes;
  return [
    {
      kind: "deletedRow",
      words: {
        table: map.table.shortName,
        ...(first && more.length === 0
          ? {
              row: first.kept[0] ? rowLabel(first.kept[0].row) : "",
              tables: first.kept.map(({ map: { table } }) => table.shortName).join("、"),
            }
          : {}),
      },
      cells: [...cells, ...codes.flatMap((code) => cellsOf(search, code))],
      forms,
      others: [...lost, ...missing],
    },
  ];
}

/** Failing forms that read a cell of the table or speak of a row that it lacks, and those that differ by as much as one of them. */
function formsOf({ space, left }: CauseSearch, map: TableMap, codes: readonly DeletedCode[]): readonly number[] {
  const rows = new Set(codes.flatMap(({ kept }) => kept.map(({ row }) => row)));
  const told = left.flatMap((index) => {
    const form = space.problem.forms[index];
    const isOf =
      form !== undefined &&
      (form.instance.map === map ||
        rows.has(form.instance.row) ||
        [...form.shares.keys()].some((key) => space.figures.get(key)?.place?.map === map));
    return form && isOf ? [{ index, form }] : [];
  });
  const unitOf = ({ instance }: LinearForm) => instance.map.money.unit;
  const own = new Set(told.map(({ index }) => index));
  const figures = new Set(told.map(({ form }) => Math.abs(convertAmount(form.residual, unitOf(form), map.money.unit))));
  return left.filter((index) => {
    const form = space.problem.forms[index];
    return (
      own.has(index) ||
      (form !== undefined &&
        figures.size <= MOST &&
        [...figures].some((figure) => {
          const by = convertAmount(figure, map.money.unit, unitOf(form));
          return isEvenAt(form, form.residual - by) || isEvenAt(form, form.residual + by);
        }))
    );
  });
}

interface DeletedCode {
  /** The row above it shows #REF!. */
  readonly isTold: boolean;
  /** The same row in tables that still have it. */
  readonly kept: readonly { readonly map: TableMap; readonly row: RowPlace }[];
}

/** Codes of other tables that the table has the row above of. `lines`: those that show #REF!; where none does, the one code that is lacking. */
function deletedCodes({ context }: CauseSearch, map: TableMap, lines: ReadonlySet<string>): readonly DeletedCode[] {
  const codes = new Map(map.rows.flatMap((row) => (row.kind === "tree" && row.code !== null ? [[row.code, row]] : [])));
  const groups = new Map([...codes.values()].map((row) => [row.group, row]));
  const found = new Map<string, DeletedCode & { readonly kept: DeletedCode["kept"][number][] }>();
  for (const { map: other, rows } of [...groups.values()].flatMap((row) => rowsAlike(context, row)))
    for (const row of rows) {
      const parent = codes.get(codeAbove(context, row) ?? "");
      if (row.code === null || row.children.length > 0 || codes.has(row.code) || !parent) continue;
      const isTold = lines.has(lineKey({ sheet: (parent.site ?? map).sheet, row: parent.row }));
      const known = found.get(row.code) ?? { isTold, kept: [] };
      known.kept.push({ map: other, row });
      found.set(row.code, known);
    }
  const told = [...found.values()].filter(({ isTold }) => isTold);
  const [only, ...more] = told.length > 0 ? [] : found.values();
  return only && more.length === 0 ? [only] : told;
}

/** Of a 项 its 款. */
function codeAbove({ pack }: CheckContext, { code, group }: RowPlace): string | null {
  const tree = findGroup(pack, group)?.group;
  return code !== null && tree?.kind === "tree" ? (ancestors(code, tree.levels).at(-1) ?? null) : null;
}

function cellsOf({ context }: CauseSearch, { kept }: DeletedCode): readonly FindingCell[] {
  return kept.flatMap(({ map, row }) =>
    columnsOf(map, row).flatMap((column): readonly FindingCell[] => {
      const cell = cellOf(context, map, row, column);
      return cell && cell.printed !== "" ? [cell] : [];
    }),
  );
}

/** Tables that formulas have lost cells of (='表13'!#REF! in 勾稽检查, =D12+#REF! on the sheet itself), with the findings that tell these formulas. */
function tablesRead(
  { context, findings }: CauseSearch,
  lost: readonly number[],
): ReadonlyMap<TableMap, readonly number[]> {
  const read = new Map<TableMap, number[]>();
  for (const index of lost) {
    const [cell] = findings[index]?.cells ?? [];
    const text = cell ? formulasAt(context, cell.address) : "";
    for (const map of context.book.tables.values())
      if (sitesOf(map).some(({ sheet }) => hasLost(text, sheet, cell?.address.sheet === sheet)))
        read.set(map, [...(read.get(map) ?? []), index]);
  }
  return read;
}

/** Of 勾稽检查, whose lines are told once, all its formulas. */
function formulasAt({ pack, sheets }: CheckContext, { sheet, row, column }: CellAddress): string {
  const own = sheets.get(sheet);
  if (!own) return "";
  const all = sheet === pack.checkSheet.sheet ? own.formulas.flat() : [formulaAt(own, row, column)];
  return all.filter((formula) => formula?.includes("#REF!") === true).join("\n");
}

function hasLost(text: string, sheet: string, isOwn: boolean): boolean {
  return text.includes(`${quoteSheet(sheet)}!#REF!`) || text.includes(`${sheet}!#REF!`) || (isOwn && GONE.test(text));
}
