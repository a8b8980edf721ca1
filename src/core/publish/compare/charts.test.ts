import type { Publication, PublishedChart } from "../publication";
import { compareCharts } from "./charts";

const chart: PublishedChart = {
  id: "threePublic",
  kind: "column",
  caption: "“三公”经费预算图",
  title: "“三公”经费预算图（单位：万元）",
  lines: [
    { label: "因公出国（境）费", amount: 10000 },
    { label: "公务接待费", amount: 0 },
  ],
};
const publication = {
  parts: [{ kind: "text", blocks: [{ kind: "chart", chart }] }],
} as unknown as Publication;
const held = (lines: readonly { readonly label: string; readonly value: number }[], title = chart.title): unknown =>
  compareCharts([{ title, lines }], publication).differences;

it("finds no difference where a line of zero is drawn by one side only, and one where it is not zero", () => {
  const abroad = { label: "因公出国（境）费", value: 100 };
  expect(held([abroad])).toEqual([]);
  expect(held([abroad, { label: "公务接待费", value: 0 }])).toEqual([]);
  expect(held([abroad, { label: "公务接待费", value: 3 }])).toMatchObject([{ document: "3.00", workbook: "0.00" }]);
  expect(held([{ label: "公务接待费", value: 0 }])).toMatchObject([{ document: "", workbook: "100.00" }]);
  expect(held([abroad], "三公经费图")).toMatchObject([{ words: "“三公”经费预算图的标题" }]);
});
