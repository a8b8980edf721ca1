/** What formulas yield while Excel calculates only when asked to: what they yielded the last time. The book itself always calculates. */
import type { Area } from "../../core/model/workbookPlan";
import type { HostBook, HostValue } from "./book";

export class ManualCalculation {
  /** By sheet, from A1; null while Excel calculates by itself. */
  private frozen: ReadonlyMap<string, HostValue[][]> | null = null;

  constructor(private readonly book: HostBook) {}

  get isManual(): boolean {
    return this.frozen !== null;
  }

  /** From now on, or once more. */
  async freeze(): Promise<void> {
    await this.book.calculated();
    this.frozen = new Map(
      this.book.sheets().map((sheet) => {
        const area = this.book.usedArea(sheet, false);
        return [
          sheet,
          area === null ? [] : this.book.values(sheet, { top: 0, left: 0, bottom: area.bottom, right: area.right }),
        ];
      }),
    );
  }

  stop(): void {
    this.frozen = null;
  }

  /** A formula that came since was calculated as it was typed. */
  values(sheet: string, area: Area): HostValue[][] {
    const values = this.book.values(sheet, area);
    const before = this.frozen?.get(sheet);
    if (before === undefined) return values;
    const formulas = this.book.formulas(sheet, area);
    return values.map((row, i) =>
      row.map((value, j) => (formulas[i]?.[j] == null ? value : (before[area.top + i]?.[area.left + j] ?? value))),
    );
  }
}
