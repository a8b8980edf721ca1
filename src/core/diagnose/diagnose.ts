/** All outcomes at once → the fewest cells whose change would make everything hold. ADR 0011. */
import type { CheckContext } from "../finding/context";
import type { JudgedInstance } from "../check/figures/identities";
import type { Finding } from "../finding/finding";
import type { Cause, Suspect } from "../finding/suspect";
import { addressKey } from "../model/address";
import { cellAt } from "../model/tableMap";
import type { FoundCause } from "./causes/causes";
import { causesIn, isOfRow, lastCauses, toCause } from "./causes/causes";
import { codeSuspects } from "./codes/codeSuspects";
import { misprintedCode } from "./codes/codes";
import { codeFindings } from "./codes/codeTrial";
import { componentsOf } from "./search/components";
import { forgottenTotals } from "./search/forgotten";
import { unfilledRows, withRowsTogether } from "./causes/emptyRows";
import { exchangedCodes } from "./codes/exchangedCodes";
import { formulaAtFault } from "./causes/formulaAtFault";
import type { Formulas } from "./search/forms";
import { calculates } from "./search/forms";
import { cellsWithoutFormula } from "./causes/formulasGone";
import { lostFormulas } from "./causes/lostFormulas";
import type { Mistake, Propose } from "./search/search";
import { explain } from "./search/search";
import { shiftedRows } from "./search/shifted";
import { singles } from "./search/singles";
import type { SearchSpace } from "./search/space";
import { spaceOf } from "./search/spaceOf";
import { failing, residualsOf } from "./search/state";
import { rankMistake } from "./suspects";
import { swappedColumns } from "./search/swapped";
import { trialsOf } from "./trial";
import { otherUnits } from "./search/units";
import type { TextFormula } from "./unknowns";
import { hangs, textFormulasOf, textSuspects, unknownsOf } from "./unknowns";
import { verifierOf } from "./verified";
import { isByHand, isCausedOtherwise, surely, weighed } from "./causes/weighed";

/** Proposals that the search looks at; far more than it follows. */
const KEPT = 40;
/** Misprinted codes that are looked for; more are a matter of the form, not of the hand. */
const CODES = 4;

interface Told {
  readonly suspects: readonly Suspect[];
  /** Weight of what the first suspect explains. */
  readonly gain: number;
}

export interface Diagnosis {
  readonly suspects: readonly Suspect[];
  /** Those that explain most first. */
  readonly causes: readonly Cause[];
  readonly textFormulas: readonly TextFormula[];
}

/** `findings` in the order of the report. */
export function diagnose(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
): Diagnosis {
  const coded = misprintedCodes(context, judged, findings);
  const wrong =
    coded.judged.some(({ judgement }) => judgement.outcome === "fail") ||
    findings.some((finding) => finding.template === "narrativeDiffers" || cellsWithoutFormula(finding).length > 0);
  const amounts = wrong ? wrongAmounts(coded, findings) : { told: [], causes: [], textFormulas: [] };
  return {
    suspects: surely(inOrder(onceTold([...coded.told, ...amounts.told].sort((a, b) => b.gain - a.gain)))),
    causes: amounts.causes,
    textFormulas: amounts.textFormulas,
  };
}

/** Two matters may hang together by what holds only while both are wrong: what several cells together explain is told once. */
function onceTold(told: readonly Told[]): readonly Told[] {
  return told.filter(({ suspects: [own] }, index) =>
    told
      .slice(0, index)
      .every(
        ({ suspects: [before] }) =>
          own === undefined ||
          before === undefined ||
          before.together.length === 0 ||
          own.findings.some((finding) => !before.findings.includes(finding)),
      ),
  );
}

interface AfterCodes {
  readonly told: readonly Told[];
  /** The workbook with these codes corrected: what is left has to do with amounts. */
  readonly context: CheckContext;
  readonly judged: readonly JudgedInstance[];
  readonly formulas: Formulas;
}

