/** One table of the form in a document and in the workbook, figure by figure. */
import type { RowPlace } from "../../model/tableMap";
import { blockSpec, codeCells, nameCell } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { columnLabel, placeWords } from "../../terms/words";
import { normalizeText } from "../../text/normalize";
import type { Difference } from "./difference";
import type { FigureDifference } from "./exchanged";
import { exchangesIn } from "./exchanged";
import { hasColumn, lostColumns } from "./lostColumns";
import type { TableSide } from "./printedCell";
import { isSameMoney, printed, saysTheSame, textOf } from "./printedCell";
import { pairRows } from "./rowPairs";

/** Where something is told of. */
export type DifferencePlace = Pick<Difference, "documentAt" | "workbookAt">;

export interface ComparedTable {
  readonly differences: readonly Difference[];
  /** All rows that a difference of several, or of the whole table, stands for. */
  readonly inRuns: readonly DifferencePlace[];
}

export function compareTable(document: TableSide, workbook: TableSide): ComparedTable {
  const [one, other] = [document.table.map, workbook.table.map];
  const { pairs, left, right } = pairRows(one, other, {
    document: (row) => figuresOf(document, row),
    workbook: (row) => figuresOf(workbook, row),
  });
  const lacking = [lackingRows(workbook, right, "workbook"), lackingRows(document, left, "document")];
  const rows = pairs.map(([ours, theirs]) => compareRows(document, ours, workbook, theirs));
  const { table } = other;
  const exchanges = exchangesIn(
    rows.flatMap(({ figures }, row) => figures.map((figure) => ({ ...figure, row }))),
    {
      table: table.shortName,
      column: (id) => columnLabel(table, id),
      row: (index) => pairs[index]?.[1].label ?? "",
    },
  );
  const gone = new Set(exchanges.figures);
  return {
    differences: [
      ...unitOfMoney(document, workbook),
      ...lostColumns(document, workbook),
      ...exchanges.differences,
      ...rows.flatMap(({ figures, others }) => [
        ...figures.flatMap(({ difference }) => (gone.has(difference) ? [] : [difference])),
        ...others,
      ]),
      ...lacking.flatMap(({ differences }) => differences),
    ],
    inRuns: [
      ...lacking.flatMap(({ inRuns }) => inRuns),
      ...exchanges.figures,
      ...(one.money.unit === other.money.unit ? [] : pairs.map((pair) => placesOf(document, workbook, pair))),
    ],
  };
}

function placesOf(
  document: TableSide,
  workbook: TableSide,
  [ours, theirs]: readonly [RowPlace, RowPlace],
): DifferencePlace {
  return { documentAt: nameCell(document.table.map, ours), workbookAt: nameCell(workbook.table.map, theirs) };
}

function amountsOf({ table: { map } }: TableSide, row: RowPlace): readonly string[] {
  const block = blockSpec(map.table, row.block);
  return block === undefined ? [] : amountColumns(map.table, block);
}

/** The figures of a row, by their columns; "" where it has none. */
function figuresOf(side: TableSide, row: RowPlace): string {
  return amountsOf(side, row)
    .flatMap((column) => {
      const { text } = printed(side, row, column, true);
      return text === "" ? [] : [`${column} ${text}`];
    })
    .join(" ");
}

function unitOfMoney({ table: ours }: TableSide, { table: theirs }: TableSide): readonly Difference[] {
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

interface ComparedRow {
  readonly figures: readonly Omit<FigureDifference, "row">[];
  readonly others: readonly Difference[];
}

function compareRows(document: TableSide, ours: RowPlace, workbook: TableSide, theirs: RowPlace): ComparedRow {
  const { map } = workbook.table;
  const block = blockSpec(map.table, theirs.block);
  if (block === undefined) return { figures: [], others: [] };
  const amounts = amountColumns(map.table, block);
  const texts = block.columns.filter((id) =>
    map.table.columns.some((column) => column.id === id && column.kind === "text"),
  );
  const units = [document.table.map.money.unit, map.money.unit] as const;
  const isOtherUnit = units[0] !== units[1];
  const compared = (columns: readonly string[], kind: "figure" | "label"): ComparedRow["figures"] =>
    columns
      .filter((column) => hasColumn(document.table.map, column) === hasColumn(map, column))
      .flatMap((column) => {
        const one = printed(document, ours, column, kind === "figure");
        const other = printed(workbook, theirs, column, kind === "figure");
        if (saysTheSame(one, other) || (isOtherUnit && isSameMoney(one, units[0], other, units[1]))) return [];
        const difference: Difference = {
          kind,
          words: placeWords(map, theirs, column),
          document: one.isPlain ? one.text : one.cell,
          workbook: other.text,
          documentAt: one.at ?? nameCell(document.table.map, ours),
          workbookAt: other.at ?? nameCell(map, theirs),
        };
        return [{ column, difference }];
      });
  return {
    figures: compared(amounts, "figure"),
    others: [
      ...compared(texts, "label").map(({ difference }) => difference),
      ...nameDifference(document, ours, workbook, theirs),
    ],
  };
}

/** So many rows behind each other are one difference. */
const MANY_ROWS = 4;

/** Rows with figures, and rows of the form, which are published without them too. */
function lackingRows(side: TableSide, rows: readonly RowPlace[], only: "document" | "workbook"): ComparedTable {
  const { map } = side.table;
  const isPublished = (row: RowPlace): boolean => row.kind === "fixed" || figuresOf(side, row) !== "";
  const told = rows.filter(isPublished);
  const between = map.rows.filter(isPublished);
  const runs: RowPlace[][] = [];
  for (const row of told) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && between[between.indexOf(last) + 1] === row) run.push(row);
    else runs.push([row]);
  }
  const isLong = (run: readonly RowPlace[]): boolean => run.length >= MANY_ROWS;
  const toldOf = (run: readonly RowPlace[]): readonly Difference[] => run.map((row) => lackingRow(side, row, only));
  return {
    differences: runs.flatMap((run) => (isLong(run) ? [lackingRun(side, run, only)] : toldOf(run))),
    inRuns: runs.filter(isLong).flatMap(toldOf),
  };
}

