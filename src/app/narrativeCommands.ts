/** The session's commands of the page 情况说明. */
import type { CheckReport } from "../core/finding/report";
import type { NarratedSentence, Narration } from "../core/narrate/narrate";
import { narrateLocated } from "../core/narrate/narrate";
import { isWritten } from "../core/narrate/writing/status";
import type { ShownOffer, TakenOffer } from "../core/narrate/writing/takeOffer";
import type { Checker } from "./checker";
import type { CommandDesk } from "./commandDesk";
import { success, warned } from "./message";
import { declineOffer, takeOffer, undoTake } from "./narrative";
import type { Action } from "./state";
import { narrateChecked, previewNarrative, renewParagraphs } from "./useCases";
import { describeNarration, describeRenewed, describeTaken } from "./wording/narration";
import { describeUnready } from "./wording/readiness";

export interface NarrativeCommands {
  previewNarrative(): Promise<void>;
  writeNarrative(): Promise<void>;
  /** 更新这 n 段: writes these paragraphs anew, as far as they are still stale, and nothing else. */
  renewParagraphs(ids: readonly string[]): Promise<void>;
  /** 采用新文字 for a sentence that the user has edited; true when it was written. */
  takeOffer(shown: ShownOffer): Promise<boolean>;
  /** Gives the user's own words back. */
  undoTake(): Promise<void>;
  /** 保留我的文字: this text is not offered again. */
  declineOffer(shown: ShownOffer): Promise<boolean>;
  /** Lists the sentences that use the cell which the user is on. */
  findUses(): Promise<void>;
}

export function narrativeCommands({
  port,
  packs,
  checker,
  state,
  options,
  run,
  afterwards,
}: CommandDesk): NarrativeCommands {
  /** One reading tells both, where both are on screen. */
  async function shown(taken: TakenOffer | null, message: string): Promise<Action> {
    const report: CheckReport | null = state().report === null ? null : await afterwards(() => checker.check());
    const narration =
      (report && renewedNarration(checker, true)) ?? (await afterwards(() => previewNarrative(port, packs())));
    return { type: "wrote", read: { narration, report }, kept: { taken }, message: success(message) };
  }

  return {
    async previewNarrative() {
      await run("previewNarrative", false, async () => {
        const { narration, report } = await narrateChecked(port, packs(), false);
        const unready = describeUnready(report);
        return { type: "read", read: { narration }, message: unready === null ? null : warned("", unready) };
      });
    },
    async writeNarrative() {
      await run("writeNarrative", true, async () => {
        const { narration, report } = await narrateChecked(port, packs(), true, options({}));
        return {
          type: "wrote",
          read: { narration: asWritten(narration, () => true) },
          message: warned(describeNarration(narration), describeUnready(report)),
        };
      });
    },
    async renewParagraphs(ids) {
      await run("writeNarrative", true, async () => {
        const narration = await renewParagraphs(port, packs(), ids, options());
        const renewed = narration.sentences.filter(({ id, status }) => status === "stale" && ids.includes(id));
        return {
          type: renewed.length > 0 ? "wrote" : "read",
          read: { narration: asWritten(narration, (sentence) => renewed.includes(sentence)) },
          message: success(describeRenewed(renewed.length)),
        };
      });
    },
    takeOffer: (offer) =>
      run("takeOffer", true, async () => {
        const taken = await takeOffer(port, packs(), offer, options());
        return shown(taken, describeTaken(taken));
      }),
    async undoTake() {
      const { taken } = state();
      if (taken === null) return;
      await run("undoTake", true, async () => {
        await undoTake(port, packs(), taken, options());
        return shown(null, "已恢复您原来的文字。");
      });
    },
    declineOffer: (offer) =>
      run("declineOffer", false, async () => {
        await declineOffer(port, packs(), offer);
        return shown(state().taken, "已记住：保留您的文字。表中的数再变时会重新提示。");
      }),
    async findUses() {
      await run("findUses", false, async () => {
        const usesOf = await port.selection();
        if (usesOf === null) return { type: "finished", message: "没有选中单元格。请先在表中点一个单元格。" };
        const narration = state().narration === null ? await previewNarrative(port, packs()) : null;
        return { type: "read", read: { narration }, kept: { usesOf } };
      });
    },
  };
}

/** From what the check has just read, without another round trip; undefined where no preview is on screen. */
export function renewedNarration({ located }: Checker, shown: boolean): Narration | undefined {
  return shown && located ? narrateLocated(located) : undefined;
}

/** What the workbook holds once those sentences are in it that are meant. */
function asWritten(narration: Narration, isMeant: (sentence: NarratedSentence) => boolean): Narration {
  const sentences = narration.sentences
    .filter((sentence) => sentence.status !== "removed" || !isMeant(sentence))
    .map((sentence) =>
      isWritten(sentence.status) && isMeant(sentence)
        ? { ...sentence, status: "same" as const, existing: sentence.text, disagreements: [], agrees: true }
        : sentence,
    );
  return { ...narration, sentences };
}