function misprintedCodes(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
): AfterCodes {
  const told: Told[] = [];
  let now: Pick<AfterCodes, "context" | "judged"> = { context, judged };
  for (let round = 0; round < CODES; round += 1) {
    const left =
      round === 0 ? findings : [...now.context.book.tables.keys()].flatMap((table) => codeFindings(now.context, table));
    const mistake = exchangedCodes(now.context, now.judged, left) ?? misprintedCode(now.context, now.judged, left);
    const [best] = mistake?.alternatives ?? [];
    if (!mistake || !best) break;
    told.push({ suspects: codeSuspects(now.context, findings, mistake), gain: mistake.gains[0] ?? 0 });
    now = { context: best.context, judged: best.judged };
  }
  return { ...now, told, formulas: told.length > 0 && calculates(context) ? "followed" : "shown" };
}

interface WrongAmounts {
  readonly told: readonly Told[];
  readonly causes: readonly Cause[];
  readonly textFormulas: readonly TextFormula[];
}

function wrongAmounts(
  { context, judged, formulas, told: codes }: AfterCodes,
  findings: readonly Finding[],
): WrongAmounts {
  const space = spaceOf(context, judged, formulas);
  const trials = trialsOf(
    context,
    judged,
    codes.flatMap(({ suspects: [first] }) => (first ? [first, ...first.together] : [])),
  );
  const unknowns = unknownsOf(context, judged, space.figures);
  const hanging = new Set(judged.filter((one) => hangs(unknowns, one)).map(({ instance }) => instance));
  const isKnown = (index: number): boolean => {
    const form = space.problem.forms[index];
    return form !== undefined && !hanging.has(form.instance);
  };
  const search = { context, space, judged, trials, findings };
  const found = causesIn(search, isKnown);
  const verified = verifierOf(context, space, judged, trials);
  const unfilled = new Set(found.filter(({ kind }) => kind === "notFilled").flatMap(({ forms }) => forms));
  const version = found.find(({ kind }) => kind === "otherVersion");
  const unfinished = judged.some(({ judgement }) => judgement.unfilled === true);
  const changedSince = findings.some(({ template }) => template === "narrativeStale");
  const typedOver = new Set(findings.flatMap(cellsWithoutFormula).map(({ address }) => addressKey(address)));
  const told: Told[] = [];
  const atMistakes: FoundCause[] = [];
  const refuted = new Set<FoundCause>();
  const untold: number[] = [];
  const matters = mattersOf(space, isKnown)
    .filter((own) => !own.some((form) => unfilled.has(form)) && !isCausedOtherwise(found, own))
    .map((own) => ({ own, matter: mistakesOf(space, own) }));
  // Of a table of another year some lines look like slips as well: all of them have to.
  const ofVersion = matters.filter(({ own }) => own.some((form) => version?.forms.includes(form)));
  if (version && ofVersion.length > 0 && ofVersion.every(({ own, matter }) => isByHand(own, matter)))
    refuted.add(version);
  for (const { own, matter } of matters) {
    if (version && !refuted.has(version) && own.some((form) => version.forms.includes(form))) continue;
    const causes = found.filter((cause) => !refuted.has(cause));
    const hasLost =
      typedOver.size > 0 &&
      own.some((form) => [...(space.problem.forms[form]?.shares.keys() ?? [])].some((key) => typedOver.has(key)));
    const suspected = matter.map((mistake): Told => {
      const wrongFormula = formulaAtFault(context, space, mistake);
      if (wrongFormula) {
        if (!isNamed(space, found, wrongFormula) && !isCausedOtherwise(found, wrongFormula.forms))
          atMistakes.push(wrongFormula);
        return { gain: 0, suspects: [] };
      }
      const ranked = rankMistake(context, space, findings, mistake, (proposal) =>
        verified(
          proposal,
          matter.filter((other) => other !== mistake),
        ),
      );
      const sure = weighed(
        space,
        causes,
        { own, mistakes: matter.length, unfinished, changedSince, lostFormulas: hasLost },
        mistake.alternatives[0],
        ranked.suspects,
      );
      const blank =
        sure.length === 0 || sure[0]?.certainty === "only" ? [] : unfilledRows(context, space, mistake.alternatives);
      atMistakes.push(...blank);
      return blank.length > 0 ? { gain: 0, suspects: [] } : { gain: ranked.gain, suspects: sure };
    });
    told.push(...suspected);
    if (suspected.every(({ suspects }) => suspects.length === 0)) untold.push(...own);
  }
  const explainedForms = new Set([...found, ...atMistakes].flatMap(({ forms }) => forms));
  const causes = withRowsTogether([
    ...found.filter((cause) => !refuted.has(cause)),
    ...atMistakes,
    ...lastCauses({ ...search, left: untold.filter((form) => !explainedForms.has(form)) }),
  ]);
  const texts = textSuspects(context, unknowns, judged, trials, findings).map((suspect): Told => ({
    suspects: [suspect],
    gain: suspect.findings.length,
  }));
  const explained = new Set(
    [...texts, ...told].flatMap(({ suspects }) => suspects.flatMap((suspect) => suspect.findings)),
  );
  const lost = lostFormulas(context, space, findings, explained, trials).map((suspect): Told => ({
    suspects: [suspect],
    gain: 0,
  }));
  return {
    told: [...texts, ...told, ...lost],
    causes: causes.map((cause) => toCause(space, findings, cause)),
    textFormulas: textFormulasOf(unknowns, judged, trials, findings),
  };
}