function lackingRow(side: TableSide, row: RowPlace, only: "document" | "workbook"): Difference {
  const { map } = side.table;
  return lacking(side, row, only, "row", `${map.table.shortName} ${rowWords(row)}`, rowText(side, row));
}

function lackingRun(side: TableSide, run: readonly RowPlace[], only: "document" | "workbook"): Difference {
  const [first, last] = [run[0], run.at(-1)] as [RowPlace, RowPlace];
  const words = `${side.table.map.table.shortName} 从“${rowWords(first)}”到“${rowWords(last)}”`;
  return lacking(side, first, only, "rows", words, String(run.length));
}

function lacking(
  { table: { map } }: TableSide,
  row: RowPlace,
  only: "document" | "workbook",
  kind: "row" | "rows",
  words: string,
  text: string,
): Difference {
  const at = nameCell(map, row) ?? { sheet: (row.site ?? map).sheet, row: row.row, column: 0 };
  const isOurs = only === "document";
  return {
    kind,
    words,
    document: isOurs ? text : "",
    workbook: isOurs ? "" : text,
    documentAt: isOurs ? at : null,
    workbookAt: isOurs ? null : at,
  };
}

function rowWords({ code, label }: RowPlace): string {
  return code === null ? label : `${code} ${label}`;
}

/** Its name and its figures. */
function rowText(side: TableSide, row: RowPlace): string {
  return [
    rowWords(row),
    ...amountsOf(side, row).map((column) => {
      const { text, cell, isPlain } = printed(side, row, column, true);
      return isPlain ? text : cell;
    }),
  ]
    .filter((text) => text !== "")
    .join("　");
}

function nameDifference(
  document: TableSide,
  ours: RowPlace,
  workbook: TableSide,
  theirs: RowPlace,
): readonly Difference[] {
  const [ourMap, theirMap] = [document.table.map, workbook.table.map];
  const [one, other] = [printedCodeOf(document, ours), printedCodeOf(workbook, theirs)];
  const haveCodes = codeCells(ourMap, ours).length > 0 === codeCells(theirMap, theirs).length > 0;
  const haveNames = (nameCell(ourMap, ours) === null) === (nameCell(theirMap, theirs) === null);
  const codes: readonly Difference[] =
    one === other || !haveCodes
      ? []
      : [
          {
            kind: "label",
            words: `${theirMap.table.shortName} ${theirs.label}·编码`,
            document: one,
            workbook: other,
            documentAt: codeCells(ourMap, ours)[0] ?? null,
            workbookAt: codeCells(theirMap, theirs)[0] ?? null,
          },
        ];
  const [name, otherName] = [printedNameOf(document, ours), printedNameOf(workbook, theirs)];
  if (!haveNames || normalizeText(name) === normalizeText(otherName)) return codes;
  return [
    ...codes,
    {
      kind: "label",
      words: `${theirMap.table.shortName} ${theirs.code ?? theirs.label}·名称`,
      document: name,
      workbook: otherName,
      documentAt: nameCell(ourMap, ours),
      workbookAt: nameCell(theirMap, theirs),
    },
  ];
}

/** With its ordinal, and without a code that stands in the same cell. */
function printedNameOf({ located, table: { map } }: TableSide, row: RowPlace): string {
  const at = nameCell(map, row);
  const hasCode = codeCells(map, row).some(({ column }) => column === at?.column);
  return at === null || hasCode ? row.label : textOf(located, at);
}

/** With what stands behind it in the cell, such as 22102元; not with the row's name, nor with brackets around it. */
function printedCodeOf({ located, table: { map } }: TableSide, row: RowPlace): string {
  const code = row.printedCode.join("");
  const marks = codeCells(map, row)
    .map((at) => normalizeText(textOf(located, at)).replace(normalizeText(row.label), ""))
    .join("")
    .replace(/[\d\s()[\]{}.,:、·—-]/g, "");
  return `${code}${marks}`;
}
