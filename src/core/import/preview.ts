/** A list with what the user chose so far: what was understood, what must still be chosen, and, once nothing is, the outcome. */
import type { PackSpec } from "../declare/pack";
import type { FieldId } from "./fields";
import { requiredFields } from "./fields";
import type { Header } from "./header";
import { findHeaderRow, readHeader } from "./header";
import type { ListSheet } from "../list/list";
import type { ColumnChoice, FieldColumn, Mapping } from "./mapping";
import { foundColumns, mapColumns, unsettledFields } from "./mapping";
import type { MoneyUnit } from "../amount/money";
import type { MoneyFinding } from "./money";
import { findMoneyUnit } from "./money";
import type { ImportOutcome, RowChoices } from "./outcome";
import { importRows } from "./outcome";
import type { ImportProblem } from "./problem";
import { readRows } from "./rows";

export interface ImportChoices extends RowChoices {
  readonly sheet: string | null;
  /** Index of the header's first row, from 0; null to look for it. */
  readonly headerRow: number | null;
  readonly columns: ReadonlyMap<FieldId, ColumnChoice>;
  readonly money: MoneyUnit | null;
}

export const NO_CHOICES: ImportChoices = {
  sheet: null,
  headerRow: null,
  columns: new Map(),
  money: null,
  names: new Map(),
  catalogues: [],
  hidden: null,
  alike: null,
};

/** What only the user can say. */
export type Ask =
  /** The pack says nothing about lists. */
  | { readonly ask: "otherPack" }
  /** `sheets` are those with a header that was understood; `wanted` was not among the file's. */
  | { readonly ask: "sheet"; readonly sheets: readonly string[]; readonly wanted: string | null }
  | { readonly ask: "header" }
  | {
      readonly ask: "column";
      readonly field: FieldId;
      readonly place: Exclude<FieldColumn, { readonly state: "found" | "absent" }>;
    }
  | { readonly ask: "money"; readonly texts: readonly string[] };

export interface ImportPreview {
  readonly sheet: ListSheet | null;
  readonly header: Header | null;
  readonly mapping: Mapping;
  readonly required: ReadonlySet<FieldId>;
  /** The unit that is used; null while it must be chosen. */
  readonly money: MoneyUnit | null;
  /** What the list itself says about its unit. */
  readonly printedMoney: MoneyFinding;
  readonly asks: readonly Ask[];
  /** Null while something is asked. */
  readonly outcome: ImportOutcome | null;
}

const UNKNOWN_MONEY: MoneyFinding = { found: false, texts: [] };

export function previewImport(pack: PackSpec, sheets: readonly ListSheet[], choices: ImportChoices): ImportPreview {
  const spec = pack.listImport;
  const required = spec ? requiredFields(spec) : new Set<FieldId>();
  const nothing = {
    sheet: null,
    header: null,
    mapping: new Map(),
    required,
    money: null,
    printedMoney: UNKNOWN_MONEY,
    outcome: null,
  };
  if (!spec) return { ...nothing, asks: [{ ask: "otherPack" }] };
  const sheet = chooseSheet(sheets, choices);
  if ("ask" in sheet) return { ...nothing, asks: [sheet] };
  const row = choices.headerRow ?? findHeaderRow(sheet.rows, namedHeaders(choices));
  if (row === null) return { ...nothing, sheet, asks: [{ ask: "header" }] };
  const header = readHeader(sheet.rows, row);
  const mapping = mapColumns(header, required, choices.columns);
  const columns = foundColumns(mapping);
  const printedMoney = findMoneyUnit(sheet.rows, header, columns.get("amount"));
  const money = choices.money ?? (printedMoney.found ? printedMoney.unit : null);
  const asks = [
    ...columnAsks(mapping),
    ...(money === null && columns.has("amount")
      ? [{ ask: "money", texts: printedMoney.found ? [] : printedMoney.texts } as const]
      : []),
  ];
  const ready = asks.length === 0 && money !== null;
  const outcome = ready
    ? withMoneyNote(importRows(pack, spec, readRows(sheet, header, columns, money), choices), money, printedMoney)
    : null;
  return { sheet, header, mapping, required, money, printedMoney, asks, outcome };
}

/** The user's word goes; that the list says something else is told. */
function withMoneyNote(outcome: ImportOutcome, money: MoneyUnit, printed: MoneyFinding): ImportOutcome {
  if (!printed.found || printed.unit === money) return outcome;
  const note: ImportProblem = {
    code: "otherMoney",
    row: null,
    field: null,
    column: null,
    text: printed.unit,
    detail: { chosen: money },
  };
  return { ...outcome, problems: [note, ...outcome.problems] };
}

/** The only sheet, the chosen one, or the only one with a header that is understood. */
function chooseSheet(sheets: readonly ListSheet[], choices: ImportChoices): ListSheet | Extract<Ask, { ask: "sheet" }> {
  if (choices.sheet !== null) {
    return (
      sheets.find((sheet) => sheet.name === choices.sheet) ?? {
        ask: "sheet",
        sheets: sheets.map((sheet) => sheet.name),
        wanted: choices.sheet,
      }
    );
  }
  const [only, ...others] = sheets;
  if (only !== undefined && others.length === 0) return only;
  const understood = sheets.filter((sheet) => findHeaderRow(sheet.rows, namedHeaders(choices)) !== null);
  const [first, ...more] = understood;
  if (first !== undefined && more.length === 0) return first;
  return {
    ask: "sheet",
    sheets: (understood.length > 0 ? understood : sheets).map((sheet) => sheet.name),
    wanted: null,
  };
}

function namedHeaders({ columns }: ImportChoices): readonly string[] {
  return [...columns.values()].flatMap((choice) => (choice !== null && "header" in choice ? [choice.header] : []));
}

function columnAsks(mapping: Mapping): readonly Ask[] {
  return unsettledFields(mapping).flatMap((field): readonly Ask[] => {
    const place = mapping.get(field);
    return place === undefined || place.state === "found" || place.state === "absent"
      ? []
      : [{ ask: "column", field, place }];
  });
}
