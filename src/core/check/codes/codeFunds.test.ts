import { snapshotOf } from "../../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "../../data/dataFile";
import { recalculate } from "../../formula";
import { planWorkbook } from "../../plan/plan";
import { checkWorkbook } from "../../report/check";
import { describeFinding } from "../../finding/wording";

const names = {
  function: {
    20822: "大中型水库移民后期扶持基金支出",
    2082202: "基础设施建设和经济发展",
    22301: "解决历史遗留问题及改革成本支出",
    2230105: "国有企业退休人员社会化管理补助支出",
  },
};

function told(tables: object): readonly string[] {
  const read = readDataFile(
    JSON.stringify({
      schema: "budget-disclosure/data@1",
      pack: pack.id,
      info: { unitName: "云山县水利局" },
      names,
      tables,
    }),
    pack,
  );
  if (!read.ok) throw new Error(JSON.stringify(read));
  const { findings } = checkWorkbook(pack, recalculate(snapshotOf(planWorkbook(pack, read.inputs))).snapshot);
  return findings
    .filter(({ template }) => template === "codeOfOtherFund")
    .map((finding) => `${finding.severity} ${finding.cells[0]?.address.sheet ?? ""} ${describeFinding(finding)}`);
}

test("a code of a 政府性基金 in 表五 is a hint at its row, and none in 表八", () => {
  const rows = [
    { code: "2082202", project: "120.00" },
    { code: "2210201", basic: "40.40" },
  ];
  expect(told({ generalBudget: rows })).toEqual([
    expect.stringMatching(
      /^info 表5 表五 科目 2082202 基础设施建设和经济发展 一般是政府性基金预算的科目，这张表是一般公共预算的。/,
    ),
  ]);
  expect(told({ governmentFund: rows })).toEqual([]);
});

test("国有资本经营预算 has its own in 表九, and nothing is said of a row without figures", () => {
  expect(told({ governmentFund: [{ code: "2230105", project: "3.00" }] })).toHaveLength(1);
  expect(told({ stateCapital: [{ code: "2230105", project: "3.00" }] })).toEqual([]);
  expect(told({ governmentFund: [{ code: "2230105" }, { code: "2082202", project: "1.00" }] })).toEqual([]);
});
