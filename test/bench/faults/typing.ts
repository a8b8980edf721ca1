/** As a fault in one command, while somebody types into a cell that it writes: what was typed stands, or the pane says what it was, or where to look. */
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { cellName } from "../../../src/core/model/address";
import type { Fault } from "../../support/officeHost/faults";
import { injectFault } from "../../support/officeHost/faults";
import { fingerprint } from "../../support/officeHost/fingerprint";
import { openPane, tryFault, unfinishedNow } from "./trial";
import type { Stage, Trial } from "./trial";

const TYPED = "刚刚写的一句";

/** Leaves the workbook as before, or says why not. A command that writes over nothing is tried without typing. */
export async function tryTyping(stage: Stage, fault: Fault): Promise<Trial> {
  const {
    place: { office, port },
    command,
    written: at,
    before,
  } = stage;
  if (at === null) return tryFault(stage, fault);
  const address = cellName(at.row, at.column);
  const stood = valueAt(await port.read(), at);
  const session = openPane();
  await command.ready?.(session);
  let hasTyped = false;
  session.subscribe(() => {
    if (hasTyped || session.state.busy?.done !== 1) return;
    hasTyped = true;
    office.userEdit(at.sheet, address, TYPED);
  });
  const mend = injectFault(office.host, fault);
  try {
    await command.give(session);
  } finally {
    if (!mend()) await office.eventsDelivered();
  }
  const said = session.state.message?.text ?? "";
  const stands = async (): Promise<boolean> =>
    (await port.read()).sheets.some(({ name, values }) => name === at.sheet && values.flat().includes(TYPED));
  const faults: string[] = [];
  const isThere = await stands();
  const isTold = said.includes(TYPED) || (said.includes(`“${at.sheet}”`) && said.includes("填的可能被盖住"));
  if (hasTyped && !isThere && !isTold) faults.push(`${at.sheet}!${address} 填的没有了，却说“${said}”`);
  if (!fault.forGood && isThere && said.includes("没能放回去")) faults.push(`填的在，却说“${said}”`);
  await takeBack(session.state.message?.kind !== "error");
  if (isThere && !(await stands())) faults.push(`撤销或恢复以后 ${at.sheet}!${address} 填的没有了`);
  office.userEdit(at.sheet, address, typeof stood === "number" || typeof stood === "string" ? stood : "");
  const isBack = (await fingerprint(office)).join("\n") === before.join("\n");
  return { outcome: isBack ? "before" : "half", faults };
}

/** As somebody does who opens the pane again. */
async function takeBack(isDone: boolean): Promise<void> {
  const session = openPane();
  const stop = await session.start();
  if (await unfinishedNow()) await session.restore();
  else if (isDone) await session.undoLast();
  await stop();
}

function valueAt({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellAddress): CellValue {
  return sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? null;
}
