import { projectLayout as layout } from "../../../packs/shanxi-unit-2026/performance/layout";
import { formPrint } from "./formPrint";

const area = { top: 0, left: 0, bottom: 9, right: 7 };

test("one page where the print stays readable, as many as it takes where it would not", () => {
  expect(formPrint(layout, area, 700)).toMatchObject({ orientation: "portrait", pagesHigh: 1, area });
  expect(formPrint(layout, area, 1100)).toMatchObject({ pagesHigh: 1 });
  expect(formPrint(layout, area, 1400).pagesHigh).toBeUndefined();
});
