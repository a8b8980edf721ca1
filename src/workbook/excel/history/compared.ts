/** Whether a cell holds what was written into it. */
import type { CellValue } from "../../../core/model/snapshot";
import type { CellInput } from "../write/blocks";
import type { Grid } from "../write/grids";

/** Excel spells references its own way, shows text without the mark that keeps it text, and takes 0202 for a number where the format is not one of text. */
export function holds(input: CellInput, { values, formulas }: Grid, row: number, column: number): boolean {
  const formula = formulas[row]?.[column] ?? null;
  if (typeof input === "string" && input.startsWith("="))
    return formula !== null && spelled(formula) === spelled(input);
  if (formula !== null) return false;
  const [there, meant] = [
    constant(values[row]?.[column] ?? null),
    constant(typeof input === "string" && input.startsWith("'") ? input.slice(1) : input),
  ];
  return (
    there === meant ||
    (typeof there === "number" && typeof meant === "string" && meant.trim() !== "" && Number(meant) === there)
  );
}

function constant(value: CellValue): CellValue {
  return value === "" ? null : value;
}

function spelled(formula: string): string {
  return formula.replace(/[\s']/g, "").toUpperCase();
}
