/** One fault in one command: what became of the workbook, and what the pane said of it. */
import type { CellAddress } from "../../../src/core/model/snapshot";
import { createSession } from "../../../src/app/session";
import type { Session } from "../../../src/app/session";
import { packs } from "../../../src/packs";
import { createExcelPort } from "../../../src/workbook/excel/excelPort";
import { injectFault } from "../../support/officeHost/faults";
import type { Fault } from "../../support/officeHost/faults";
import { fingerprint, firstDifferences, withoutPages } from "../../support/officeHost/fingerprint";
import type { FaultyCommand, Place } from "./commands";
import { writtenCell } from "./written";

export interface Trial {
  readonly outcome: "before" | "after" | "half";
  /** What was not as it has to be; empty where everything was. */
  readonly faults: readonly string[];
}

/** A workbook with a command ready to be given, as it looks before and after it. */
export interface Stage {
  readonly place: Place;
  readonly command: FaultyCommand;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Requests that the command takes, from the reading on. */
  readonly requests: number;
  /** A cell that it writes over; null where it writes over none. */
  readonly written: CellAddress | null;
  /** What 撤销上一步 did not bring back. */
  readonly undoFaults: readonly string[];
}

/** A pane that has just been opened. */
export function openPane(): Session {
  return createSession(
    createExcelPort(),
    packs,
    () => () => undefined,
    () => "2026-11-29",
  );
}

/** `isPrepared`: the workbook of a command before it is as that one has found it. */
export async function setStage(place: Place, command: FaultyCommand, isPrepared = false): Promise<Stage> {
  if (!isPrepared) await command.prepare(place);
  const before = await fingerprint(place.office);
  const session = openPane();
  await command.ready?.(session);
  await place.office.eventsDelivered();
  const reading = await place.port.read();
  place.office.resetRequests();
  await command.give(session);
  const requests = place.office.requests.count;
  const written = writtenCell(reading, await place.port.read());
  const after = await fingerprint(place.office);
  if (session.state.message?.kind === "error") throw new Error(`${command.name}: ${session.state.message.text}`);
  await session.undoLast();
  const back = await fingerprint(place.office);
  return { place, command, before, after, requests, written, undoFaults: firstDifferences(before, back, 5) };
}

/** Leaves the workbook as before, or says why not. */
export async function tryFault({ place, command, before, after }: Stage, fault: Fault): Promise<Trial> {
  const { office } = place;
  const session = openPane();
  await command.ready?.(session);
  const mend = injectFault(office.host, fault);
  try {
    await command.give(session);
  } finally {
    if (!mend()) await office.eventsDelivered();
  }
  const now = await fingerprint(office);
  const said = session.state.message?.text ?? "";
  const faults: string[] = [];
  const isWritten = same(withoutPages(now), withoutPages(after));
  const outcome = same(now, before) ? "before" : isWritten ? "after" : "half";
  if (outcome === "half" && !/可能只写了一部分/.test(said))
    faults.push(`写了一半，却说“${said}”；与写完相差：${firstDifferences(after, now).join("；")}`);
  if (outcome === "after" && !same(now, after) && !/打印设置没有写上|可能只写了一部分/.test(said))
    faults.push(`打印设置没有写上，却说“${said}”`);
  if (outcome === "after" && /工作簿没有改动|没有写入/.test(said)) faults.push(`写完了，却说“${said}”`);
  if (outcome === "before" && session.state.message?.kind === "success" && !/没有改动/.test(said))
    faults.push(`没有写，却说“${said}”`);
  faults.push(...(await settle(outcome, said, place, before)));
  return { outcome, faults };
}

/** As somebody does who opens the pane again: what was cut off is restored, even where nothing of it was written yet, and what was done is taken back. */
async function settle(
  outcome: Trial["outcome"],
  said: string,
  { office }: Place,
  before: readonly string[],
): Promise<readonly string[]> {
  const isOffered = await unfinishedNow();
  if (outcome === "before" && !isOffered) return [];
  if (outcome === "half" && !isOffered) return ["没有提供“恢复”"];
  const contradiction = isOffered && /工作簿没有改动|没有写入/.test(said) ? [`下次打开要问“恢复”，却说“${said}”`] : [];
  const session = openPane();
  const stop = await session.start();
  await (isOffered ? session.restore() : session.undoLast());
  await stop();
  const now = await fingerprint(office);
  const isSettled = !(await unfinishedNow());
  return [
    ...contradiction,
    ...(same(now, before)
      ? []
      : [`恢复后不一样（${session.state.message?.text ?? ""}）：${firstDifferences(before, now).join("；")}`]),
    ...(isSettled ? [] : [`恢复以后，下次打开还要问“恢复”（${session.state.message?.text ?? ""}）`]),
  ];
}

export async function unfinishedNow(): Promise<boolean> {
  const history = await createExcelPort().history?.();
  return history !== undefined && history.unfinished !== null;
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
