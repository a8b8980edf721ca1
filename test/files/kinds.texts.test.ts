/** Texts: characters that XML forbids, line ends, parts in UTF-16. */
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import type { SheetPlan, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { run, SAMPLE_DATA, Workspace, PACK } from "../cli/workspace";
import { packageFaults } from "../support/packageFaults/packageFaults";
import type { SmallParts } from "../support/smallPackage";
import { changed, packed, PARTS, smallParts } from "../support/smallPackage";
import { adoptInto, disclosure, OtherPrograms, testOtherPrograms, writeInto } from "./kinds";

const programs = new OtherPrograms();
const HERE = { top: 0, left: 0, bottom: 1, right: 1 };

/** Every place of a plan that takes a text. */
const places: readonly (readonly [
  string,
  (text: string) => Partial<WorkbookPlan> & { readonly sheet?: Partial<SheetPlan> },
])[] = [
  ["a cell", (value) => ({ sheet: { cells: [{ row: 0, column: 0, content: { kind: "value", value } }] } })],
  [
    "a formula",
    (text) => ({
      sheet: { cells: [{ row: 0, column: 0, content: { kind: "formula", formula: `="${text}"`, value: text } }] },
    }),
  ],
  ["a sheet's name", (name) => ({ sheet: { name } })],
  ["the state", (text) => ({ state: JSON.stringify({ text }) })],
  [
    "a chart",
    (text) => ({
      sheet: {
        charts: [
          {
            name: text,
            kind: "pie",
            title: { row: 0, column: 0 },
            titleText: text,
            seriesName: text,
            labels: HERE,
            values: HERE,
            place: HERE,
          },
        ],
      },
    }),
  ],
  [
    "a validation",
    (text) => ({ sheet: { validations: [{ kind: "list", area: HERE, values: [text], title: text, message: text }] } }),
  ],
  [
    "a condition",
    (text) => ({
      sheet: { conditionalFormats: [{ area: HERE, formula: `=A1="${text}"`, fill: "#FFFFFF", fontColor: "#000000" }] },
    }),
  ],
  [
    "a number format",
    (text) => ({ sheet: { styles: [{ area: HERE, style: { numberFormat: `0"${text}"`, fontName: text } }] } }),
  ],
  [
    "a link",
    (text) => ({ sheet: { links: [{ row: 0, column: 0, target: { sheet: "页", row: 0, column: 0 }, text }] } }),
  ],
  [
    "a footer",
    (text) => ({
      sheet: {
        print: {
          orientation: "portrait",
          area: null,
          titleRows: null,
          centerHorizontally: false,
          blackAndWhite: false,
          footer: text,
        },
      },
    }),
  ],
];
const forbidden: readonly (readonly [string, string])[] = [
  ["U+0001", "\u0001"],
  ["U+000B", "\u000b"],
  ["U+FFFE", "\ufffe"],
  ["half of a pair", "\ud83d"],
];

test.each(
  places.flatMap(([place, planOf]) => forbidden.map(([name, character]) => [name, place, character, planOf] as const)),
)("%s in %s: refused, or written well-formed", async (_, _place, character, planOf) => {
  const { sheet, ...rest } = planOf(`某${character}局`);
  const workbook = createWorkbookFile();
  const plan: WorkbookPlan = {
    sheets: [{ name: "页", mode: "create", cells: [], ...sheet }],
    names: [],
    state: null,
    activate: null,
    ...rest,
  };
  const refused = await workbook.apply(plan).then(
    () => null,
    (error: unknown) => error,
  );
  if (refused === null) expect(packageFaults(await workbook.toBytes())).toEqual([]);
  else expect(refused).toMatchObject({ name: "WorkbookError" });
});

test.each(forbidden)(
  "%s in the unit's name: generate, narrate and review refuse it or write what opens",
  async (_, character) => {
    const work = new Workspace();
    try {
      const data = JSON.stringify(JSON.parse(readFileSync(SAMPLE_DATA, "utf8"))).replaceAll(
        "泽州县人民政府办公室",
        `泽州县${JSON.stringify(character).slice(1, -1)}办公室`,
      );
      const from = work.write("数据.json", data);
      const { code, err } = await run("generate", "--pack", PACK, "--data", from, "--out", work.path("公开表.xlsx"));
      if (code !== 0) {
        expect(err).toContain("数据.json");
        expect(err).not.toContain("意外");
        return;
      }
      expect(packageFaults(work.read("公开表.xlsx"))).toEqual([]);
      for (const command of ["narrate", "review"]) {
        expect((await run(command, work.path("公开表.xlsx"), "--out", work.path(`${command}.xlsx`))).code).not.toBe(2);
        expect(packageFaults(work.read(`${command}.xlsx`))).toEqual([]);
      }
    } finally {
      work.remove();
    }
  },
);

test("line ends of XML: CR LF inside a text is one line feed, before and after", async () => {
  const windows = (parts: SmallParts): SmallParts =>
    Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, String(part).replace(/\n/g, "\r\n")]));
  const file = changed(
    changed(smallParts, PARTS.sheet, "<t>收支表</t>", "<t>收\n支表</t>"),
    PARTS.strings,
    "<t>科目</t>",
    "<t>科目</t>",
  );
  const { after, snapshot } = programs.add("CR LF", await writeInto(packed(windows(file))));
  expect(snapshot.sheets[0]?.values[0]?.[0]).toBe("收\n支表");
  expect(strFromU8(unzipSync(after)[PARTS.sheet] ?? new Uint8Array())).not.toMatch(/\r|&#13;|_x000D_/);
});

test("a carriage return that was meant is kept", async () => {
  const { after, snapshot } = programs.add(
    "CR",
    await writeInto(packed(changed(smallParts, PARTS.sheet, "<t>收支表</t>", "<t>收_x000D_支&#13;表</t>"))),
  );
  expect(snapshot.sheets[0]?.values[0]?.[0]).toBe("收\r支\r表");
  expect(strFromU8(unzipSync(after)[PARTS.sheet] ?? new Uint8Array())).toContain("收_x000D_支&#13;表");
});

/** With the mark of their order, as XML asks for. */
function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16" standalone="yes"?>\n${text}`, "utf16le");
  return new Uint8Array(order === "little" ? bytes : bytes.swap16());
}

describe.each(["little", "big"] as const)("parts in UTF-16, %s end first", (order) => {
  const inUtf16 = (parts: SmallParts): SmallParts =>
    Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        /workbook|styles|sheet\d|shared/.test(path) ? utf16(String(part), order) : part,
      ]),
    );

  test("are read and written to", async () => {
    const { snapshot } = programs.add(`UTF-16 ${order}`, await writeInto(packed(inUtf16(smallParts))));
    expect(snapshot.sheets[0]?.values[1]).toEqual(["科目", "金额"]);
  });

  test("are adopted", async () => {
    programs.add(`UTF-16 ${order}: adopt`, await adoptInto(packed(inUtf16(await disclosure()))));
  });
});

testOtherPrograms(programs);
