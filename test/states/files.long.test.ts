/** Every command that writes files, on files in another state than usual: it works, the state stays, and no typed value is another. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { textAt } from "../../src/core/model/cellText";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { packageFaults } from "../support/packageFaults/packageFaults";
import { fileWith, sheetPath, sheetXml } from "../support/fileWith";
import { run, sampleWorkbook, Workspace } from "../cli/workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

type Parts = Record<string, string>;

/** `change` gets the workbook's part, and the part of 表5. */
async function sampleIn(change: (book: string, sheet: string) => readonly [string, string]): Promise<Uint8Array> {
  const parts = unzipSync(await sampleWorkbook());
  const [book, sheet] = change(
    strFromU8(parts["xl/workbook.xml"] as Uint8Array),
    strFromU8(parts[pathOf(parts)] as Uint8Array),
  );
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(book), [pathOf(parts)]: strToU8(sheet) });
}

function pathOf(parts: Readonly<Record<string, Uint8Array>>): string {
  const id = /<sheet name="表5"[^>]*r:id="([^"]*)"/.exec(strFromU8(parts["xl/workbook.xml"] as Uint8Array))?.[1] ?? "";
  const target =
    new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
      strFromU8(parts["xl/_rels/workbook.xml.rels"] as Uint8Array),
    )?.[0] ?? "";
  return `xl/${(/Target="([^"]*)"/.exec(target)?.[1] ?? "").replace(/^\/xl\//, "")}`;
}

function partsOf(bytes: Uint8Array): Parts {
  const parts = unzipSync(bytes);
  return {
    book: strFromU8(parts["xl/workbook.xml"] as Uint8Array),
    sheet: strFromU8(parts[pathOf(parts)] as Uint8Array),
  };
}

const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1"/>';
type Change = (book: string, sheet: string) => readonly [string, string];
type Stays = readonly (readonly [part: "book" | "sheet", text: RegExp])[];

const STATES: readonly (readonly [name: string, change: Change, stays: Stays])[] = [
  [
    "筛选",
    (book, sheet) => [
      book,
      sheet
        .replace(/<row r="9"/, '<row r="9" hidden="1"')
        .replace("</sheetData>", '</sheetData><autoFilter ref="A5:E24"/>'),
    ],
    [
      ["sheet", /<autoFilter ref="A5:E2[45]"\/>/],
      ["sheet", /<row r="9"[^>]*hidden="1"/],
    ],
  ],
  [
    "受保护的工作表",
    (book, sheet) => [book, sheet.replace("</sheetData>", `</sheetData>${PROTECTION}`)],
    [["sheet", /<sheetProtection sheet="1"/]],
  ],
  [
    "受保护的结构",
    (book, sheet) => [
      book.replace(/(<workbookPr[^>]*\/>)?(<bookViews|<sheets)/, '$1<workbookProtection lockStructure="1"/>$2'),
      sheet,
    ],
    [["book", /<workbookProtection lockStructure="1"\/>/]],
  ],
  [
    "1904 年日期",
    (book, sheet) => [
      /<workbookPr/.test(book)
        ? book.replace(/<workbookPr/, '<workbookPr date1904="1"')
        : book.replace(/(<bookViews|<sheets)/, '<workbookPr date1904="1"/>$1'),
      sheet,
    ],
    [["book", /date1904="1"/]],
  ],
  [
    "R1C1",
    (book, sheet) => [
      /<calcPr/.test(book)
        ? book.replace(/<calcPr/, '<calcPr refMode="R1C1"')
        : book.replace(/<\/sheets>(<definedNames>.*<\/definedNames>)?/s, '$&<calcPr refMode="R1C1"/>'),
      sheet,
    ],
    [["book", /refMode="R1C1"/]],
  ],
  [
    "分组",
    (book, sheet) => [
      book,
      sheet
        .replace(/<row r="(9|10)"/g, '<row r="$1" outlineLevel="1" hidden="1"')
        .replace(/<row r="11"/, '<row r="11" collapsed="1"'),
    ],
    [
      ["sheet", /<row r="10"[^>]*outlineLevel="1"/],
      ["sheet", /<row r="11"[^>]*collapsed="1"/],
    ],
  ],
  [
    "隐藏的工作表",
    (book, sheet) => [
      book
        .replace(/<sheet name="(表5|情况说明)"/g, '<sheet name="$1" state="hidden"')
        .replace(/<sheet name="勾稽检查"/, '<sheet name="勾稽检查" state="veryHidden"'),
      sheet,
    ],
    [
      ["book", /<sheet name="表5"[^>]*state="hidden"/],
      ["book", /<sheet name="勾稽检查"[^>]*state="veryHidden"/],
    ],
  ],
];

