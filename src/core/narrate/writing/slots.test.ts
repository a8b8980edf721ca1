import type { Book } from "../../model/tableMap";
import type { Slot } from "../../declare/narrative";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { parseDecimalString } from "../../amount/amount";
import { textOf } from "../reading/pieces";
import type { SlotText } from "./slots";
import { fillSlot } from "./slots";

/** A workbook with nothing but fields; one that is absent was not found. */
function fill(
  slot: Slot,
  fields: Readonly<Record<string, string>>,
  zero: "0" | "0.00" = "0.00",
): SlotText & { readonly text: string; readonly free: boolean } {
  const book: Book = {
    tables: new Map(),
    amount: () => ({ ok: true, amount: 0 }),
    isBlank: () => true,
    text: () => null,
    infoAmount: (field) =>
      fields[field] === undefined
        ? { ok: false, missing: { kind: "field", table: "info", detail: field } }
        : { ok: true, amount: parseDecimalString(fields[field] || "0") ?? 0 },
    infoText: (field) => fields[field] ?? null,
    infoAddress: () => null,
  };
  const filled = fillSlot(slot, { pack, book, year: 2026, zero, uncategorised: [], item: null }, "slot");
  return { ...filled, text: textOf(filled.pieces), free: filled.pieces.every(({ kind }) => kind === "free") };
}

const now = { term: "info", field: "now" } as const;
const before = { term: "info", field: "lastGeneral" } as const;
const change = { slot: "change", now, before, base: "{lastYear}年预算", same: "与{lastYear}年预算持平" } as const;

test.each([
  ["amountAndPercent", "12.00", "10.00", "比2025年预算增加2.00万元，增长20.00%"],
  ["amount", "12.00", "10.00", "比2025年预算增加2.00万元"],
  ["percent", "9.50", "10.00", "比2025年预算减少5.00%"],
  ["percent", "9.50", "0", "比2025年预算增加9.50万元"],
  ["amount", "10.00", "10.00", "与2025年预算持平"],
] as const)("a change shown as %s: %s after %s", (show, is, was, text) => {
  expect(fill({ ...change, show }, { now: is, lastGeneral: was })).toMatchObject({ text, free: false });
});

test("a base that nobody entered counts as 0 unless the slot asks for it", () => {
  expect(fill(change, { now: "1.00", lastGeneral: "" }).text).toBe("比2025年预算增加1.00万元");
  const asking = { ...change, gap: "{lastYear}年预算数" } as const;
  expect(fill(asking, { now: "1.00", lastGeneral: "" })).toMatchObject({
    text: "【待填：2025年预算数】",
    free: true,
    noBase: true,
    gaps: [{ id: "lastGeneral", sheet: "基础信息", kind: "figure" }],
  });
  expect(fill(asking, { now: "0", lastGeneral: "" })).toMatchObject({ text: "与2025年预算持平", free: true });
  expect(fill(asking, { now: "1.00", lastGeneral: "0" })).toMatchObject({
    text: "比2025年预算增加1.00万元",
    free: false,
  });
  const grouped = { ...asking, with: ["lastGeneral", "lastAbroad"] };
  expect(fill(grouped, { now: "1.00", lastGeneral: "", lastAbroad: "3.00" })).toMatchObject({
    text: "比2025年预算增加1.00万元",
    free: true,
    noBase: true,
  });
  expect(fill(grouped, { now: "1.00", lastGeneral: "", lastAbroad: "" }).text).toBe("【待填：2025年预算数】");
  expect(fill(asking, { now: "1.00" })).toMatchObject({ text: "【缺数据】", missing: { kind: "field" }, noBase: true });
});

test("a reason stands where something changed, and with `always` where one was entered", () => {
  const reason = { slot: "reason", now, before, lead: "，主要原因是", field: "incomeReason" } as const;
  const same = { now: "1.00", lastGeneral: "1.00" };
  expect(fill(reason, { now: "2.00", lastGeneral: "1.00", incomeReason: "人员增加。" }).text).toBe(
    "，主要原因是人员增加",
  );
  expect(fill(reason, { now: "2.00", lastGeneral: "1.00", incomeReason: "" })).toMatchObject({
    text: "，主要原因是【待填：增减原因】",
    free: true,
    gaps: [{ kind: "reason" }],
  });
  expect(fill(reason, { ...same, incomeReason: "无" }).text).toBe("");
  expect(fill({ ...reason, always: true }, { ...same, incomeReason: "无此项支出" }).text).toBe(
    "，主要原因是无此项支出",
  );
  expect(fill({ ...reason, always: true }, { ...same, incomeReason: "" })).toMatchObject({ text: "", free: true });
});

test("counts add up, blanks count as 0, and what is no whole number is missing", () => {
  const count = { slot: "count", fields: ["a", "b"] } as const;
  expect(fill(count, { a: "2", b: "" })).toMatchObject({ text: "2", free: false });
  expect(fill(count, { a: "2", b: "1.5" }).missing).toMatchObject({ kind: "notANumber", detail: "1.5" });
  expect(fill(count, { a: "2" }).missing).toMatchObject({ kind: "field", detail: "b" });
});

test("nothing prints as the sheet declares it; a blank text with a name is asked for", () => {
  expect(fill({ slot: "amount", of: now }, { now: "0" }).text).toBe("0.00");
  expect(fill({ slot: "amount", of: now }, { now: "0" }, "0").text).toBe("0");
  expect(fill({ slot: "text", field: "unitName", gap: "名称" }, { unitName: " " })).toMatchObject({
    text: "【待填：名称】",
    gaps: [{ id: "unitName", label: "单位名称" }],
  });
  expect(fill({ slot: "text", field: "unitName" }, {})).toMatchObject({ text: "", free: true });
});

test("what only a blank field of 基础信息 could tell speaks against no text", () => {
  const amount = { slot: "amount", of: now } as const;
  const count = { slot: "count", fields: ["a", "b"] } as const;
  expect(fill(amount, { now: "" })).toMatchObject({ text: "0.00", free: true });
  expect(fill(amount, { now: "0" })).toMatchObject({ text: "0.00", free: false });
  expect(fill(count, { a: "", b: " " })).toMatchObject({ text: "0", free: true });
  expect(fill(count, { a: "0", b: "" })).toMatchObject({ text: "0", free: false });
});
