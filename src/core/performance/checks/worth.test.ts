import { projectView } from "../../../../test/support/readForm";
import { factorsOf, worthsOf } from "./worth";

function told(overview: string): readonly string[] {
  const [text] = projectView({ name: "甲", fields: { overview } }).texts;
  const price =
    text!.quantities.find(({ measure, per }) => measure === "元" && per.length > 0) ??
    text!.quantities.find((one) => one.measure === "元" && factorsOf(one, text!).length > 0);
  return worthsOf(price!, text!).map(
    ({ low, high, words, isOpen }) =>
      `${words}=${String(low)}${low === high ? "" : `–${String(high)}`}${isOpen ? " open" : ""}`,
  );
}

test.each([
  ["632元/月", ["632元/月×12=7584"]],
  ["3920元/年", ["3,920元/年=3920"]],
  ["每季度1000元", ["1,000元/季度×4=4000"]],
  ["发10个月，每月100元", ["10个月×100元/月=1000"]],
  ["20人培训5天，每人每天100元", ["5天×20人×100元/人/天=10000"]],
  ["每人每天100元，20人", []],
  ["5个村，每村2万元", ["5个×2万元/村=100000"]],
  ["每次不超过10人，每年5次，每人不超过1万元", ["5次×10人×1万元/人=500000 open"]],
  ["每月2次，每次100元", ["24次×100元/次=2400"]],
  ["每年一到两次，每次100元", ["1～2次×100元/次=100–200"]],
  ["3人×100元×12", ["100元×3人×12=3600"]],
  ["男5人，女3人，每人10元", ["3人×10元/人=30", "5人×10元/人=50"]],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("counts of the price's own sentence, else the only one", () => {
  expect(told("共有20人。每人100元。")).toEqual(["20人×100元/人=2000"]);
  expect(told("共有20人。另有5人。每人100元。")).toEqual([]);
});
