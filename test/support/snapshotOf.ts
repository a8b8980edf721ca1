/** A plan as the snapshot that a spreadsheet program would show, with the plan's own values at formula cells. */
import type { CellValue, VerdictCells, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { VerdictPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";

export function snapshotOf(plan: WorkbookPlan): WorkbookSnapshot {
  return {
    state: plan.state,
    sheets: plan.sheets.map((sheet) => {
      const height = Math.max(0, ...sheet.cells.map((cell) => cell.row + 1));
      const width = Math.max(0, ...sheet.cells.map((cell) => cell.column + 1));
      const values: CellValue[][] = Array.from({ length: height }, () => new Array<CellValue>(width).fill(null));
      const formulas: (string | null)[][] = Array.from({ length: height }, () =>
        new Array<string | null>(width).fill(null),
      );
      for (const { row, column, content } of sheet.cells) {
        (values[row] as CellValue[])[column] = content.value;
        if (content.kind === "formula") (formulas[row] as (string | null)[])[column] = content.formula;
      }
      return {
        name: sheet.name,
        visible: true,
        values,
        formulas,
        ...(sheet.verdicts ? { verdicts: verdictCells(sheet.verdicts) } : {}),
      };
    }),
  };
}

function verdictCells({ area, cells }: VerdictPlan): VerdictCells {
  const formulas: (string | null)[][] = Array.from({ length: area.bottom + 1 }, () =>
    new Array<string | null>(area.right - area.left + 1).fill(null),
  );
  for (const { row, column, content } of cells)
    if (content.kind === "formula") (formulas[row] as (string | null)[])[column - area.left] = content.formula;
  return { area, formulas };
}
