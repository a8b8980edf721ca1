/** Single misses as a person would look them up: the unit, the cells with what they show and what they should, and the suspects. */
import { formatSuspectValue } from "../../../src/app/wording/suspects";
import { describeFinding } from "../../../src/core/finding/wording";
import type { Suspect } from "../../../src/core/finding/suspect";
import { printedAddress } from "../../../src/core/model/address";
import type { CellValue } from "../../../src/core/model/snapshot";
import type { Fault } from "./cells";
import { FAULT_KINDS } from "./cells";
import type { Verdict } from "./judged";
import type { Results } from "./run";
import { STYLES } from "./styles";

/** Cells of one slip that are listed. */
const LISTED = 4;

/** Unseen workbooks and accused unbroken ones first, then those whose suspects miss the cell. */
export function printMisses({ verdicts, accused }: Results, most: number, seed: number): void {
  for (const { pack, unit, style, findings } of accused.slice(0, most)) {
    console.log(`\n误报：${place(pack.id, unit, style, seed)}`);
    for (const finding of findings.slice(0, LISTED)) console.log(`  ${describeFinding(finding)}`);
  }
  const unseen = verdicts.filter((verdict) => !verdict.seen);
  const unnamed = verdicts.filter(
    (verdict) =>
      verdict.seen && verdict.places.some((found) => found === null || found > (verdict.places.length > 1 ? 4 : 1)),
  );
  for (const verdict of [...unseen.slice(0, most), ...unnamed.slice(0, most)]) printMiss(verdict, seed);
}

function place(pack: string, unit: number, style: keyof typeof STYLES, seed: number): string {
  return `${pack}，种子 ${String(seed)} 的第 ${String(unit)} 个单位，${STYLES[style]}`;
}

function printMiss({ broken, was, seen, suspects }: Verdict, seed: number): void {
  console.log(`\n${seen ? "没有指对" : "没有发现"}：${place(broken.pack.id, broken.unit, broken.style, seed)}`);
  broken.faults.forEach((fault, index) => {
    console.log(`  ${FAULT_KINDS[fault.kind]}：${editsOf(fault, was[index] ?? [])}`);
  });
  console.log(`  疑点：${suspects.map(suspectText).join("；") || "无"}`);
}

function editsOf(fault: Fault, was: readonly CellValue[]): string {
  const shown = fault.edits
    .slice(0, LISTED)
    .map(
      ({ address, value }, index) =>
        `${printedAddress(address)} ${String(value ?? "空白")} → ${fault.inserted ? "（新行）" : String(was[index] ?? "空白")}`,
    );
  return [...shown, ...(fault.edits.length > LISTED ? [`等 ${String(fault.edits.length)} 格`] : [])].join("，");
}

function suspectText(suspect: Suspect): string {
  return `${printedAddress(suspect.address)} ${formatSuspectValue(suspect.actual, suspect.places)} → ${formatSuspectValue(suspect.suggested, suspect.places)}`;
}
