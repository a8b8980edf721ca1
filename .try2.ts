import { openExcel } from "./test/contract/excelAdapter";
import { COMMANDS } from "./test/bench/faults/commands";
import { setStage, tryFault } from "./test/bench/faults/trial";
async function main() {
  const [name, ...faults] = process.argv.slice(2);
  const command = COMMANDS.find((c) => c.name === name)!;
  const subject = await openExcel();
  const stage = await setStage(subject, command);
  console.log(command.name, "requests", stage.requests, "undo", stage.undoFaults);
  for (const text of faults) {
    const [request, kind, share, forGood] = text.split(",");
    const trial = await tryFault(stage, { request: Number(request), kind: kind as "before", share: Number(share), forGood: forGood === "1" });
    console.log(text, trial.outcome, trial.faults.join(" / ").slice(0, 900));
  }
}
main().then(() => process.exit(0), (e) => { console.error(e); process.exit(1); });
