import { projectLayout as layout } from "../../../packs/shanxi-unit-2026/performance/layout";
import { FormDraft, said } from "./formDraft";

const cell = (text: string, across: readonly [number, number] = [2, 7]) => ({
  across,
  content: said(text),
  styles: [],
});

test("a line is as high as its highest text", () => {
  const draft = new FormDraft(layout, 2);
  draft.line([cell("短"), cell("字".repeat(60), [0, 0])]);
  draft.line([cell("短")]);
  expect(draft.heights.map(({ row, height }) => [row, height > 100])).toEqual([
    [2, true],
    [3, false],
  ]);
  expect(draft.row).toBe(4);
});

test("a text higher than a row can be stands in several, merged", () => {
  const draft = new FormDraft(layout, 2);
  draft.line([cell("字".repeat(3000))]);
  const [only] = draft.cells;
  expect(draft.heights.length).toBeGreaterThan(1);
  expect(draft.heights.every(({ height }) => height <= 409)).toBe(true);
  expect(only?.area).toEqual({ top: 2, bottom: 1 + draft.heights.length, left: 2, right: 7 });
});

test("a blank text has the room that is asked for, and paragraphs count for themselves", () => {
  const draft = new FormDraft(layout, 0);
  draft.line([{ ...cell("【待填】"), room: 5 }]);
  draft.line([cell("一\n二\n三\n四\n五")]);
  expect(draft.heights[0]?.height).toBe(draft.heights[1]?.height);
});

test("a label beside lines covers all of them", () => {
  const draft = new FormDraft(layout, 2);
  draft.line([cell("甲")]);
  draft.line([cell("乙")]);
  draft.beside(2, cell("旁", [0, 0]));
  expect(draft.cells.at(-1)?.area).toEqual({ top: 2, bottom: 3, left: 0, right: 0 });
});
