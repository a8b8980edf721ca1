/** 取上年数 over any workbook: what last year's file gives for 基础信息, and writing what the user chose of it. */
import { planTaking } from "../core/lastYear/planTaking";
import type { TakingPlan } from "../core/lastYear/planTaking";
import type { LastYearOptions } from "../core/lastYear/propose";
import { proposeLastYear } from "../core/lastYear/propose";
import type { LastYearOutcome, Taking } from "../core/lastYear/taking";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { recognise } from "./recognise";
import { recognised } from "./recognised";
import { writePlanned } from "./writePlanned";

/** What writing did, without its plan. */
export type Taken = Omit<TakingPlan, "plan">;

/** `last` is what last year's file holds; a refusal is an outcome, for the user may choose another file or insist. Throws NotRecognised for this year's workbook. */
export async function previewLastYear(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  last: WorkbookSnapshot,
  options?: LastYearOptions,
): Promise<LastYearOutcome> {
  const now = recognised(packs, await port.read());
  const best = recognise(packs, last);
  if (!best) return { ok: false, refusal: { code: "notRecognised" } };
  if (kindOf(best.pack) !== kindOf(now.pack))
    return { ok: false, refusal: { code: "otherForm", form: now.pack.title, lastForm: best.pack.title } };
  // Last year's file may be of last year's edition of the form: the fields name the tables of this year's.
  const read = best.pack.id === now.pack.id ? best : recognise([now.pack], last);
  return read ? proposeLastYear(now, read, options) : { ok: false, refusal: { code: "notRecognised" } };
}

/** Editions of one form differ in the year at the end of their id. */
function kindOf({ id }: PackSpec): string {
  return id.replace(/-20\d\d$/, "");
}

/** Writes these, each only into a cell that still holds what the proposal saw; no other cell is touched. */
export async function takeLastYear(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  chosen: readonly Taking[],
  options?: ApplyOptions,
): Promise<Taken> {
  return writePlanned(
    port,
    (snapshot) => {
      const { plan, written, left } = planTaking(recognised(packs, snapshot), chosen);
      return { plan: written.length > 0 ? plan : null, result: { written, left } };
    },
    options,
  );
}
