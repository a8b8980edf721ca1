/** What was tried, what was written, what was refused and why, and every fault. */
import { textTable } from "../../src/cli/textTable";
import type { Attempt, Fault } from "./trial";
import type { Recalculated } from "./recalculated";

export function printSummary(
  attempts: readonly Attempt[],
  faults: readonly Fault[],
  { compared, left }: Recalculated,
  unseen: readonly string[],
): void {
  const named = [...new Set(attempts.map(({ command }) => command))];
  const rows = named.map((name) => {
    const tried = attempts.filter(({ command }) => command === name);
    const count = (kind: string): string => String(tried.filter(({ ran }) => ran.kind === kind).length);
    return [
      name,
      String(tried.length),
      count("written"),
      count("refused"),
      count("idle"),
      String(new Set(faults.filter(({ command }) => command === name).map(({ file }) => file)).size),
    ];
  });
  console.log(textTable(["command", "tried", "written", "refused", "nothing to do", "files with faults"], rows));
  grouped(
    "refused",
    attempts.flatMap(({ file, command, ran }) =>
      ran.kind === "refused" ? [{ file, command, text: ran.sentence.trim() }] : [],
    ),
  );
  grouped(
    "nothing to do",
    attempts.flatMap(({ file, command, ran }) => (ran.kind === "idle" ? [{ file, command, text: ran.why }] : [])),
  );
  console.log(
    `LibreOffice: ${compared} files compared; not opened by it before: ${left.length === 0 ? "none" : left.join(", ")}`,
  );
  console.log(`openpyxl: not read whole by it before: ${unseen.length === 0 ? "none" : unseen.join(", ")}`);
  for (const kind of new Set(faults.map((fault) => fault.kind)))
    grouped(
      `FAULT ${kind}`,
      faults.filter((fault) => fault.kind === kind),
    );
  console.log(
    `${attempts.length} runs, ${attempts.filter(({ ran }) => ran.kind === "written").length} files written, ${faults.length} faults`,
  );
}

/** Files per line. */
const SHOWN = 4;

/** One line for each text, however many files it is about. */
function grouped(
  title: string,
  said: readonly { readonly file: string; readonly command: string; readonly text: string }[],
): void {
  for (const text of new Set(said.map((one) => one.text))) {
    const about = said.filter((one) => one.text === text).map(({ file, command }) => `${file}: ${command}`);
    const more = about.length > SHOWN ? ` and ${about.length - SHOWN} more` : "";
    console.log(`${title}: ${text.replace(/\n/g, " / ")} [${about.slice(0, SHOWN).join("; ")}${more}]`);
  }
}
