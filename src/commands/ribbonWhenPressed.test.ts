import type { Ribbon } from "./ribbon";
import { ribbonWhenPressed } from "./ribbonWhenPressed";

test("each button does its own work, and one that cannot be brought in says so and is tried anew", async () => {
  const happened: string[] = [];
  const does = (what: string) => async (): Promise<void> => void happened.push(what);
  const ribbon: Ribbon = {
    generateWorkbook: does("generate"),
    checkWorkbook: does("check"),
    writeNarrative: does("narrate"),
  };
  let isThere = false;
  const load = async (): Promise<Ribbon> => {
    if (!isThere) throw new Error("404");
    return ribbon;
  };
  const pressed = ribbonWhenPressed(load, async (text) => void happened.push(text));
  await pressed.checkWorkbook();
  expect(happened).toEqual([expect.stringMatching(/没有载入，所以没有做，工作簿没有改动/)]);
  isThere = true;
  await pressed.checkWorkbook();
  await pressed.generateWorkbook();
  await pressed.writeNarrative();
  expect(happened.slice(1)).toEqual(["check", "generate", "narrate"]);
});
