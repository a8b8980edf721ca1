/** What every adapter of the workbook port must do; run once per adapter. */
import { WorkbookError } from "../../src/workbook/port";
import type { WorkbookErrorCode } from "../../src/workbook/port";
import type { Adapter, Subject } from "./adapter";
import { cell, isBlank, normal, sheetOf } from "./snapshots";
import { create, expenditureSheet, formula, plan, update, value } from "./plans";

export function describePort(adapter: Adapter): void {
  describe(`${adapter.name}: workbook port`, () => {
    let subject: Subject;
    beforeEach(async () => {
      subject = await adapter.open();
    });
    afterEach(() => subject.close());

    describe("writing and reading", () => {
      test("a created sheet reads back: text, codes with leading zeros, numbers, formulas", async () => {
        await subject.port.apply(plan([expenditureSheet("表6")]));
        const sheet = sheetOf(await subject.port.read(), "表6");
        expect(cell(sheet, 0, 0)).toBe("一般公共预算基本支出表");
        expect(cell(sheet, 2, 0)).toBe("0201");
        expect(cell(sheet, 3, 0)).toBe("20103");
        expect(cell(sheet, 2, 2)).toBe(12.5);
        expect(cell(sheet, 4, 2)).toBe(12.5);
        expect(sheet.formulas[4]?.[2]).toBe("=SUM(C3:C4)");
        expect(sheet.formulas[2]?.[2] ?? null).toBeNull();
      });

      test("text that begins like a formula arrives as text", async () => {
        const texts = ["=非公式", "-办公费", "+新增", "@附件", "=1+1", "'单引号"];
        await subject.port.apply(
          plan([
            create(
              "说明",
              texts.map((text, row) => value(row, 0, text)),
            ),
          ]),
        );
        const sheet = sheetOf(await subject.port.read(), "说明");
        expect(texts.map((_, row) => cell(sheet, row, 0))).toEqual(texts);
        expect(texts.map((_, row) => sheet.formulas[row]?.[0] ?? null)).toEqual(texts.map(() => null));
      });

      test("text that looks like a number or a date stays text", async () => {
        const texts = ["0201", "20103", "1.10", "2026-1", "1/2", "3月5日", "TRUE", "1E5", "50%"];
        await subject.port.apply(
          plan([
            create(
              "编码",
              texts.map((text, row) => value(row, 0, text)),
            ),
          ]),
        );
        const sheet = sheetOf(await subject.port.read(), "编码");
        expect(texts.map((_, row) => cell(sheet, row, 0))).toEqual(texts);
      });

      test("zero is a number and blank is nothing", async () => {
        await subject.port.apply(plan([create("零", [value(0, 0, 0), value(0, 2, 1), formula(0, 3, "=A1+B1+C1")])]));
        const sheet = sheetOf(await subject.port.read(), "零");
        expect(cell(sheet, 0, 0)).toBe(0);
        expect(isBlank(cell(sheet, 0, 1))).toBe(true);
        expect(cell(sheet, 0, 3)).toBe(1);
      });

      test("a formula may yield an empty text or zero", async () => {
        await subject.port.apply(plan([create("结果", [formula(0, 0, '=IF(B1="","",B1)'), formula(1, 0, "=B1+0")])]));
        const sheet = sheetOf(await subject.port.read(), "结果");
        expect(isBlank(cell(sheet, 0, 0))).toBe(true);
        expect(cell(sheet, 1, 0)).toBe(0);
        expect(sheet.formulas[0]?.[0]).toBe('=IF(B1="","",B1)');
      });

      test("formulas reach into other sheets whose names need quotes", async () => {
        await subject.port.apply(
          plan([create("表1 收支总表", [value(0, 0, 7)]), create("汇总", [formula(0, 0, "='表1 收支总表'!A1*2")])]),
        );
        expect(cell(sheetOf(await subject.port.read(), "汇总"), 0, 0)).toBe(14);
      });

      test("formulas follow what the user types", async () => {
        await subject.port.apply(plan([expenditureSheet("表6")]));
        await subject.type("表6", "C4", 0.5);
        expect(cell(sheetOf(await subject.port.read(), "表6"), 4, 2)).toBe(13);
      });

      test("numbers keep every digit", async () => {
        const numbers = [0.1 + 0.2, -1643.27, 123456789012.34, 1e-7, 33.33];
        await subject.port.apply(
          plan([
            create(
              "数",
              numbers.map((number, row) => value(row, 0, number)),
            ),
          ]),
        );
        const sheet = sheetOf(await subject.port.read(), "数");
        expect(numbers.map((_, row) => cell(sheet, row, 0))).toEqual(numbers);
      });

      test("formulas may use the plan's names", async () => {
        const names = [{ name: "基本支出", sheet: "表6", area: { top: 2, left: 2, bottom: 3, right: 2 } }];
        await subject.port.apply(
          plan([expenditureSheet("表6"), create("汇总", [formula(0, 0, "=SUM(基本支出)")])], { names }),
        );
        expect(cell(sheetOf(await subject.port.read(), "汇总"), 0, 0)).toBe(12.5);
      });

      test("line breaks, markup and emoji in text survive", async () => {
        const text = '第一行\n第二行 <b>&amp;</b> "引号" 😀  两端空格 ';
        await subject.port.apply(plan([create("文", [value(0, 0, text)])]));
        expect(cell(sheetOf(await subject.port.read(), "文"), 0, 0)).toBe(text);
      });

      test("a formula error is its text", async () => {
        await subject.port.apply(plan([create("错误", [formula(0, 0, "=1/0")])]));
        expect(cell(sheetOf(await subject.port.read(), "错误"), 0, 0)).toBe("#DIV/0!");
      });

      test("cells below and beside a gap keep their place", async () => {
        await subject.port.apply(plan([create("远", [value(30, 5, "远")])]));
        const sheet = sheetOf(await subject.port.read(), "远");
        expect(cell(sheet, 30, 5)).toBe("远");
        expect(isBlank(cell(sheet, 0, 0))).toBe(true);
      });

      test("cells swallowed by a merged area read as empty", async () => {
        await subject.port.apply(plan([expenditureSheet("表6")]));
        const sheet = sheetOf(await subject.port.read(), "表6");
        expect(isBlank(cell(sheet, 0, 1)) && isBlank(cell(sheet, 0, 2))).toBe(true);
        expect(await subject.mergedAreas("表6")).toEqual(["A1:C1"]);
      });

      test("hundreds of rows are written in one piece", async () => {
        const cells = Array.from({ length: 400 }, (_, row) => value(row, 0, row));
        await subject.port.apply(plan([create("长表", [...cells, formula(400, 0, "=SUM(A1:A400)")])]));
        expect(cell(sheetOf(await subject.port.read(), "长表"), 400, 0)).toBe(79800);
      });
    });

    describe("updating", () => {
      beforeEach(() => subject.port.apply(plan([expenditureSheet("表6")])));

      test("touches only the named cells", async () => {
        await subject.port.apply(plan([update("表6", [value(3, 2, 2.5)])]));
        const sheet = sheetOf(await subject.port.read(), "表6");
        expect(cell(sheet, 2, 2)).toBe(12.5);
        expect(cell(sheet, 3, 2)).toBe(2.5);
        expect(cell(sheet, 4, 2)).toBe(15);
        expect(cell(sheet, 2, 1)).toBe("=非公式");
      });

      test("leaves formulas between the named cells alone", async () => {
        await subject.port.apply(plan([update("表6", [value(3, 2, 1), value(5, 2, 9)])]));
        const sheet = sheetOf(await subject.port.read(), "表6");
        expect(sheet.formulas[4]?.[2]).toBe("=SUM(C3:C4)");
        expect(cell(sheet, 5, 2)).toBe(9);
      });

      test("an empty text clears a cell", async () => {
        await subject.port.apply(plan([update("表6", [value(2, 2, "")])]));
        const sheet = sheetOf(await subject.port.read(), "表6");
        expect(isBlank(cell(sheet, 2, 2))).toBe(true);
        expect(cell(sheet, 4, 2)).toBe(0);
      });

      test("a constant may take the place of a formula", async () => {
        await subject.port.apply(plan([update("表6", [value(4, 2, 99)])]));
        const sheet = sheetOf(await subject.port.read(), "表6");
        expect(cell(sheet, 4, 2)).toBe(99);
        expect(sheet.formulas[4]?.[2] ?? null).toBeNull();
      });

      test("keeps the styles of cells it writes into", async () => {
        await subject.port.apply(plan([update("表6", [value(2, 2, 1)])]));
        expect(await subject.styleOf("表6", "C3")).toMatchObject({ fill: "#FFF2CC", numberFormat: "#,##0.00" });
      });

      describe("with colours, formulas and names", () => {
        const area = { top: 2, left: 2, bottom: 3, right: 2 };
        const colour = { area, formula: "=ABS(C3)>100", fill: "#FFC7CE", fontColor: "#9C0006" };
        const names = [
          { name: "表六_数据", sheet: "表6", area },
          { name: "已有", sheet: "表6", area, keepExisting: true },
        ];
        const adopting = plan(
          [
            update("表6", [formula(3, 2, "=C3-12.5", 0)], { conditionalFormats: [colour] }),
            create("勾稽检查", [formula(0, 0, "='表6'!C5")]),
          ],
          { state: '{"adopted":true}', names },
        );
        beforeEach(() =>
          subject.port.apply(
            plan([], { names: [{ name: "已有", sheet: "表6", area: { top: 0, left: 0, bottom: 0, right: 1 } }] }),
          ),
        );

        test("adds to what is there: the user's own colours and names stay", async () => {
          await subject.port.apply(adopting);
          expect([...(await subject.conditions("表6"))].sort()).toEqual(["C3:C4 =ABS(C3)>100", "C3:C5 =$C3<0"]);
          expect(await subject.nameOf("表六_数据")).toBe("'表6'!$C$3:$C$4");
          expect(await subject.nameOf("已有")).toBe("'表6'!$A$1:$B$1");
          const sheet = sheetOf(await subject.port.read(), "表6");
          expect(sheet.formulas[3]?.[2]).toBe("=C3-12.5");
          expect(cell(sheet, 3, 2)).toBe(0);
        });

        test("a rule over the same area as the user's own stays beside it", async () => {
          const own = {
            area: { top: 2, left: 2, bottom: 4, right: 2 },
            formula: "=C3=7",
            fill: "#FFFFFF",
            fontColor: "#000000",
          };
          await subject.port.apply(plan([update("表6", [], { conditionalFormats: [own] })]));
          expect([...(await subject.conditions("表6"))].sort()).toEqual(["C3:C5 =$C3<0", "C3:C5 =C3=7"]);
        });

        test("cancelled on the way: no colour, no name, no formula is left", async () => {
          const before = await subject.port.read();
          const token = { cancelled: false };
          const work = subject.port.apply(adopting, { cancel: token, onProgress: () => void (token.cancelled = true) });
          await expectCode(work, "cancelled");
          expect(normal(await subject.port.read())).toEqual(normal(before));
          expect(await subject.conditions("表6")).toEqual(["C3:C5 =$C3<0"]);
          expect(await subject.nameOf("表六_数据")).toBeNull();
          expect(await subject.nameOf("已有")).toBe("'表6'!$A$1:$B$1");
        });

        test("refused because of a later sheet: nothing is left either", async () => {
          await expectCode(
            subject.port.apply({ ...adopting, sheets: [...adopting.sheets, create("坏", [formula(0, 0, "=SUM(")])] }),
            "rejected",
          );
          expect(await subject.conditions("表6")).toEqual(["C3:C5 =$C3<0"]);
          expect(await subject.nameOf("表六_数据")).toBeNull();
        });
      });

      test("finds a sheet under its new name after the user renamed it", async () => {
        await subject.port.read();
        await subject.renameSheet("表6", "基本支出");
        const names = (await subject.port.read()).sheets.map((sheet) => sheet.name);
        expect(names).toContain("基本支出");
        expect(names).not.toContain("表6");
        await subject.port.apply(plan([update("基本支出", [value(3, 2, 4)])]));
        expect(cell(sheetOf(await subject.port.read(), "基本支出"), 4, 2)).toBe(16.5);
      });
    });

    describe("the order of the sheets", () => {
      const names = async (): Promise<readonly string[]> =>
        (await subject.port.read()).sheets
          .map(({ name }) => name)
          .filter((name) => ["甲", "乙", "丙", "丁"].includes(name));

      test("is that of the plan, with the sheets that it makes; others come behind, and formulas go on reading what they read", async () => {
        await subject.port.apply(
          plan([
            create("甲", [value(0, 0, 1)]),
            create("乙", [formula(0, 0, "=甲!A1+1", 2)]),
            create("丙", [value(0, 0, 3)]),
          ]),
        );
        await subject.port.apply(plan([create("丁", [value(0, 0, 4)])], { order: ["丙", "丁", "乙"] }));
        expect(await names()).toEqual(["丙", "丁", "乙", "甲"]);
        expect(cell(sheetOf(await subject.port.read(), "乙"), 0, 0)).toBe(2);
        await subject.port.apply(plan([], { order: ["甲", "乙", "丙", "丁"] }));
        expect(await names()).toEqual(["甲", "乙", "丙", "丁"]);
      });

      test("stays where a plan says nothing of it", async () => {
        await subject.port.apply(plan([create("乙", [value(0, 0, 1)]), create("甲", [value(0, 0, 2)])]));
        await subject.port.apply(plan([update("甲", [value(0, 0, 3)])]));
        expect(await names()).toEqual(["乙", "甲"]);
      });
    });

    describe("styles", () => {
      test("a later style overrides only what it names", async () => {
        await subject.port.apply(plan([expenditureSheet("表6")]));
        expect(await subject.styleOf("表6", "A1")).toMatchObject({
          fontName: "黑体",
          fontSize: 16,
          bold: true,
          horizontal: "center",
        });
        expect(await subject.styleOf("表6", "C3")).toMatchObject({
          fontName: "宋体",
          fontSize: 10,
          bold: false,
          fontColor: "#0000FF",
          fill: "#FFF2CC",
          horizontal: "right",
          numberFormat: "#,##0.00",
        });
        expect(await subject.styleOf("表6", "A3")).toMatchObject({ numberFormat: "@" });
        expect(await subject.styleOf("表6", "B3")).toMatchObject({ wrap: true });
      });
    });

    describe("what the product remembers", () => {
      test("is null before, then what was written last", async () => {
        expect((await subject.port.read()).state).toBeNull();
        const first = JSON.stringify({ pack: "shanxi-unit-2026", note: '<a & "b">\n引号' });
        await subject.port.apply(plan([expenditureSheet("表6")], { state: first }));
        expect((await subject.port.read()).state).toBe(first);
        await subject.port.apply(plan([update("表6", [value(2, 2, 1)])]));
        expect((await subject.port.read()).state).toBe(first);
        await subject.port.apply(plan([], { state: "{}" }));
        expect((await subject.port.read()).state).toBe("{}");
      });
    });

    describe("refusing", () => {
      beforeEach(() => subject.port.apply(plan([expenditureSheet("表6")], { state: '{"kept":true}' })));

      const refused: readonly [string, WorkbookErrorCode, ReturnType<typeof plan>][] = [
        [
          "creating a sheet that exists",
          "sheetExists",
          plan([create("表7", [value(0, 0, 1)]), create("表6", [])], { state: "{}" }),
        ],
        [
          "updating a sheet that does not",
          "sheetMissing",
          plan([update("表6", [value(2, 2, 1)]), update("表8", [value(0, 0, 1)])], { state: "{}" }),
        ],
        [
          "a name for a sheet that does not exist",
          "sheetMissing",
          plan([create("表7", [])], {
            names: [{ name: "bd", sheet: "表9", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
          }),
        ],
        ["showing a sheet that does not exist", "sheetMissing", plan([create("表7", [])], { activate: "表9" })],
        ["a name no tab may have", "rejected", plan([create("表7", []), create("表[8]", [])])],
        [
          "a formula that is none",
          "rejected",
          plan([update("表6", [value(2, 2, 1)]), create("表7", [formula(0, 0, "=SUM(A1")])]),
        ],
        ["a formula without all its arguments", "rejected", plan([create("表7", [formula(0, 0, "=ROUND(A1)")])])],
        ["text longer than a cell", "cellTooLong", plan([create("表7", [value(0, 0, "长".repeat(32768))])])],
        ["not a number", "rejected", plan([create("表7", [value(0, 0, NaN)])])],
        [
          "a list that is too long for a literal",
          "rejected",
          plan([
            create("表7", [], {
              validations: [
                {
                  kind: "list",
                  area: { top: 0, left: 0, bottom: 0, right: 0 },
                  values: ["长".repeat(300)],
                  title: "",
                  message: "",
                },
              ],
            }),
          ]),
        ],
        ["the same new sheet twice", "sheetExists", plan([create("表7", []), create("表7", [])])],
      ];
      test.each(refused)("%s: nothing changes", async (_, code, bad) => {
        const before = await subject.port.read();
        await expectCode(subject.port.apply(bad), code);
        expect(normal(await subject.port.read())).toEqual(normal(before));
      });

      test("cancelled before it began: nothing changes", async () => {
        const before = await subject.port.read();
        await expectCode(subject.port.apply(plan([create("表7", [])]), { cancel: { cancelled: true } }), "cancelled");
        expect(normal(await subject.port.read())).toEqual(normal(before));
      });

      test("cancelled on the way: nothing changes", async () => {
        const before = await subject.port.read();
        const token = { cancelled: false };
        const work = subject.port.apply(
          plan([update("表6", [value(2, 2, 1), value(4, 2, 1)]), create("表7", [value(0, 0, 1)])], { state: "{}" }),
          {
            cancel: token,
            onProgress: () => {
              token.cancelled = true;
            },
          },
        );
        await expectCode(work, "cancelled");
        expect(normal(await subject.port.read())).toEqual(normal(before));
      });

      test("revealing a cell of a missing sheet", async () => {
        await expectCode(subject.port.reveal({ sheet: "表9", row: 0, column: 0 }), "sheetMissing");
      });
    });

    test("progress ends at its total and never goes back", async () => {
      const seen: [number, number][] = [];
      await subject.port.apply(plan([expenditureSheet("表6"), create("表7", [])]), {
        onProgress: (done, total) => seen.push([done, total]),
      });
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
      expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((a, b) => a - b));
    });

    test("reveals a cell, and tells that the user is on it", async () => {
      await subject.port.apply(plan([expenditureSheet("表6")]));
      await subject.port.reveal({ sheet: "表6", row: 3, column: 2 });
      expect(await subject.port.selection()).toEqual({ sheet: "表6", row: 3, column: 2 });
    });
  });
}

async function expectCode(work: Promise<void>, code: WorkbookErrorCode): Promise<void> {
  const error: unknown = await work.then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  expect((error as WorkbookError).code).toBe(code);
}
