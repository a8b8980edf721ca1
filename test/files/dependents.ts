/** Whether the result of a formula may change when certain cells do: followed from reference to reference. */
import { cellName, parseArea } from "../../src/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { Written } from "./written";

/** Results that change by themselves. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)\s*\(/i;
/** A sheet (quoted or not), and a cell or an area of it. */
const REFERENCE =
  /(?:'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_(.])/gu;
/** Names, whole rows and columns, tables, other workbooks: what they lead to is not followed. */
const UNKNOWN = /\[|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}\b|\$?\d+:\$?\d+|[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu;
/** An area larger than this is taken to hold a written cell. */
const FOLLOWED = 20_000;

export class Dependents {
  private readonly formulas = new Map<string, string>();
  private readonly known = new Map<string, boolean>();

  constructor(
    snapshot: WorkbookSnapshot,
    private readonly written: Written,
  ) {
    for (const { name, formulas } of snapshot.sheets) {
      formulas.forEach((line, row) =>
        line.forEach((formula, column) => {
          if (formula !== null) this.formulas.set(key(name, cellName(row, column)), formula);
        }),
      );
    }
  }

  isFormula(sheet: string, address: string): boolean {
    return this.formulas.has(key(sheet, address));
  }

  isVolatile(sheet: string, address: string): boolean {
    return VOLATILE.test(this.formulas.get(key(sheet, address)) ?? "");
  }

  /** True also where that cannot be told. */
  mayChange(sheet: string, address: string): boolean {
    const at = key(sheet, address);
    const known = this.known.get(at);
    if (known !== undefined) return known;
    // A ring of references leads nowhere by itself.
    this.known.set(at, false);
    const found = this.isWritten(sheet, address) || this.formulaMayChange(sheet, this.formulas.get(at));
    this.known.set(at, found);
    return found;
  }

  private isWritten(sheet: string, address: string): boolean {
    const plan = this.written.sheets[sheet];
    return plan !== undefined && (plan.created || address in plan.cells);
  }

  private formulaMayChange(sheet: string, formula: string | undefined): boolean {
    if (formula === undefined) return false;
    if (VOLATILE.test(formula)) return true;
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
    if (hasUnknown(bare.replace(REFERENCE, "0"))) return true;
    return [...bare.matchAll(REFERENCE)].some(([, quoted, plain, first = "", last]) =>
      this.areaMayChange(
        quoted?.replaceAll("''", "'") ?? plain ?? sheet,
        last === undefined ? first : `${first}:${last}`,
      ),
    );
  }

  private areaMayChange(sheet: string, reference: string): boolean {
    const area = parseArea(reference.replaceAll("$", ""));
    if (area === null || (area.bottom - area.top + 1) * (area.right - area.left + 1) > FOLLOWED) return true;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        if (this.mayChange(sheet, cellName(row, column))) return true;
    }
    return false;
  }
}

function key(sheet: string, address: string): string {
  return `${sheet.toLowerCase()}!${address}`;
}

function hasUnknown(formula: string): boolean {
  return [...formula.matchAll(UNKNOWN)].some(([word]) => !/^(?:TRUE|FALSE)$/i.test(word));
}