/** A formula that is itself told, or whose sum counts a row that is one more. */
function isNamed({ problem }: SearchSpace, causes: readonly FoundCause[], { cells: [cell] }: FoundCause): boolean {
  const key = cell && addressKey(cell.address);
  const isOwn = (index: number): boolean => {
    const instance = problem.forms[index]?.instance;
    const at = instance && cellAt(instance.map, instance.row, instance.column);
    return at !== undefined && at !== null && addressKey(at) === key;
  };
  return causes.some(({ kind, cells: [first], forms }) =>
    kind === "formula" || kind === "range"
      ? first !== undefined && addressKey(first.address) === key
      : isOfRow(kind) && forms.some(isOwn),
  );
}

/** The first suspect of every mistake, then the alternatives; one cell stands for one mistake. */
function inOrder(told: readonly Told[]): readonly Suspect[] {
  const seen = new Set<string>();
  const own = told.filter(({ suspects: [first] }) => {
    if (!first) return false;
    const id = addressKey(first.address);
    return seen.has(id) ? false : (seen.add(id), true);
  });
  const firsts = own.flatMap(({ suspects }, mistake) =>
    suspects.slice(0, 1).map((suspect) => ({ ...suspect, mistake })),
  );
  const others = own.flatMap(({ suspects }, mistake) => suspects.slice(1).map((suspect) => ({ ...suspect, mistake })));
  return [...firsts, ...others];
}

/** Failures that hang together; where an unknown stands in the same identities nothing else is suspected. */
function mattersOf({ problem }: SearchSpace, isKnown: (form: number) => boolean): readonly (readonly number[])[] {
  return componentsOf(problem, failing(problem, residualsOf(problem))).filter((own) => own.every(isKnown));
}

function mistakesOf(space: SearchSpace, own: readonly number[]): readonly Mistake[] {
  const { problem } = space;
  const start = residualsOf(problem);
  const propose: Propose = (residuals, left) =>
    [singles, swappedColumns, shiftedRows, otherUnits, forgottenTotals]
      .flatMap((hypotheses) => hypotheses(space, residuals, left))
      .filter((proposal) => proposal.effect.gain > 0)
      .sort((a, b) => a.energy - b.energy)
      .slice(0, KEPT);
  return explain(problem, start, own, propose);
}
