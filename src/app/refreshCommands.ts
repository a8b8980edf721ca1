/** The session's commands of the page 更新: what is asked for, what would be done, and doing it. */
import type { LocatedWorkbook } from "../core/locate/locate";
import type { RefreshAccount } from "../core/refresh/account";
import type { CommandDesk } from "./commandDesk";
import { carryOut, NotOurs, previewRefresh, refreshOf } from "./refresh";
import type { Asked, RefreshPage } from "./refreshPage";
import { NO_REFRESH } from "./refreshPage";
import type { Action } from "./state";
import { NotRecognised, StateUnknown } from "./useCases";
import { describeError } from "./wording/errors";
import { isCutOff } from "./writePlanned";
import { describeNotRefreshed, describeRefreshDone } from "./wording/refreshPane";

export interface RefreshCommands {
  /** Reads the workbook, and says what would be done. */
  previewRefresh(): Promise<boolean>;
  /** Asks for one thing more; true when it can be added. */
  askFor(wishes: Asked): Promise<boolean>;
  /** Takes back the thing asked for that stands at this place of the list. */
  dropAsked(index: number): Promise<boolean>;
  /** Whether the sheets are to come to stand in the order of publication. */
  putInOrder(inOrder: boolean): Promise<boolean>;
  /** Does what is shown, true when it was done; where the workbook has changed since, nothing is written, and it is planned anew. */
  refresh(): Promise<boolean>;
}

type Wanted = Pick<RefreshPage, "asked" | "inOrder">;

export function refreshCommands({ port, packs, checker, state, options, run }: CommandDesk): RefreshCommands {
  const look = async ({ asked, inOrder }: Wanted, known: LocatedWorkbook | null): Promise<RefreshPage> => {
    const wishes = { wishes: asked.flat(), data: null, inOrder };
    try {
      return { ...NO_REFRESH, asked, inOrder, planned: known ? refreshOf(known, wishes) : await previewRefresh(port, packs(), wishes) };
    } catch (error) {
      if (!(error instanceof NotRecognised || error instanceof NotOurs || error instanceof StateUnknown)) throw error;
      return { ...NO_REFRESH, refusal: describeError(error) };
    }
  };
  /** What was read is enough while nobody has changed the workbook; if somebody has and we do not know it, nothing will be written. */
  const ask = (change: (wanted: Wanted) => Partial<Wanted>): Promise<boolean> =>
    run("previewRefresh", false, async () => {
      const { refresh: page, refreshStale } = state();
      const { asked, inOrder, planned } = page;
      return { type: "refreshShown", page: await look({ asked, inOrder, ...change(page) }, planned && !refreshStale ? planned.located : null), message: null };
    });

  /** What was written stays written, whatever becomes of the reading behind it. */
  async function written(account: RefreshAccount): Promise<Action> {
    const message = describeRefreshDone(account);
    try {
      const report = await checker.check();
      const planned = checker.located && refreshOf(checker.located, { wishes: [], data: null });
      return { type: "refreshShown", page: { ...NO_REFRESH, planned, done: { account, report } }, message };
    } catch {
      // What failed behind the writing would say that the workbook has not changed.
      return { type: "refreshShown", page: { ...NO_REFRESH, done: { account, report: null } }, message: { kind: "warning", text: `${message.text}更新后没有检查成，请再点“检查”。` } };
    }
  }

  /** Rows that came and went may have left the formulas spelled otherwise: the plan that failed is none for the next time. */
  async function again(wanted: Wanted, error: unknown): Promise<Action> {
    const message = describeNotRefreshed(error);
    try {
      return { type: "refreshShown", page: await look(wanted, null), message };
    } catch {
      return { type: "refreshShown", page: { ...NO_REFRESH, ...wanted }, message };
    }
  }

  return {
    previewRefresh: () => run("previewRefresh", false, async () => ({ type: "refreshShown", page: await look(state().refresh, null), message: null })),
    askFor: (wishes) => ask(({ asked }) => ({ asked: [...asked, wishes] })),
    dropAsked: (index) => ask(({ asked }) => ({ asked: asked.filter((_, at) => at !== index) })),
    putInOrder: (inOrder) => ask(() => ({ inOrder })),
    async refresh() {
      let done = false;
      await run("refresh", true, async () => {
        const { asked, inOrder } = state().refresh;
        const planned = state().refresh.planned ?? (await previewRefresh(port, packs(), { wishes: asked.flat(), data: null, inOrder }));
        try {
          await carryOut(port, planned, options({ asked, inOrder }));
        } catch (error) {
          if (isCutOff(error)) throw error;
          return again({ asked, inOrder }, error);
        }
        done = true;
        return written(planned.account);
      });
      return done;
    },
  };
}
