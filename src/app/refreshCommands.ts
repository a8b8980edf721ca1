/** The session's commands of the page 更新: what is asked for, what would be done, and doing it. */
import type { LocatedWorkbook } from "../core/locate/locate";
import type { AskedGuide } from "../core/refresh/givenGuide";
import type { RefreshAccount } from "../core/refresh/account";
import type { CommandDesk } from "./commandDesk";
import type { FormsFile } from "./refresh";
import { carryOut, NotOurs, previewRefresh, refreshOf } from "./refresh";
import type { AskedWishes, FormsAsked, RefreshPage } from "./refreshPage";
import { NO_REFRESH, wishesOf } from "./refreshPage";
import type { Action } from "./state";
import { NotRecognised, StateUnknown } from "./useCases";
import { describeError } from "./wording/errors";
import { isCutOff } from "./writePlanned";
import { describeNotRefreshed, describeRefreshDone } from "./wording/refreshPane";

export interface RefreshCommands {
  /** Reads the workbook, and says what would be done. */
  previewRefresh(): Promise<boolean>;
  /** Asks for one thing more; true when it can be added. */
  askFor(wishes: AskedWishes): Promise<boolean>;
  /** Takes back the thing asked for that stands at this place of the list. */
  dropAsked(index: number): Promise<boolean>;
  /** Asks for performance forms for all projects, or no longer. */
  wantForms(wanted: boolean): Promise<boolean>;
  /** Asks for 年度 to be filled in from 实施期 where it is blank, or no longer. */
  copyPeriods(wanted: boolean): Promise<boolean>;
  /** Asks for the forms of these files, beside those chosen before; a file of the same name takes the other's place. */
  giveForms(files: readonly FormsFile[]): Promise<boolean>;
  dropForms(source: string): Promise<boolean>;
  /** Asks for 政府购买服务指导性目录: a blank one, the one of a file, or the rows of it that are the unit's own. */
  askForGuide(change: Partial<AskedGuide>): Promise<boolean>;
  /** Whether the sheets are to come to stand in the order of publication. */
  putInOrder(inOrder: boolean): Promise<boolean>;
  /** Does what is shown, true when it was done; where the workbook has changed since, nothing is written, and it is planned anew. */
  refresh(): Promise<boolean>;
}

export function refreshCommands({ port, packs, checker, state, options, run }: CommandDesk): RefreshCommands {
  const look = async (things: Things, known: LocatedWorkbook | null): Promise<RefreshPage> => {
    const wishes = wishesOf(things);
    try {
      return {
        ...NO_REFRESH,
        ...things,
        planned: known ? refreshOf(known, wishes) : await previewRefresh(port, packs(), wishes),
      };
    } catch (error) {
      if (!(error instanceof NotRecognised || error instanceof NotOurs || error instanceof StateUnknown)) throw error;
      return { ...NO_REFRESH, refusal: describeError(error) };
    }
  };
  /** What was read is enough while nobody has changed the workbook; if somebody has and we do not know it, nothing will be written. */
  const change = (by: (things: Things) => Partial<Things>): Promise<boolean> =>
    run("previewRefresh", false, async () => {
      const {
        refresh: { planned },
        stale,
      } = state();
      const things = thingsAsked();
      return {
        type: "read",
        read: {
          refresh: await look({ ...things, ...by(things) }, planned && !stale.has("refresh") ? planned.located : null),
        },
        message: null,
      };
    });
  const thingsAsked = (): Things => {
    const { asked, forms, guide, inOrder } = state().refresh;
    return { asked, forms, guide, inOrder };
  };
  const changeForms = (by: (forms: FormsAsked) => Partial<FormsAsked>): Promise<boolean> =>
    change(({ forms }) => ({ forms: { ...forms, ...by(forms) } }));

  /** What was written stays written, whatever becomes of the reading behind it. */
  async function written(account: RefreshAccount): Promise<Action> {
    const message = describeRefreshDone(account);
    try {
      const report = await checker.check();
      const planned = checker.located && refreshOf(checker.located, { wishes: [], data: null });
      return {
        type: "wrote",
        read: { refresh: { ...NO_REFRESH, planned, done: { account, report } }, report },
        message,
      };
    } catch {
      // What failed behind the writing would say that the workbook has not changed.
      return {
        type: "wrote",
        read: { refresh: { ...NO_REFRESH, done: { account, report: null } } },
        message: { kind: "warning", text: `${message.text}更新后没有检查成，请再点“检查”。` },
      };
    }
  }

  /** Rows that came and went may have left the formulas spelled otherwise: the plan that failed is none for the next time. */
  async function again(things: Things, error: unknown): Promise<Action> {
    const message = describeNotRefreshed(error);
    try {
      return { type: "read", read: { refresh: await look(things, null) }, message };
    } catch {
      return { type: "read", read: { refresh: { ...NO_REFRESH, ...things } }, message };
    }
  }

  return {
    previewRefresh: () =>
      run("previewRefresh", false, async () => ({
        type: "read",
        read: { refresh: await look(thingsAsked(), null) },
        message: null,
      })),
    askFor: (wishes) => change(({ asked }) => ({ asked: [...asked, wishes] })),
    dropAsked: (index) => change(({ asked }) => ({ asked: asked.filter((_, at) => at !== index) })),
    wantForms: (wanted) => changeForms(() => ({ wanted })),
    copyPeriods: (copied) => changeForms(() => ({ copied })),
    putInOrder: (inOrder) => change(() => ({ inOrder })),
    giveForms: (given) =>
      changeForms(({ files }) => ({
        files: [...files.filter(({ source }) => !given.some((one) => one.source === source)), ...given],
      })),
    dropForms: (source) => changeForms(({ files }) => ({ files: files.filter((one) => one.source !== source) })),
    askForGuide: (changed) => change(({ guide }) => ({ guide: { ...guide, ...changed } })),
    async refresh() {
      let done = false;
      await run("refresh", true, async () => {
        const things = thingsAsked();
        const planned = state().refresh.planned ?? (await previewRefresh(port, packs(), wishesOf(things)));
        try {
          await carryOut(port, planned, options(onceMore(things)));
        } catch (error) {
          if (isCutOff(error)) throw error;
          return again(things, error);
        }
        done = true;
        return written(planned.account);
      });
      return done;
    },
  };
}

/** What somebody has asked for. */
type Things = Pick<RefreshPage, "asked" | "forms" | "guide" | "inOrder">;

/** Files have to be chosen anew: what they hold is too much to keep in the workbook. */
function onceMore({ asked, forms: { wanted, copied, files }, guide, inOrder }: Things): object | undefined {
  return files.length > 0 || guide.file !== null ? undefined : { asked, wanted, copied, guide: guide.wanted, inOrder };
}
