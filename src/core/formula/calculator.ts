/** Formulas over a snapshot: each cell is computed when first asked for, and once. */
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { FormulaBook, NameMeaning, SheetCells } from "./book";
import { Evaluator } from "./evaluate";
import { ERROR_CODES, isFormulaError } from "./formula";
import type { Formula, FormulaError } from "./formula";
import { NameBook } from "./names";
import type { DefinedName } from "./names";
import { parseFormula } from "./parse";
import { walk } from "./references";
import { CIRCULAR, excelError, unsupported } from "./scalars";
import type { Failure, Scalar } from "./scalars";

/**
 * Cells that all formulas together may read; a workbook of a hundred thousand rows with ordinary sums reads a fifth of it. Thousands
 * of sums over a whole sheet would take for ever: what is over the limit cannot be worked out.
 */
const MOST_READS = 100_000_000;

/** How deep formulas may lead to formulas before the rest is put off, so that long chains do not exhaust the stack. */
const DEEPEST = 400;
const RUNNING = Symbol("running");
type Memory = Scalar | typeof RUNNING | undefined;

/** Thrown through the running computation: this cell has to be computed first, from the top of the stack. */
class ComputeFirst extends Error {
  constructor(
    readonly sheet: CalculatedSheet,
    readonly row: number,
    readonly column: number,
  ) {
    super("put off");
  }
}

const TOO_MUCH = unsupported("more cells than can be read");

/** Error values of newer Excel, such as #SPILL!, that no formula can spell out. */
const NEWER_ERROR = /^#(?:[A-Z]+!|GETTING_DATA)$/;

/** A constant as formulas see it: "" is an empty cell, "#REF!" an error. */
function constant(value: CellValue | undefined): Scalar {
  if (value === undefined || value === "") return null;
  if (typeof value !== "string" || !value.startsWith("#")) return value;
  const code = ERROR_CODES.find((known) => known === value);
  if (code) return excelError(code);
  return NEWER_ERROR.test(value) ? unsupported(value) : value;
}

function describe({ code, found }: FormulaError): string {
  return found === "" ? code : `${code}: ${found}`;
}

class CalculatedSheet implements SheetCells {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  private readonly memory: Memory[][] = [];

  constructor(
    readonly snapshot: SheetSnapshot,
    private readonly owner: Calculator,
  ) {
    this.name = snapshot.name;
    this.rows = Math.max(snapshot.values.length, snapshot.formulas.length);
    let columns = 0;
    for (const row of snapshot.values) columns = Math.max(columns, row.length);
    for (const row of snapshot.formulas) columns = Math.max(columns, row.length);
    this.columns = columns;
  }

  value(row: number, column: number): Scalar {
    if (this.owner.isSpent()) return TOO_MUCH;
    const text = this.snapshot.formulas[row]?.[column];
    if (text === undefined || text === null) return constant(this.snapshot.values[row]?.[column]);
    const known = this.memory[row]?.[column];
    if (known === RUNNING) return CIRCULAR;
    return known === undefined ? this.owner.compute(this, row, column) : known;
  }

  holdsSubtotal(row: number, column: number): boolean {
    const text = this.snapshot.formulas[row]?.[column];
    return typeof text === "string" && this.owner.callsSubtotal(text);
  }

  hidesRows(first: number, last: number): boolean {
    return this.snapshot.hiddenRows?.some((span) => span.first <= last && span.last >= first) ?? false;
  }

  remember(row: number, column: number, value: Memory): void {
    (this.memory[row] ??= [])[column] = value;
  }
}

/** A workbook that computes itself. Give it a new snapshot by making a new one. */
export class Calculator implements FormulaBook {
  private readonly sheets = new Map<string, CalculatedSheet>();
  /** By their names as they stand, as nearly all formulas have them. */
  private readonly asWritten = new Map<string, CalculatedSheet>();
  private readonly evaluator = new Evaluator(this);
  private readonly names: NameBook;
  private reads = 0;

  constructor(workbook: WorkbookSnapshot, names: readonly DefinedName[] | null) {
    for (const sheet of workbook.sheets) {
      const calculated = new CalculatedSheet(sheet, this);
      this.sheets.set(sheet.name.toLowerCase(), calculated);
      this.asWritten.set(sheet.name, calculated);
    }
    this.names = new NameBook(names);
  }

  /** Counts one more cell that a formula reads. */
  isSpent(): boolean {
    if (this.evaluator.depth === 0) return false;
    this.reads += 1;
    return this.reads > MOST_READS;
  }

  sheet(name: string): SheetCells | null {
    return this.asWritten.get(name) ?? this.sheets.get(name.toLowerCase()) ?? null;
  }

  name(name: string, fromSheet: string): NameMeaning | Failure {
    return this.names.meaning(name, fromSheet);
  }

  /** The value of a cell; null for an empty one and outside the workbook. */
  value(address: CellAddress): Scalar {
    return this.sheet(address.sheet)?.value(address.row, address.column) ?? null;
  }

  /** What a formula would yield in a cell, which need not hold it: for conditional formats and trials. */
  evaluate(formula: Formula, address: CellAddress): Scalar {
    const sheet = this.sheet(address.sheet);
    if (!sheet) return excelError("#REF!");
    return this.settle(() => this.evaluator.cell(formula, { sheet, row: address.row, column: address.column }));
  }

  callsSubtotal(text: string): boolean {
    if (!/SUBTOTAL/i.test(text)) return false;
    const formula = parseFormula(text);
    let calls = false;
    if (!isFormulaError(formula)) walk(formula, (node) => (calls ||= node.kind === "call" && node.name === "SUBTOTAL"));
    return calls;
  }

  compute(sheet: CalculatedSheet, row: number, column: number): Scalar {
    if (this.evaluator.depth === 0) return this.settle(() => this.run(sheet, row, column));
    if (this.evaluator.depth > DEEPEST) throw new ComputeFirst(sheet, row, column);
    try {
      return this.run(sheet, row, column);
    } catch (interruption) {
      sheet.remember(row, column, undefined);
      throw interruption;
    }
  }

  private run(sheet: CalculatedSheet, row: number, column: number): Scalar {
    sheet.remember(row, column, RUNNING);
    const formula = parseFormula(sheet.snapshot.formulas[row]?.[column] ?? "");
    const value = isFormulaError(formula)
      ? unsupported(describe(formula))
      : this.evaluator.cell(formula, { sheet, row, column });
    sheet.remember(row, column, value);
    return value;
  }

  /** Works off what was put off, the latest first. A put-off cell stays marked as running, so a circle is still noticed. */
  private settle(task: () => Scalar): Scalar {
    const waiting = [task];
    for (;;) {
      const current = waiting[waiting.length - 1];
      if (!current) throw new Error("the first task is still waiting");
      try {
        const value = current();
        waiting.pop();
        if (waiting.length === 0) return value;
      } catch (interruption) {
        this.evaluator.reset();
        if (!(interruption instanceof ComputeFirst)) throw interruption;
        const { sheet, row, column } = interruption;
        waiting.push(() => this.run(sheet, row, column));
      }
    }
  }
}

/** A calculator over a snapshot. Without a list of names, a formula that uses one is unsupported; with it, an unknown one is #NAME?. */
export function createCalculator(workbook: WorkbookSnapshot, names: readonly DefinedName[] | null = null): Calculator {
  return new Calculator(workbook, names);
}
