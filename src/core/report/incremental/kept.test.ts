import { live, published, withCells } from "../../../../test/support/diagnosis";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { locateWorkbook } from "../../locate/locate";
import { settleMoney } from "../../locate/settleMoney";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { checkLocated } from "../check";
import { keepCheck } from "./kept";

const locate = (snapshot: WorkbookSnapshot): ReturnType<typeof settleMoney> =>
  settleMoney(locateWorkbook(pack, snapshot));

test("the first figure of a table is seen by what asks whether it has any", () => {
  const kept = keepCheck([pack], locate(published));
  const typed = withCells(published, { "表10!B9": 5 });
  const after = kept.recheck(typed);
  const full = checkLocated(locate(typed));
  expect(after).toEqual(full);
  expect(full.findings).not.toEqual(kept.recheck(published)?.findings);
});

test.each(["表7!C6", "表8!C6", "表9!B6", "表12!B8", "表5!C9"])(
  "after %s is emptied or typed it is the full check, or has to run anew",
  (cell) => {
    for (const value of [null, 7.25]) {
      const kept = keepCheck([pack], locate(published));
      const typed = withCells(published, { [cell]: value });
      const after = kept.recheck(typed);
      if (after !== null) expect(after).toEqual(checkLocated(locate(typed)));
    }
  },
);

test("another state of the workbook asks for the whole check", () => {
  const kept = keepCheck([pack], locate(live));
  expect(kept.recheck(structuredClone(live))).not.toBeNull();
  expect(kept.recheck({ ...live, state: `${live.state ?? ""} ` })).toBeNull();
});
