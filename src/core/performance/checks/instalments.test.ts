import { costLine, faultWords, projectView } from "../../../../test/support/readForm";
import { checkInstalments } from "./instalments";

const told = (plan: string, overview = "委托编制规划。", costs: readonly string[] = []): readonly string[] =>
  faultWords(
    checkInstalments(
      projectView({
        name: "规划编制",
        life: 800_000,
        year: 800_000,
        fields: { overview, plan },
        indicators: costs.map((cost) => costLine("编制费", cost)),
      }),
      2026,
    ),
    "field",
    "parts",
    "sum",
    "difference",
  );

test("instalments are the money of the year together", () => {
  expect(told("签订合同后支付30%即24万元，通过评审后支付50%即40万元，入库后支付20%即16万元。")).toEqual([]);
  expect(told("签订合同后支付30%即28万元，通过评审后支付50%即40万元，入库后支付20%即16万元。")).toEqual([
    "warning perfInstalmentsDiffer 项目实施计划 28万元、40万元、16万元 84万元 4万元",
  ]);
  expect(told("6月底前拨付30万元，11月底前拨付剩余50万元。")).toEqual([]);
  expect(told("6月底前拨付20万元，11月底前拨付剩余50万元。")).toHaveLength(1);
});

test("one payment, one for something, and those of a stated part are no instalments of the whole", () => {
  expect(told("12月支付30万元。")).toEqual([]);
  expect(told("6月支付房租20万元，12月支付物业费10万元。")).toEqual([]);
  expect(told("6月支付20万元，12月支付20万元。", "编制费40万元，评审费40万元。")).toEqual([]);
  expect(told("6月支付20万元，12月支付20万元。", "委托编制规划。", ["≤40万元"])).toEqual([]);
  expect(told("6月支付约20万元，12月支付2-3万元。")).toEqual([]);
});
