/** The colours of a workbook that is open in the embedded host. */
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { parseArea } from "../../../src/workbook/address";
import type { ExcelSubject } from "../../contract/excelAdapter";
import type { Condition } from "./verdicts";

export async function conditionsOf(subject: ExcelSubject, { sheets }: WorkbookSnapshot): Promise<readonly Condition[]> {
  const conditions: Condition[] = [];
  for (const { name } of sheets) {
    for (const words of await subject.conditions(name)) {
      const space = words.indexOf(" ");
      conditions.push({
        sheet: name,
        areas: words
          .slice(0, space)
          .split(",")
          .flatMap((area) => parseArea(area) ?? []),
        formula: words.slice(space + 1),
      });
    }
  }
  return conditions;
}
