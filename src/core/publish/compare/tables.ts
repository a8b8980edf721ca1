/** One table of the form in a document and in the workbook, figure by figure. */
import { formatAmount, toAmount, toNumber } from "../../amount/amount";
import { textAt, valueAt } from "../../model/cellText";
import type { LocatedTable, LocatedWorkbook } from "../../locate/locate";
import type { CellAddress, CellValue } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { cellAt, codeCells, nameCell } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { placeWords } from "../../terms/words";
import { comparableName, normalizeText } from "../../text/normalize";
import { within } from "../printed";
import type { Difference } from "./difference";

interface Side {
  readonly located: LocatedWorkbook;
  readonly table: LocatedTable;
}

export function compareTable(document: Side, workbook: Side): readonly Difference[] {
  const [ours, theirs] = [rowsOf(document.table.map), rowsOf(workbook.table.map)];
  const keys = [...theirs.keys(), ...[...ours.keys()].filter((key) => !theirs.has(key))];
  return [
    ...unitOfMoney(document, workbook),
    ...keys.flatMap((key) => compareRows(document, ours.get(key), workbook, theirs.get(key))),
  ];
}

/** By what the row is, so that rows may come and go: a row of the form, a code, a name; of several alike each has its turn. */
function rowsOf(map: TableMap): ReadonlyMap<string, RowPlace> {
  const rows = new Map<string, RowPlace>();
  for (const row of map.rows) {
    const own =
      row.kind === "fixed"
        ? row.key
        : row.kind === "tree" && row.code !== null
          ? `${row.group}/${row.code}`
          : `${row.group}#${comparableName(row.label)}`;
    let key = own;
    for (let turn = 2; rows.has(key); turn += 1) key = `${own}#${turn}`;
    rows.set(key, row);
  }
  return rows;
}

function unitOfMoney({ table: ours }: Side, { table: theirs }: Side): readonly Difference[] {
  const [one, other] = [ours.map.money.unit, theirs.map.money.unit];
  if (one === other) return [];
  return [
    {
      kind: "money",
      words: theirs.map.table.shortName,
      document: one,
      workbook: other,
      documentAt: ours.title,
      workbookAt: theirs.title,
    },
  ];
}

function compareRows(
  document: Side,
  ours: RowPlace | undefined,
  workbook: Side,
  theirs: RowPlace | undefined,
): readonly Difference[] {
  const row = theirs ?? ours;
  const side = theirs ? workbook : document;
  if (row === undefined) return [];
  const { map } = side.table;
  const block = map.table.blocks.find(({ id }) => id === row.block);
  if (block === undefined) return [];
  const amounts = amountColumns(map.table, block);
  const texts = block.columns.filter((id) =>
    map.table.columns.some((column) => column.id === id && column.kind === "text"),
  );
  const differences = [...amounts, ...texts].flatMap((column): readonly Difference[] => {
    const one = ours && printed(document, ours, column, amounts.includes(column));
    const other = theirs && printed(workbook, theirs, column, amounts.includes(column));
    // What a row without figures says in a text column is not printed.
    if ((one === undefined || other === undefined) && texts.includes(column)) return [];
    if (saysTheSame(one, other)) return [];
    return [
      {
        kind: amounts.includes(column) ? "figure" : "label",
        words: placeWords(map, row, column),
        document: (one?.isPlain === false ? one.cell : one?.text) ?? "",
        workbook: other?.text ?? "",
        documentAt: one?.at ?? null,
        workbookAt: other?.at ?? null,
      },
    ];
  });
  if (differences.length === 0 && (!ours || !theirs)) return lackingRow(document, ours, workbook, theirs);
  return [
    ...differences,
    ...(ours && theirs ? nameDifference(document.table.map, ours, workbook.table.map, theirs) : []),
  ];
}

