/** A workbook as the generator of situations sees it: sheets with rows and columns of figures, codes told by their look. */
import { formulaAt, valueAt } from "../../../../src/core/model/cellText";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/model/snapshot";
import type { Random } from "../../../support/seededRandom";
import type { Cell } from "../cells";

export interface CodedRow {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
  readonly parts: readonly CellAddress[];
}

/** The same workbook without figures and with other figures, and where figures are typed: for what is only done to a workbook as a whole. */
export interface Beside {
  /** The form without any figure. */
  readonly blank: () => WorkbookSnapshot;
  /** Sheets where amounts are typed, and those of them whose rows come from no other sheet. */
  readonly typed: { readonly sheets: readonly string[]; readonly ownRows: readonly string[] };
  /** The year of the workbook, as it is printed. */
  readonly year: string;
  readonly unitName: string;
  /** The same unit with some of the typed figures changed, in the style of the workbook. */
  readonly otherDraft: (random: Random) => WorkbookSnapshot;
}

export class Ground {
  private readonly bySheet = new Map<string, SheetSnapshot>();
  private readonly amountsOf = new Map<string, Cell[]>();
  private readonly rowsOf = new Map<string, readonly CodedRow[]>();

  constructor(
    readonly snapshot: WorkbookSnapshot,
    readonly cells: readonly Cell[],
    readonly random: Random,
    readonly beside: Beside,
  ) {
    for (const sheet of snapshot.sheets) this.bySheet.set(sheet.name, sheet);
    for (const cell of cells) {
      if (cell.kind === "amount")
        this.amountsOf.set(cell.address.sheet, [...(this.amountsOf.get(cell.address.sheet) ?? []), cell]);
    }
  }

  /** Without some sheets, after something was done to the workbook. */
  without(snapshot: WorkbookSnapshot, sheets: ReadonlySet<string>): Ground {
    return new Ground(
      snapshot,
      this.cells.filter(({ address }) => !sheets.has(address.sheet)),
      this.random,
      this.beside,
    );
  }

  sheet(name: string): SheetSnapshot | undefined {
    return this.bySheet.get(name);
  }

  at({ sheet, row, column }: CellAddress): CellValue {
    const found = this.bySheet.get(sheet);
    return found ? valueAt(found, row, column) : null;
  }

  formula({ sheet, row, column }: CellAddress): string | null {
    const found = this.bySheet.get(sheet);
    return found ? formulaAt(found, row, column) : null;
  }

  figure(address: CellAddress): number {
    const value = this.at(address);
    return typeof value === "number" ? value : 0;
  }

  /** Sheets with figures other than zero, in random order. */
  sheets(): readonly string[] {
    return this.random.shuffled([...this.amountsOf.keys()].filter((name) => this.filled(name).length > 0));
  }

  amounts(sheet: string): readonly Cell[] {
    return this.amountsOf.get(sheet) ?? [];
  }

  filled(sheet: string): readonly Cell[] {
    return this.amounts(sheet).filter(({ address }) => this.figure(address) !== 0);
  }

  /** Figures other than zero anywhere, in random order. */
  figures(): readonly Cell[] {
    return this.random.shuffled([...this.amountsOf.keys()].flatMap((sheet) => this.filled(sheet)));
  }

  columns(sheet: string): readonly number[] {
    return [...new Set(this.amounts(sheet).map(({ address }) => address.column))].sort((a, b) => a - b);
  }

  /** Every number among the rows and columns of the figures, whether it counts or not. */
  body(sheet: string): readonly CellAddress[] {
    const rows = this.amounts(sheet).map(({ address }) => address.row);
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    return this.columns(sheet).flatMap((column) =>
      Array.from({ length: last - first + 1 }, (_, down): CellAddress => ({ sheet, row: first + down, column })).filter(
        (address) => typeof this.at(address) === "number",
      ),
    );
  }

  inRow(sheet: string, row: number): readonly Cell[] {
    return this.amounts(sheet).filter(({ address }) => address.row === row);
  }

  inColumn(sheet: string, column: number): readonly Cell[] {
    return this.amounts(sheet).filter(({ address }) => address.column === column);
  }

  /** Rows with a code, where a sheet has only one list of them. */
  coded(sheet: string): readonly CodedRow[] {
    const known = this.rowsOf.get(sheet);
    if (known) return known;
    const codes = this.cells.filter(
      ({ kind, address }) => kind === "code" && address.sheet === sheet && /^\d+$/.test(String(this.at(address) ?? "")),
    );
    const columns = [...new Set(codes.map(({ address }) => address.column))].sort((a, b) => a - b);
    const oneList = columns.every((column, index) => index === 0 || column === (columns[index - 1] ?? 0) + 1);
    const rows = new Map<number, CellAddress[]>();
    for (const { address } of codes) rows.set(address.row, [...(rows.get(address.row) ?? []), address]);
    const found = !oneList
      ? []
      : [...rows]
          .sort(([a], [b]) => a - b)
          .map(([row, addresses]): CodedRow => {
            const parts = addresses.sort((a, b) => a.column - b.column);
            return { sheet, row, parts, code: parts.map((part) => String(this.at(part))).join("") };
          });
    this.rowsOf.set(sheet, found);
    return found;
  }

  /** Rows with a code that no other continues and with figures. */
  leaves(sheet: string): readonly CodedRow[] {
    const rows = this.coded(sheet);
    return rows.filter(
      ({ row, code }) =>
        rows.every((other) => !isAbove(code, other.code)) &&
        this.inRow(sheet, row).some(({ address }) => this.figure(address) !== 0),
    );
  }

  /** Leaves anywhere, in random order. */
  allLeaves(): readonly CodedRow[] {
    return this.random.shuffled([...this.amountsOf.keys()].flatMap((sheet) => this.leaves(sheet)));
  }

  /** Rows that a leaf is counted in: those whose code it continues, and lines with figures and no code. */
  above({ sheet, code }: CodedRow): readonly number[] {
    const rows = this.coded(sheet);
    const coded = new Set(rows.map(({ row }) => row));
    const parents = rows.filter((other) => isAbove(other.code, code)).map(({ row }) => row);
    const bare = [...new Set(this.amounts(sheet).map(({ address }) => address.row))].filter((row) => !coded.has(row));
    return [...parents, ...bare];
  }

  /** The text beside a code. */
  nameOf({ parts, sheet, row }: CodedRow): CellAddress | null {
    const last = parts.at(-1)?.column ?? 0;
    for (let column = last + 1; column < last + 4; column += 1) {
      const value = this.at({ sheet, row, column });
      if (typeof value === "string" && value !== "" && !/^\d/.test(value)) return { sheet, row, column };
    }
    return null;
  }
}

export function isAbove(code: string, other: string): boolean {
  return other.length > code.length && other.startsWith(code);
}
