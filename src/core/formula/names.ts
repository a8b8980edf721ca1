/** The defined names of a workbook. */
import type { NameMeaning } from "./book";
import { isFormulaError } from "./formula";
import type { Formula } from "./formula";
import { parseFormula } from "./parse";
import { walk } from "./references";
import { excelError, unsupported } from "./scalars";
import type { Failure } from "./scalars";

/** A name and what it refers to, with or without "=": 表1!$A$1:$B$3. `sheet` limits it to that sheet. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: string;
}

/** A reference without "$" in a name moves with the cell that uses it, as ROW() does, which is not reproduced. */
function isAnchored(formula: Formula): boolean {
  let anchored = true;
  walk(formula, (node) => {
    if (node.kind === "cell") anchored &&= node.at.rowFixed && node.at.columnFixed;
    else if (node.kind === "range")
      anchored &&= [node.from, node.to].every((point) => point.rowFixed && point.columnFixed);
    else if (node.kind === "call" && (node.name === "ROW" || node.name === "COLUMN")) anchored &&= node.args.length > 0;
    else if (node.kind === "columns" || node.kind === "rows") anchored &&= node.first.fixed && node.last.fixed;
  });
  return anchored;
}

function meaningOf({ name, refersTo }: DefinedName): NameMeaning | Failure {
  const formula = parseFormula(refersTo.startsWith("=") ? refersTo : `=${refersTo}`);
  if (isFormulaError(formula) || !isAnchored(formula)) return unsupported(`name ${name}`);
  return { kind: "meaning", formula };
}

function keyOf(name: string, sheet: string): string {
  return `${sheet}!${name}`.toLowerCase();
}

/** Finds names, a sheet's own before the workbook's. */
export class NameBook {
  private readonly meanings = new Map<string, NameMeaning | Failure>();

  /** null: the names were not read. */
  constructor(private readonly names: readonly DefinedName[] | null) {
    for (const defined of names ?? []) this.meanings.set(keyOf(defined.name, defined.sheet ?? ""), meaningOf(defined));
  }

  meaning(name: string, fromSheet: string): NameMeaning | Failure {
    if (!this.names) return unsupported(`name ${name}`);
    return this.meanings.get(keyOf(name, fromSheet)) ?? this.meanings.get(keyOf(name, "")) ?? excelError("#NAME?");
  }
}
