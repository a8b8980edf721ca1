/** The session's commands that change single cells of the tables: 改为建议值, 扩大区间, 舍位平衡, each with its way back. */
import type { FormulaRepair, Suspect } from "../core/finding/suspect";
import type { RepairedCell } from "../core/repair/repair";
import { balance, previewBalance, undoBalance } from "./balance";
import type { CommandDesk } from "./commandDesk";
import { success } from "./message";
import { repair, repairFormula, undoRepair } from "./repair";
import type { Action } from "./state";
import { describeBalanced, describeUndone } from "./wording/balance";
import { describeRepaired, describeRepairUndone } from "./wording/repair";

export interface RepairCommands {
  /** 改为建议值: writes what the suspect suggests and checks again; true when it was written. */
  repair(suspect: Suspect): Promise<boolean>;
  /** 扩大区间: writes the formula that a cause suggests and checks again; true when it was written. */
  repairFormula(formula: FormulaRepair): Promise<boolean>;
  /** Gives back what the last such correction replaced. */
  undoRepair(): Promise<void>;
  previewBalance(): Promise<void>;
  /** Writes the proposals for these sums, all when absent. */
  balance(only?: ReadonlySet<string>): Promise<void>;
  undoBalance(): Promise<void>;
}

export function repairCommands({ port, packs, checker, state, options, run, afterwards }: CommandDesk): RepairCommands {
  function repaired(write: () => Promise<readonly RepairedCell[]>): Promise<boolean> {
    return run("repair", true, async () => {
      const cells = await write();
      return {
        type: "wrote",
        read: { report: await afterwards(() => checker.check()) },
        kept: { repaired: cells },
        message: success(describeRepaired(cells)),
      };
    });
  }

  /** What the workbook says after 舍位平衡 was done or taken back. */
  async function balanced(message: string): Promise<Action> {
    return {
      type: "wrote",
      read: {
        balance: await afterwards(() => previewBalance(port, packs())),
        report: await afterwards(() => checker.check()),
      },
      message: success(message),
    };
  }

  return {
    repair: (suspect) => repaired(() => repair(port, packs(), suspect, options())),
    repairFormula: (formula) => repaired(() => repairFormula(port, packs(), formula, options())),
    async undoRepair() {
      await run("undoRepair", true, async () => {
        const message = describeRepairUndone(await undoRepair(port, state().repaired, options()));
        const report = await afterwards(() => checker.check());
        return { type: "wrote", read: { report }, kept: { repaired: [] }, message: success(message) };
      });
    },
    async previewBalance() {
      await run("previewBalance", false, async () => ({
        type: "read",
        read: { balance: await previewBalance(port, packs()) },
      }));
    },
    async balance(only) {
      await run("balance", true, async () =>
        balanced(describeBalanced(await balance(port, packs(), only, options({ only: only ? [...only] : null })))),
      );
    },
    async undoBalance() {
      await run("undoBalance", true, async () => balanced(describeUndone(await undoBalance(port, packs(), options()))));
    },
  };
}