/** A row of the form is published without figures too; every other one then stays behind. */
function lackingRow(
  document: Side,
  ours: RowPlace | undefined,
  workbook: Side,
  theirs: RowPlace | undefined,
): readonly Difference[] {
  const [row, side] = theirs ? [theirs, workbook] : [ours, document];
  if (row?.kind !== "fixed") return [];
  const sheet = side.located.snapshot.sheets.find(({ name }) => name === (row.site ?? side.table.map).sheet);
  if (within(sheet?.hiddenRows, row.row)) return [];
  const at = nameCell(side.table.map, row);
  return [
    {
      kind: "row",
      words: `${side.table.map.table.shortName} ${row.label}`,
      document: ours?.label ?? "",
      workbook: theirs?.label ?? "",
      documentAt: ours ? at : null,
      workbookAt: theirs ? at : null,
    },
  ];
}

interface Printed {
  readonly text: string;
  readonly at: CellAddress | null;
  /** As the cell has it. */
  readonly cell: string;
  /** Whether the cell has no more to say than `text`: no further decimals, no marks. */
  readonly isPlain: boolean;
}

/** A published figure of more digits than the form prints, or with a mark behind it, is another figure, unless the workbook has it so too. */
function saysTheSame(document: Printed | undefined, workbook: Printed | undefined): boolean {
  const isSame = normalizeText(document?.text ?? "") === normalizeText(workbook?.text ?? "");
  return (
    isSame && (document?.isPlain !== false || normalizeText(document.cell) === normalizeText(workbook?.cell ?? ""))
  );
}

/** What binary fractions leave behind the last digit is none. */
const FINEST = 1e-6;

function isPlainFigure(value: CellValue, amount: number, places: number): boolean {
  const fits = (figure: number): boolean => Math.abs(figure - Number(figure.toFixed(places))) < FINEST;
  if (typeof value === "number") return fits(value);
  const text = normalizeText(String(value ?? ""));
  if (amount === 0 && !/\d/.test(text)) return true;
  return /^[-(]?[\d,.]+\)?$/.test(text) && fits(Number(text.replace(/[-(),]/g, "")));
}

/** Nothing, 0 and a dash are nothing; what is no amount is compared as it stands. */
function printed({ located, table }: Side, row: RowPlace, column: string, isAmount: boolean): Printed {
  const { map } = table;
  const at = cellAt(map, row, column);
  const cell = at === null ? "" : textOf(located, at);
  if (!isAmount) return { text: located.book.text(map, row, column) ?? "", at, cell, isPlain: true };
  const read = located.book.amount(map, row, column);
  if (!read.ok) return { text: cell, at, cell, isPlain: true };
  const amount = toAmount(toNumber(read.amount), map.money.places);
  return {
    text: amount === 0 ? "" : formatAmount(amount, map.money.places),
    at,
    cell,
    isPlain: at === null || isPlainFigure(valueOf(located, at), amount, map.money.places),
  };
}

function valueOf({ snapshot }: LocatedWorkbook, { sheet, row, column }: CellAddress): CellValue {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  return found === undefined ? null : valueAt(found, row, column);
}

function textOf({ snapshot }: LocatedWorkbook, { sheet, row, column }: CellAddress): string {
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  return found === undefined ? "" : textAt(found, row, column).trim();
}

function nameDifference(ourMap: TableMap, ours: RowPlace, theirMap: TableMap, theirs: RowPlace): readonly Difference[] {
  const [code, other] = [ours, theirs].map(({ printedCode }) => printedCode.join("")) as [string, string];
  const codes: readonly Difference[] =
    code === other
      ? []
      : [
          {
            kind: "label",
            words: `${theirMap.table.shortName} ${theirs.label}·编码`,
            document: code,
            workbook: other,
            documentAt: codeCells(ourMap, ours)[0] ?? null,
            workbookAt: codeCells(theirMap, theirs)[0] ?? null,
          },
        ];
  if (comparableName(ours.label) === comparableName(theirs.label)) return codes;
  return [
    ...codes,
    {
      kind: "label",
      words: `${theirMap.table.shortName} ${theirs.code ?? theirs.label}·名称`,
      document: ours.label,
      workbook: theirs.label,
      documentAt: nameCell(ourMap, ours),
      workbookAt: nameCell(theirMap, theirs),
    },
  ];
}
