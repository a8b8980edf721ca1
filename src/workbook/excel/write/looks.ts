/** How cells and rows look that a plan restyles on sheets that are there, so that they can look so again. */
import type { CellStyle, SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { areaName, columnsName } from "../../address";
import { objectSize, propertySize, rangeOf } from "./step";
import type { WriteStep } from "./step";

/** What brings the look back, as Range.set takes it. */
export interface FormerLook {
  readonly sheet: string;
  readonly address: string;
  readonly set: Readonly<Record<string, unknown>>;
}

const formatOf: Readonly<Record<keyof CellStyle, string | null>> = {
  fontName: "font/name",
  fontSize: "font/size",
  bold: "font/bold",
  fontColor: "font/color",
  fill: "fill/color",
  horizontal: "horizontalAlignment",
  vertical: "verticalAlignment",
  wrap: "wrapText",
  indent: "indentLevel",
  locked: "protection/locked",
  // Number formats return with the contents of the cells; lines are drawn on sheets of ours only.
  numberFormat: null,
  grid: null,
};

interface Asked {
  readonly sheet: string;
  readonly address: string;
  readonly paths: readonly string[];
  readonly range: Excel.Range;
}

/** Of rows on sheets whose rows stay: those that come in go again with their looks. Call what is returned once the batch has come back. */
export function queueLooks(workbook: Excel.Workbook, plan: WorkbookPlan): () => readonly FormerLook[] {
  const asked = plan.sheets
    .filter(({ mode }) => mode === "update")
    .flatMap((sheet) =>
      (sheet.rows === undefined ? [...wanted(sheet), ...columnsOf(sheet)] : columnsOf(sheet)).map(
        ({ address, paths }): Asked => {
          const range = workbook.worksheets
            .getItemOrNullObject(sheet.name)
            .getRange(address)
            .load(paths.join(","))
            .untrack();
          return { sheet: sheet.name, address, paths, range };
        },
      ),
    );
  return () => asked.map(({ sheet, address, paths, range }) => ({ sheet, address, set: valuesOf(range, paths) }));
}

export function lookSteps(looks: readonly FormerLook[]): readonly WriteStep[] {
  return looks
    .filter(({ set }) => Object.keys(set).length > 0)
    .map(({ sheet, address, set }) => ({
      size: 2 * objectSize + 8 * propertySize,
      queue: (workbook) => void rangeOf(workbook, sheet, address).set(set),
    }));
}

function wanted({
  rowHeights = [],
  hiddenRows = [],
  styles = [],
}: SheetPlan): readonly { readonly address: string; readonly paths: readonly string[] }[] {
  const lines = (row: number): string => `${row + 1}:${row + 1}`;
  return [
    ...rowHeights.map(({ row }) => ({ address: lines(row), paths: ["format/rowHeight"] })),
    ...hiddenRows.map(({ row }) => ({ address: lines(row), paths: ["rowHidden"] })),
    ...styles
      .map(({ area, style }) => ({ address: areaName(area), paths: pathsOf(style) }))
      .filter(({ paths }) => paths.length > 0),
  ];
}

function columnsOf({
  hiddenColumns = [],
}: SheetPlan): readonly { readonly address: string; readonly paths: readonly string[] }[] {
  return hiddenColumns.map((span) => ({ address: columnsName(span), paths: ["columnHidden"] }));
}

function pathsOf(style: CellStyle): readonly string[] {
  return (Object.keys(style) as (keyof CellStyle)[]).flatMap((name) =>
    formatOf[name] === null ? [] : [`format/${formatOf[name]}`],
  );
}

/** What differs inside the area is null, and cannot be brought back by one value. */
function valuesOf(range: Excel.Range, paths: readonly string[]): Readonly<Record<string, unknown>> {
  return paths.reduce<Record<string, unknown>>((set, path) => {
    const keys = path.split("/");
    const value = keys.reduce<unknown>((holder, key) => (holder as Readonly<Record<string, unknown>>)[key], range);
    return value === null || value === undefined ? set : withPath(set, keys, value);
  }, {});
}

function withPath(
  holder: Readonly<Record<string, unknown>>,
  [key = "", ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const inner =
    rest.length === 0 ? value : withPath((holder[key] ?? {}) as Readonly<Record<string, unknown>>, rest, value);
  return { ...holder, [key]: inner };
}
