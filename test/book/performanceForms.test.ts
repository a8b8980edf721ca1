/** What the checks of the whole workbook say of performance forms, which are published pages of their own kind. */
import { checkWorkbook } from "../../src/core/report/check";
import { keepCheck } from "../../src/core/report/incremental/kept";
import { settleMoney } from "../../src/core/locate/settleMoney";
import { describeFinding } from "../../src/core/finding/wording";
import { recalculate } from "../../src/core/formula/index";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { infoAddresses } from "../../src/core/plan/infoSheet";
import { withCells } from "../../src/core/formula/movedSnapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { calculated, planOf, sheetNamed } from "../support/performanceForms";
import { bookFindings, changeSheet, withCell } from "./workbooks";

const said = (snapshot: WorkbookSnapshot): readonly string[] =>
  bookFindings(snapshot).map((finding) => `${finding.severity} ${describeFinding(finding)}`);
const blank = calculated(planOf({}));

test("a blank form is one thing to do", () => {
  const gaps = said(blank).filter((one) => one.includes("绩效"));
  expect(gaps).toEqual(
    ["整体绩效", "绩效01", "绩效02", "绩效03"].map(
      (name) => expect.stringMatching(`^warning “${name}”还有 \\d+ 处【待填】没有填：`) as string,
    ),
  );
  expect(gaps[1]).toContain("：主管部门及代码、项目属性、项目期、项目概况、立项依据、项目设立必要性 等 15 项。");
});

test("it is published, under whatever name: not hidden, and an error value is an error", () => {
  const renamed = {
    ...blank,
    sheets: blank.sheets.map((sheet) => (sheet.name === "绩效02" ? { ...sheet, name: "附件2" } : sheet)),
  };
  expect(said(changeSheet(renamed, "附件2", { visible: false }))).toContainEqual(
    expect.stringMatching(/^warning .*附件2/),
  );
  const row = sheetNamed(blank, "绩效02").values.findIndex((cells) => cells.includes("年度资金总额:"));
  expect(said(withCell(renamed, "附件2", row, 7, "#REF!"))).toContainEqual(expect.stringMatching(/^error .*附件2/));
});

test("other signs of a form that waits are told where they stand", () => {
  const row = sheetNamed(blank, "绩效03").values.findIndex((cells) => cells.includes("项目概况"));
  expect(said(withCell(blank, "绩效03", row, 2, "用于购买XX设备"))).toContainEqual(
    expect.stringMatching(new RegExp(`^warning 绩效03 第 ${row + 1} 行 还留着占位的 “XX”`)),
  );
});

test("a form that is about another project after an edit changes what 十 says, also in the check after the edit", () => {
  const row = sheetNamed(blank, "绩效02").values.findIndex((cells) => cells.includes("项目名称"));
  const named = (snapshot: WorkbookSnapshot, name: string): WorkbookSnapshot =>
    withCells(snapshot, new Map([["绩效02", [{ row, column: 2, content: { kind: "value" as const, value: name } }]]]));
  const special = infoAddresses(pack.info).get("specialProjects");
  const none = withCells(
    blank,
    new Map([
      [
        pack.info.sheet,
        [0, 1].map((step) => ({
          row: (special?.row ?? 0) + step,
          column: special?.column ?? 0,
          content: { kind: "value" as const, value: 0 },
        })),
      ],
    ]),
  );
  const typed = named(none, "=丙");
  const written = recalculate(applied(typed, narrate(pack, typed).plan)).snapshot;
  const kept = keepCheck([pack], settleMoney(locateWorkbook(pack, written)));
  expect(kept.report.findings.map(({ template }) => template)).not.toContain("narrativeStale");
  const again = kept.recheck(named(written, "丁"));
  expect(again?.findings.map(({ template }) => template)).toContain("narrativeStale");
  expect(again?.findings).toEqual(checkWorkbook(pack, named(written, "丁")).findings);
});
