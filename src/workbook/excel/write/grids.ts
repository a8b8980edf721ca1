/** Whole sheets as they are, for plans that must not meet another workbook than they were made for. */
import type { CellValue } from "../../../core/model/snapshot";
import { extentsOf } from "../read/extents";
import type { LoadedRange } from "../read/grid";
import { joinedGrids } from "../read/grid";
import type { Portion } from "../read/portions";
import { answersOf, loadAnswer, portionsOf, usedRangeOf } from "../read/portions";

/** Rows and columns from A1; short rows are blank to their right. */
export interface Grid {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Null for General. */
  readonly formats?: readonly (readonly (string | null)[])[];
}

const properties = "values,formulas,numberFormat,rowIndex,columnIndex";

interface Band {
  readonly sheet: Excel.Worksheet;
  readonly range: LoadedRange;
}

/** The sheets of these names, in as few answers as fit. A sheet that is gone is left out. */
export class GridReading {
  /** What each answer brings. */
  readonly answers: readonly (readonly Portion[])[];
  private readonly bands = new Map<string, Band[]>();

  /** `alike`: sheets as they were, from which their size is told. */
  constructor(
    private readonly names: readonly string[],
    alike: readonly Grid[],
  ) {
    const extents = extentsOf(alike.filter(({ name }) => names.includes(name)).map((grid) => [grid.name, grid]));
    this.answers = answersOf(names.flatMap((name) => portionsOf(name, extents.get(name))));
  }

  /** Call what is returned once the batch has come back. */
  queue(workbook: Excel.Workbook, portions: readonly Portion[] = []): () => void {
    const queued = portions.map((portion) => {
      const sheet = workbook.worksheets.getItemOrNullObject(portion.sheet).load("name");
      return { portion, band: { sheet, range: usedRangeOf(sheet, portion).load(properties).untrack() } };
    });
    return () => {
      for (const { portion, band } of queued)
        this.bands.set(portion.sheet, [...(this.bands.get(portion.sheet) ?? []), band]);
    };
  }

  /** What has not gone along with another batch. */
  async load(context: Excel.RequestContext, answers = this.answers): Promise<void> {
    for (const answer of answers)
      await loadAnswer(context, answer, (portion) => this.queue(context.workbook, [portion]));
  }

  /** Whether all that was asked for has come back. */
  get isWhole(): boolean {
    return this.unread.length === 0;
  }

  /** Sheets of which something has not come back. */
  get unread(): readonly string[] {
    return this.names.filter((name) => !this.isRead(name));
  }

  private isRead(name: string): boolean {
    const bands = this.bands.get(name) ?? [];
    return bands.length > 0 && bands.length >= this.answers.flat().filter(({ sheet }) => sheet === name).length;
  }

  /** Whether the sheet is there. */
  has(name: string): boolean {
    return this.bands.get(name)?.[0]?.sheet.isNullObject === false;
  }

  /** Sheets of which all has come back. Throws tooLarge where Excel withheld cells. */
  grids(): readonly Grid[] {
    return this.names.flatMap((name) => {
      const bands = this.isRead(name) ? (this.bands.get(name) ?? []) : [];
      return bands[0]?.sheet.isNullObject === false
        ? [
            {
              name,
              ...joinedGrids(
                name,
                bands.map(({ range }) => range),
              ),
            },
          ]
        : [];
    });
  }
}
