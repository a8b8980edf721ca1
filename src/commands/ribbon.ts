/** What the ribbon buttons do where they cannot leave it to the pane. They come through the same use cases; what they have to say goes to `tell`. */
import { againText } from "../app/again";
import { buildInputs } from "../app/entry/buildInputs";
import { chosenPack } from "../app/entry/desk";
import { emptyDraft } from "../app/entry/draft";
import { packsAtHand } from "../app/entry/packsAtHand";
import { draftProblems } from "../app/entry/problems";
import type { KeyValueStore } from "../app/entry/store";
import { loadDraft } from "../app/entry/storage";
import type { Command } from "../app/commandNames";
import { check, generate, narrateChecked } from "../app/useCases";
import { typingNotes } from "../app/typingNotes";
import { describeDraftProblem } from "../app/wording/entry";
import { describeError } from "../app/wording/errors";
import { describeNarration, missingSheets } from "../app/wording/narration";
import { describeUnready } from "../app/wording/readiness";
import { summarize } from "../app/wording/report";
import { withCatalogues } from "../core/declare/withCatalogues";
import { describeDataIssue } from "../core/data/wording";
import type { PackSpec } from "../core/declare/pack";
import { describeRefused } from "../app/wording/refused";
import type { CommandNote, Refused, WorkbookPort } from "../workbook/port";
import { WorkbookError } from "../workbook/port";

/** The message travels in an address, and the pane lists the rest. */
const MOST_LINES = 8;

/** A failure whose words are ready. */
class Said extends Error {}

export interface RibbonHost {
  readonly port: WorkbookPort;
  readonly packs: readonly PackSpec[];
  /** Where the pane keeps its draft. */
  readonly store: KeyValueStore;
  /** Shows a text without the pane; settles when it was read or cannot be shown. */
  tell(text: string): Promise<void>;
  /** Wakes an open pane at the check. */
  showCheck(): Promise<void>;
  /** From now on the open workbook opens the pane by itself, where Excel can; never fails. */
  opensWithWorkbook(): Promise<unknown>;
}

/** Names as in manifest.xml. */
export interface Ribbon {
  generateWorkbook(): Promise<void>;
  checkWorkbook(): Promise<void>;
  writeNarrative(): Promise<void>;
}

export function createRibbon(given: RibbonHost): Ribbon {
  // The pane may have imported a catalogue since the last button.
  const host = (): RibbonHost => ({ ...given, packs: packsAtHand(given.packs, given.store) });
  const telling = (task: () => Promise<string | null>) => async (): Promise<void> => {
    const text = await task().catch((error: unknown) => (error instanceof Said ? error.message : describeError(error)));
    if (text !== null) await given.tell(text);
  };
  return {
    generateWorkbook: telling(() => generateFromDraft(host())),
    checkWorkbook: telling(() => checkAndShow(host())),
    writeNarrative: telling(() => narrate(host())),
  };
}

/** The new workbook shows itself, so success needs no words. */
async function generateFromDraft({ port, packs, store, opensWithWorkbook }: RibbonHost): Promise<string | null> {
  const plain = chosenPack(packs, store);
  const draft = loadDraft(store, plain) ?? emptyDraft(plain);
  const pack = withCatalogues(plain, plain.atHand ?? [], Number(draft.year));
  const problems = draftProblems(draft).map(describeDraftProblem);
  const reading = problems.length === 0 ? buildInputs(draft, pack) : null;
  if (reading?.ok) {
    const refused: Refused[] = [];
    await generate(port, pack, reading.inputs, {
      note: noteOf("generate", { pack: pack.id, inputs: reading.inputs }),
      onRefused: (what) => void refused.push(what),
    });
    await opensWithWorkbook();
    return refused.length > 0 ? describeRefused(refused) : null;
  }
  const lines = reading === null ? problems : reading.issues.map(describeDataIssue);
  return ["面板中填写的内容还有问题，没有生成。请点“打开面板”改好：", ...lines.slice(0, MOST_LINES)].join("\n");
}

async function checkAndShow({ port, packs, showCheck }: RibbonHost): Promise<string> {
  const report = await check(port, packs);
  const sheet = report.checkSheet ?? packs.find((pack) => pack.id === report.pack)?.checkSheet.sheet;
  const shown = sheet !== undefined && (await reveal(port, sheet));
  await showCheck();
  return `${summarize(report).text}\n${shown ? `表间公式的核对结果见“${sheet}”工作表。` : ""}逐条查看和定位，请点“打开面板”，在“检查”页中点“检查”。`;
}

async function narrate({ port, packs }: RibbonHost): Promise<string> {
  const typing = typingNotes();
  const writing = narrateChecked(port, packs, true, { note: noteOf("writeNarrative", {}), ...typing.told });
  const { narration, report } = await writing.catch((error: unknown) => {
    throw typing.text() === "" ? error : new Said(`${describeError(error)}${typing.text()}`);
  });
  const sheet = narration.sheets.find(({ found }) => found !== null)?.found ?? null;
  if (sheet === null)
    return `没有找到${missingSheets(narration)}工作表，没有写入。请点“打开面板”，在“情况说明”页中复制全文。`;
  await reveal(port, sheet);
  return `${describeUnready(report) ?? ""}${describeNarration(narration)}${typing.text()}`;
}

/** The pane takes back and goes on with what a button has done as with its own commands. */
function noteOf(command: Command, again: object): CommandNote {
  return { command, again: againText(again) };
}

/** False when the sheet is not there, because a workbook made by hand need not have it, or is hidden: what was done is done all the same. */
async function reveal(port: WorkbookPort, sheet: string): Promise<boolean> {
  try {
    await port.reveal({ sheet, row: 0, column: 0 });
    return true;
  } catch (error) {
    if (error instanceof WorkbookError && (error.code === "sheetMissing" || error.code === "hiddenSheet")) return false;
    throw error;
  }
}
