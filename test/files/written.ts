/** What the plans of a command write, in the words of the second opinion: addresses and texts, by sheet. */
import type { Area, SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { absoluteArea, areaName, cellName } from "../../src/workbook/address";
import { withVerdictCells } from "../../src/workbook/verdicts";

export interface WrittenSheet {
  readonly created: boolean;
  /** Address → text or number; formulas with "=". The last plan wins. */
  readonly cells: Record<string, string | number>;
  readonly formulas: string[];
  readonly styles: string[];
  readonly merges: string[];
  readonly validations: string[];
  readonly conditions: [area: string, formula: string][];
  readonly links: string[];
  readonly rows: number[];
  /** Columns from A whose widths are set. */
  columns: number;
  /** Panes, gridlines, tab colour, page setup. */
  view: boolean;
  print: boolean;
  /** Where the pages end. */
  breaks: boolean;
}

export interface Written {
  readonly sheets: Record<string, WrittenSheet>;
  /** Lower case; value null where one that is there is kept. */
  readonly names: Record<string, string | null>;
  readonly state: boolean;
}

export function writtenBy(plans: readonly WorkbookPlan[]): Written {
  const sheets: Record<string, WrittenSheet> = {};
  const names: Record<string, string | null> = {};
  for (const plan of plans.map(withVerdictCells)) {
    for (const sheet of plan.sheets) add((sheets[sheet.name] ??= nothingYet(sheet.mode === "create")), sheet);
    for (const { name, sheet, area, keepExisting } of plan.names)
      names[name.toLowerCase()] = keepExisting ? null : absoluteArea(sheet, area);
  }
  return { sheets, names, state: plans.some(({ state }) => state !== null) };
}

function nothingYet(created: boolean): WrittenSheet {
  return {
    created,
    cells: {},
    formulas: [],
    styles: [],
    merges: [],
    validations: [],
    conditions: [],
    links: [],
    rows: [],
    columns: 0,
    view: false,
    print: false,
    breaks: false,
  };
}

function add(into: WrittenSheet, plan: SheetPlan): void {
  const names = (areas: readonly { readonly area: Area }[] = []): string[] => areas.map(({ area }) => areaName(area));
  for (const { row, column, content } of plan.cells) {
    const address = cellName(row, column);
    into.cells[address] = content.kind === "formula" ? content.formula : content.value;
    if (content.kind === "formula") into.formulas.push(address);
    else if (into.formulas.includes(address)) into.formulas.splice(into.formulas.indexOf(address), 1);
  }
  into.styles.push(...names(plan.styles));
  into.merges.push(...(plan.merges ?? []).map(areaName));
  into.validations.push(...names(plan.validations));
  into.conditions.push(
    ...(plan.conditionalFormats ?? []).map(({ area, formula }): [string, string] => [
      areaName(area),
      formula.replace(/^=/, ""),
    ]),
  );
  into.links.push(...(plan.links ?? []).map(({ row, column }) => cellName(row, column)));
  into.rows.push(...[...(plan.rowHeights ?? []), ...(plan.hiddenRows ?? [])].map(({ row }) => row + 1));
  into.columns = Math.max(into.columns, plan.columnWidths?.length ?? 0);
  into.view ||= plan.freeze !== undefined || plan.showGridlines !== undefined || plan.tabColor !== undefined;
  into.print ||= plan.print !== undefined;
  into.breaks ||= (plan.pages?.paging ?? plan.print?.paging) !== undefined;
}
