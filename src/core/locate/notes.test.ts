import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { isNoteAt } from "./notes";

function sheet(...row: readonly CellValue[]): SheetSnapshot {
  return { name: "表", visible: true, values: [row], formulas: [row.map(() => null)] };
}

test.each([
  ["注：本表无数据", true],
  ["备注1：以上不含涉密项目", true],
  ["本单位2026年无国有资本经营预算财政拨款安排的预算", true],
  ["县城无障碍设施改造项目经费", false],
  ["对个人和家庭的补助", false],
])("a row with nothing but “%s”: %s", (text, is) => {
  expect(isNoteAt(sheet(text, null, null), 0, 0)).toBe(is);
});

test.each([
  ["县委办无纸化办公设备购置", 12.5],
  ["单位无线电监测设备运行维护", "1,200.00"],
  ["2026年无偿献血工作经费", 0],
])("a project whose name says 无 is no note where it has a figure: %s %s", (name, amount) => {
  expect(isNoteAt(sheet(name, null, amount), 0, 0)).toBe(false);
});
