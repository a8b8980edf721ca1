/** The checks of what performance forms say: P-04 to P-08 and P-10 to P-12, over forms as they were read. */
import type { PerformanceSpec } from "../../declare/performance";
import type { FormFault } from "../fault";
import type { ReadForm } from "../model";
import { checkCostSum } from "./costSum";
import { checkCountTotals } from "./countTotals";
import { checkDates } from "./dates";
import { checkDatesThatAre } from "./datesThatAre";
import { checkFestivals } from "./festivals";
import { checkFrequencies, checkPeriods } from "./indicatorsApart";
import { checkInstalments } from "./instalments";
import { checkNamedTwice } from "./namedTwice";
import { checkNearCopies } from "./nearCopies";
import { checkOverall } from "./overallIndicators";
import { checkParts } from "./parts";
import { checkProducts } from "./products";
import { checkRepeats } from "./repeats";
import { checkSameWords } from "./sameWords";
import { checkAmounts } from "./saidAmounts";
import { checkShares } from "./shares";
import { checkTexts } from "./textAgainstIndicators";
import { checkBasis, checkDuration, checkInvestment, checkYears } from "./validity";
import { checkValues } from "./values";
import { owned, viewOf } from "./view";
import type { FormView } from "./view";

/** `year`: of the budget. Findings in the order of the forms; those between forms last. */
export function checkFormContents(
  forms: readonly ReadForm[],
  spec: PerformanceSpec,
  year: number,
): readonly FormFault[] {
  const projects = forms.filter(({ kind }) => kind === "project").map((form) => viewOf(form, spec.project));
  const overalls =
    spec.overall === undefined
      ? []
      : forms.filter(({ kind }) => kind === "overall").map((form) => viewOf(form, spec.overall ?? spec.project));
  const own = projects.map((view) => checkProject(view, year));
  const copies = checkRepeats(projects);
  return [
    ...own.flat(),
    ...overalls.flatMap((view) =>
      owned(view, [
        ...checkTexts(view, year),
        ...checkFrequencies(view),
        ...checkDates(view),
        ...checkDatesThatAre(view, year),
        ...checkFestivals(view),
        ...checkValues(view),
        ...checkNamedTwice(view),
        ...checkOverall(view, projects, own.flat()),
      ]),
    ),
    ...copies,
    ...checkNearCopies(projects, copies),
  ];
}

function checkProject(view: FormView, year: number): readonly FormFault[] {
  return owned(view, [
    ...checkCostSum(view, year),
    ...checkParts(view, year),
    ...checkProducts(view, year),
    ...checkInstalments(view, year),
    ...checkTexts(view, year),
    ...checkFrequencies(view),
    ...checkPeriods(view),
    ...checkSameWords(view),
    ...checkDates(view),
    ...checkDatesThatAre(view, year),
    ...checkFestivals(view),
    ...checkBasis(view, year),
    ...checkDuration(view),
    ...checkInvestment(view),
    ...checkShares(view),
    ...checkCountTotals(view),
    ...checkAmounts(view, year),
    ...checkYears(view, year),
    ...checkValues(view),
    ...checkNamedTwice(view),
  ]);
}
