/** All outcomes at once → the fewest cells whose change would make everything hold. ADR 0011. */
import type { CheckContext } from "../check/context";
import { hasFormula } from "../check/context";
import type { JudgedInstance } from "../check/identities";
import type { Finding, Suspect } from "../check/report";
import { addressKey } from "../model/address";
import { codeSuspects } from "./codeSuspects";
import { misprintedCode } from "./codes";
import { codeFindings } from "./codeTrial";
import { componentsOf } from "./components";
import { forgottenTotals } from "./forgotten";
import type { Formulas } from "./forms";
import { lostFormulas } from "./lostFormulas";
import type { Mistake, Propose } from "./search";
import { explain } from "./search";
import { shiftedRows } from "./shifted";
import { singles } from "./singles";
import type { SearchSpace } from "./space";
import { spaceOf } from "./spaceOf";
import { failing, residualsOf } from "./state";
import { rankMistake } from "./suspects";
import { swappedColumns } from "./swapped";
import { otherUnits } from "./units";

/** Proposals that the search looks at; far more than it follows. */
const KEPT = 40;
/** Misprinted codes that are looked for; more are a matter of the form, not of the hand. */
const CODES = 4;

interface Told {
  readonly suspects: readonly Suspect[];
  /** Weight of what the first suspect explains. */
  readonly gain: number;
}

/** `findings` in the order of the report. */
export function diagnose(context: CheckContext, judged: readonly JudgedInstance[], findings: readonly Finding[]): readonly Suspect[] {
  const coded = misprintedCodes(context, judged, findings);
  const wrong = coded.judged.some(({ judgement }) => judgement.outcome === "fail") || findings.some((finding) => finding.template === "formulaLost");
  const amounts = wrong ? wrongAmounts(coded.context, coded.judged, findings, coded.formulas) : [];
  return inOrder([...coded.told, ...amounts].sort((a, b) => b.gain - a.gain));
}

interface AfterCodes {
  readonly told: readonly Told[];
  /** The workbook with these codes corrected: what is left has to do with amounts. */
  readonly context: CheckContext;
  readonly judged: readonly JudgedInstance[];
  readonly formulas: Formulas;
}

function misprintedCodes(context: CheckContext, judged: readonly JudgedInstance[], findings: readonly Finding[]): AfterCodes {
  const told: Told[] = [];
  let now: Pick<AfterCodes, "context" | "judged"> = { context, judged };
  for (let round = 0; round < CODES; round += 1) {
    const left = round === 0 ? findings : [...now.context.book.tables.keys()].flatMap((table) => codeFindings(now.context, table));
    const mistake = misprintedCode(now.context, now.judged, left);
    const [best] = mistake?.alternatives ?? [];
    if (!mistake || !best) break;
    told.push({ suspects: codeSuspects(now.context, findings, mistake), gain: mistake.gains[0] ?? 0 });
    now = { context: best.context, judged: best.judged };
  }
  return { ...now, told, formulas: told.length > 0 && calculates(context) ? "followed" : "shown" };
}

function calculates(context: CheckContext): boolean {
  return [...context.book.tables.values()].some((map) => map.rows.some((row) => [...map.columns.values()].some((column) => hasFormula(context, { sheet: map.sheet, row: row.row, column }))));
}

function wrongAmounts(context: CheckContext, judged: readonly JudgedInstance[], findings: readonly Finding[], formulas: Formulas): readonly Told[] {
  const space = spaceOf(context, judged, formulas);
  const told: readonly Told[] = mistakesOf(space).map((mistake) => rankMistake(context, space, findings, mistake));
  const explained = new Set(told.flatMap(({ suspects }) => suspects.flatMap((suspect) => suspect.findings)));
  return [...told, ...lostFormulas(context, space, findings, explained).map((suspect): Told => ({ suspects: [suspect], gain: 0 }))];
}

/** The first suspect of every mistake, then the alternatives; one cell stands for one mistake. */
function inOrder(told: readonly Told[]): readonly Suspect[] {
  const seen = new Set<string>();
  const own = told.filter(({ suspects: [first] }) => {
    const id = first ? addressKey(first.address) : "";
    return !first || seen.has(id) ? false : (seen.add(id), true);
  });
  const firsts = own.flatMap(({ suspects }, mistake) => suspects.slice(0, 1).map((suspect) => ({ ...suspect, mistake })));
  const others = own.flatMap(({ suspects }, mistake) => suspects.slice(1).map((suspect) => ({ ...suspect, mistake })));
  return [...firsts, ...others];
}

function mistakesOf(space: SearchSpace): readonly Mistake[] {
  const { problem } = space;
  const start = residualsOf(problem);
  const propose: Propose = (residuals, left) =>
    [singles, swappedColumns, shiftedRows, otherUnits, forgottenTotals]
      .flatMap((hypotheses) => hypotheses(space, residuals, left))
      .filter((proposal) => proposal.effect.gain > 0)
      .sort((a, b) => a.energy - b.energy)
      .slice(0, KEPT);
  return componentsOf(problem, failing(problem, start)).flatMap((own) => explain(problem, start, own, propose));
}
