/** Which constants become formulas: those that an identity defines and that equal it to the last place. All others stay. */
import { hasHiddenDecimals, toAmount, toNumber } from "../amount/amount";
import { definitions } from "../identity/definitions";
import type { Instance } from "../identity/instances";
import { judge } from "../identity/judge";
import { printsNothing } from "../model/cellText";
import { formulaAt, valueAt } from "../model/cellText";
import { addressKey } from "../model/address";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { PackSpec } from "../declare/pack";
import { evaluate } from "../terms/evaluate";
import { toCellFormula } from "../terms/formula";
import { placeWords } from "../terms/words";
import type { FormulaAccount, KeptConstant, KeptReason } from "./adoption";
import type { NewFormula } from "../formula/scratch";
import { circularAmong, tryFormulas } from "../formula/scratch";
import { is } from "./telling";

export interface FormulaCell extends NewFormula {
  readonly value: number;
}

export interface FormulaCells {
  readonly cells: readonly FormulaCell[];
  readonly account: Omit<FormulaAccount, "written">;
}

interface Candidate {
  readonly at: CellAddress;
  readonly value: CellValue;
  readonly kept: Omit<KeptConstant, "reason">;
  readonly reason: KeptReason | null;
  /** The formula as it reads on the sheet where it is tried. */
  readonly trial: string;
}

/** `snapshot` holds the new 基础信息 too, `sheet` is a name that no sheet has. */
export function formulaCells(pack: PackSpec, book: Book, snapshot: WorkbookSnapshot, sheet: string): FormulaCells {
  const sheets = new Map(snapshot.sheets.map((one) => [one.name, one]));
  const counts = { already: 0, blank: 0, unreadable: 0 };
  const candidates: Candidate[] = [];
  for (const instance of definitions(pack, book, ["defines"]).values()) {
    const at = cellAt(instance.map, instance.row, instance.column);
    if (!at) continue;
    const holder = sheets.get(at.sheet);
    const value = holder ? valueAt(holder, at.row, at.column) : null;
    if (holder && formulaAt(holder, at.row, at.column) !== null) counts.already += 1;
    else if (printsNothing(value)) counts.blank += 1;
    else {
      const candidate = candidateOf(book, instance, at, { value, trialSheet: sheet });
      if (candidate) candidates.push(candidate);
      else counts.unreadable += 1;
    }
  }
  const { cells, kept } = tried(snapshot, sheet, candidates);
  return { cells, account: { agreeing: cells.length, ...counts, kept } };
}

/** Null when something that the formula needs is not there or no figure. */
function candidateOf(
  book: Book,
  instance: Instance,
  at: CellAddress,
  { value, trialSheet }: { readonly value: CellValue; readonly trialSheet: string },
): Candidate | null {
  const { rule, map, row, column } = instance;
  const scope = { book, map, row, column };
  const right = evaluate(rule.right, scope);
  const formula = toCellFormula(rule.right, scope, at.sheet);
  const trial = toCellFormula(rule.right, scope, trialSheet);
  if (!right.ok || formula === null || trial === null) return null;
  const { places } = map.money;
  const kept = {
    address: at,
    words: placeWords(map, row, column),
    rule: rule.id,
    value,
    formula,
    expected: right.amount,
    places,
  };
  const base = { at, value, kept, trial };
  if (typeof value !== "number") return { ...base, reason: "text" };
  if (toAmount(value, places) !== right.amount)
    return { ...base, reason: judge(instance, book).agreement === "rounding" ? "rounding" : "differs" };
  return { ...base, reason: hasHiddenDecimals(value, places) ? "hiddenDecimals" : null };
}

function tried(
  snapshot: WorkbookSnapshot,
  sheet: string,
  candidates: readonly Candidate[],
): { readonly cells: readonly FormulaCell[]; readonly kept: readonly KeptConstant[] } {
  const agreeing = candidates.filter((candidate) => candidate.reason === null);
  const values = tryFormulas(
    snapshot,
    sheet,
    agreeing.map(({ trial }) => trial),
  );
  const reasons = new Map<Candidate, KeptReason>(
    candidates.flatMap((candidate) => (candidate.reason === null ? [] : [[candidate, candidate.reason] as const])),
  );
  agreeing.forEach((candidate, index) => {
    if (!is(values[index], toNumber(candidate.kept.expected))) reasons.set(candidate, "otherValue");
  });
  let cells = agreeing.filter((candidate) => !reasons.has(candidate)).map(formulaCell);
  for (let circular = circularAmong(snapshot, cells); circular.size > 0; circular = circularAmong(snapshot, cells)) {
    const places = new Set([...circular].map(addressKey));
    for (const candidate of agreeing) if (places.has(addressKey(candidate.at))) reasons.set(candidate, "circular");
    cells = cells.filter((cell) => !places.has(addressKey(cell)));
  }
  const kept = candidates.flatMap((candidate): readonly KeptConstant[] => {
    const reason = reasons.get(candidate);
    return reason === undefined ? [] : [{ ...candidate.kept, reason }];
  });
  return { cells, kept };
}

function formulaCell({ at, kept }: Candidate): FormulaCell {
  return { ...at, formula: kept.formula, value: toNumber(kept.expected) };
}