const COMMANDS: readonly (readonly [name: string, ...words: readonly string[]])[] = [
  ["narrate"],
  ["balance"],
  ["review"],
  ["refresh", "--add", "表五:2210203=购房补贴", "--add-project", "办公楼维修"],
];

/** What 舍位平衡 is for. */
const EVENED = ["表6 基本工资 3 312.13"];

/** Typed figures and texts by what stands in the first cell of their row. */
function typed({ sheets }: WorkbookSnapshot): readonly string[] {
  return sheets
    .filter(({ name }) => /^表|基础信息/.test(name))
    .flatMap(({ name, values, formulas }) =>
      values.flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          value === null || value === "" || formulas[row]?.[column] != null
            ? []
            : [`${name} ${String(cells[0])} ${column} ${String(value)}`],
        ),
      ),
    );
}

/** Several at once: none of them has to do with another. */
const TOGETHER = [STATES.slice(0, 5), STATES.slice(5)].map(
  (states) => [states.map(([name]) => name).join("、"), states] as const,
);

test.each(TOGETHER)("%s", async (_, states) => {
  const bytes = await sampleIn((book, sheet) =>
    states.reduce(([one, other], [, change]) => change(one, other), [book, sheet] as const),
  );
  const stays = states.flatMap(([, , own]) => own);
  const path = work.write("公开表.xlsx", bytes);
  const before = typed(await (await openWorkbookFile(bytes)).read());
  for (const [command, ...words] of COMMANDS) {
    const { code, err } = await run(command, path, ...words, "--out", work.path(`${command}.xlsx`));
    expect({ command, code: code === 2 ? err : "written" }).toEqual({ command, code: "written" });
    const written = work.read(`${command}.xlsx`);
    const parts = partsOf(written);
    for (const [part, text] of stays) expect(parts[part]).toMatch(text);
    expect(packageFaults(written)).toEqual([]);
    const after = new Set(typed(await (await openWorkbookFile(written)).read()));
    expect({ command, lost: before.filter((one) => !after.has(one)) }).toEqual({
      command,
      lost: command === "balance" ? EVENED : [],
    });
  }
  expect((await run("check", work.path("refresh.xlsx"))).out).toContain("错误 0");
});

test("a day in a workbook that counts from 1904 is read as it is shown", async () => {
  const rows = '<row r="1"><c r="A1" s="1"><v>44620</v></c></row>';
  const styles =
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>';
  const parts = unzipSync(await fileWith({ [sheetPath]: sheetXml(rows) }));
  const [book, looks] = ["xl/workbook.xml", "xl/styles.xml"].map((path) => strFromU8(parts[path] as Uint8Array));
  const read = async (since1904: boolean): Promise<string> => {
    const bytes = zipSync({
      ...parts,
      "xl/styles.xml": strToU8((looks ?? "").replace(/<cellXfs.*<\/cellXfs>/s, styles)),
      "xl/workbook.xml": strToU8(
        since1904
          ? (book ?? "")
              .replace(/<workbookPr[^>]*\/>/, "")
              .replace(/(<bookViews|<sheets)/, '<workbookPr date1904="1"/>$1')
          : (book ?? ""),
      ),
    });
    const [sheet] = (await (await openWorkbookFile(bytes)).read()).sheets;
    return sheet ? textAt(sheet, 0, 0) : "";
  };
  expect([await read(false), await read(true)]).toEqual(["2022-2-28", "2026-3-1"]);
});
