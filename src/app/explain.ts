/** 出错说明: the accountant's reason for a warning or hint, kept in the workbook. */
import { checkLocated } from "../core/report/check";
import { canBeExplained, findingKey, valueOf, withExplanation, withoutExplanation } from "../core/report/explanations";
import type { Finding } from "../core/finding/finding";
import type { CheckReport } from "../core/finding/report";
import { workbookYear } from "../core/locate/heads";
import type { LocatedWorkbook } from "../core/locate/locate";
import type { PackSpec } from "../core/declare/pack";
import type { Explanation } from "../core/state/explanations";
import { LONGEST_REASON } from "../core/state/explanations";
import type { State } from "../core/state/state";
import { newState, readState, writeState } from "../core/state/state";
import { forbiddenCharacter } from "../core/text/xmlCharacters";
import type { WorkbookPort } from "../workbook/port";
import { recognised } from "./recognised";
import { remembering, writePlanned } from "./writePlanned";

/** gone: the workbook has changed since the finding was read; unknownState: a later version of the product has written into it. */
export type ExplanationRefusal = "gone" | "isError" | "blank" | "tooLong" | "forbiddenCharacter" | "unknownState";

export class ExplanationRefused extends Error {
  /** `detail`: which character. */
  constructor(
    readonly reason: ExplanationRefusal,
    readonly detail = "",
  ) {
    super(`explanation refused: ${reason}`);
    this.name = "ExplanationRefused";
  }
}

/** `date` is the day on which it is said: 2026-11-25. */
export interface Reason {
  readonly reason: string;
  readonly date: string;
}

/** A finding of an earlier check is answered; the workbook must still hold it with the same figures. */
export async function explain(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  finding: Finding,
  said: Reason,
): Promise<CheckReport> {
  const reason = said.reason.trim();
  if (reason === "") throw new ExplanationRefused("blank");
  if (reason.length > LONGEST_REASON) throw new ExplanationRefused("tooLong");
  const character = forbiddenCharacter(reason);
  if (character !== null) throw new ExplanationRefused("forbiddenCharacter", character);
  if (!canBeExplained(finding)) throw new ExplanationRefused("isError");
  return change(port, packs, (known, report) => {
    const now = report.findings.find(
      (other) => findingKey(other) === findingKey(finding) && valueOf(other) === valueOf(finding),
    );
    if (!now) throw new ExplanationRefused("gone");
    if (!canBeExplained(now)) throw new ExplanationRefused("isError");
    return withExplanation(known, report, now, { reason, date: said.date });
  });
}

/** Takes a reason back, whether it holds or has lapsed. */
export async function withdraw(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  explanation: Pick<Explanation, "rule" | "place" | "value" | "year">,
): Promise<CheckReport> {
  return change(port, packs, (known) => withoutExplanation(known, explanation));
}

async function change(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  edit: (known: readonly Explanation[], report: CheckReport) => readonly Explanation[],
): Promise<CheckReport> {
  return writePlanned(port, (snapshot) => {
    const located = recognised(packs, snapshot);
    const state = stateToKeep(located);
    const explanations = [...edit(state.explanations ?? [], checkLocated(located))];
    const text = writeState({ ...state, explanations });
    return { plan: remembering(text), result: checkLocated({ ...located, snapshot: { ...snapshot, state: text } }) };
  });
}

/** What the workbook remembers; a beginning in one that was made elsewhere. Throws ExplanationRefused rather than lose what a later version wrote. */
export function stateToKeep({ pack, snapshot, ...rest }: LocatedWorkbook): State {
  const known = readState(snapshot.state);
  if (!known && snapshot.state !== null) throw new ExplanationRefused("unknownState");
  return known ?? { ...newState(pack, workbookYear({ pack, snapshot, ...rest })), foreign: true };
}
