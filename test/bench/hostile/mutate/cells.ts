/** Values of cells that no clerk would type, and that some program has written all the same. */
import type { Mutation } from "../mutation";
import { between, oneOf } from "../mutation";
import { edits } from "./xmlText";
import { inCells, inSheet, textCell } from "./sheets";

export const NUMBERS = [
  "1e308",
  "-1e308",
  "1.7976931348623157e308",
  "1e400",
  "NaN",
  "INF",
  "-INF",
  "Infinity",
  "5e-324",
  "1e-300",
  "-0",
  "--5",
  "99999999999999999999",
  "0x10",
  "1,234",
  "",
  " 12 ",
  "9007199254740993",
  "0.1234567890123456789",
  "2958466",
  "-1",
  "1E5",
  "１２",
  "1".repeat(400),
  "0." + "3".repeat(5000),
  "1e",
  ".",
  "#N/A",
];

export const ODD_TEXTS = [
  "_x0000_",
  "_xD83D_",
  "_x005F_x0000_",
  "&#0;",
  "&#xD83D;",
  "&#xFFFE;",
  "&undefined;",
  "\u0001\u001f",
  "\u202e万元\u202c",
  "\u200b合\u200d计\ufeff",
  "某局(本级",
  "C++中心",
  "(.*.*)*局!",
  "[a-",
  "$&$1$`",
  "\\u0000",
  "=1+1",
  "__proto__",
  "constructor",
  "toString",
  "𠮷".repeat(300),
  "e\u0301",
  "\r\n",
  " ",
  "%s%n",
  "<![CDATA[<c/>]]>",
  "</t></is></c>",
  "合计".repeat(20_000),
  "增加".repeat(3000) + "1.00万元，".repeat(3000),
  "9".repeat(40_000),
  "（".repeat(20_000),
  "1.".repeat(20_000),
];

export const CELL_MUTATIONS: readonly Mutation[] = [
  inCells("极端的数", ({ ref, style }, random) => `<c r="${ref}"${style}><v>${oneOf(NUMBERS, random)}</v></c>`),
  inCells(
    "都是 1e308 上下的数",
    ({ ref, style }, random) =>
      `<c r="${ref}"${style}><v>${oneOf(["", "-"], random)}${between(1, 9, random)}e30${between(2, 8, random)}</v></c>`,
  ),
  inCells("错误值、逻辑值与日期", ({ ref, style }, random) => {
    const type = oneOf(["e", "b", "d", "str", "n", "zz", "", "__proto__"], random);
    return `<c r="${ref}"${style} t="${type}"><v>${oneOf(["#REF!", "#N/A", "#DIV/0!", "#X", "1", "0", "2", "true", "2026-13-45", "2026-01-01T00:00:00Z", "", "x"], random)}</v></c>`;
  }),
  inCells(
    "共享文字的编号",
    ({ ref, style }, random) =>
      `<c r="${ref}"${style} t="s"><v>${oneOf(["0", "-1", "999999999", "1.5", "", "x", "1e3", "__proto__"], random)}</v></c>`,
  ),
  inCells("古怪的文字", (cell, random) => textCell(cell, oneOf(ODD_TEXTS, random))),
  inCells(
    "富文本",
    (cell, random) =>
      `<c r="${cell.ref}"${cell.style} t="inlineStr"><is>${'<r><rPr><b/></rPr><t xml:space="preserve">合</t></r>'.repeat(oneOf([2, 40, 5000], random))}<rPh sb="0" eb="1"><t>x</t></rPh></is></c>`,
  ),
  inCells(
    "格式号",
    ({ ref }, random) =>
      `<c r="${ref}" s="${oneOf(["99999", "-1", "abc", "", "1.5", "4294967296"], random)}"><v>1</v></c>`,
  ),
  inSheet("单元格的位置", (text, random) =>
    edits(
      text,
      /<c r="([^"]*)"()/g,
      random,
      () =>
        `<c${oneOf([' r="A0"', ' r="XFE1"', ' r="A1048577"', ' r="1A"', ' r=""', "", ' r="A1"', ' r="$A$1"', ' r="a1"', ' r="XFD1048576"', ' r="__proto__"'], random)}`,
    ),
  ),
  inSheet("行号与行的次序", (text, random) => {
    const rows = text.match(/<row [^]*?(?:<\/row>|\/>)/g) ?? [];
    const numbered = edits(
      text,
      /<row r="(\d+)"()/g,
      random,
      () =>
        `<row${oneOf([' r="0"', ' r="-1"', ' r="1048577"', ' r="1048576"', ' r="1e6"', ' r="x"', ' r="1"', ""], random)}`,
    );
    if (random.below(2) === 0) return numbered;
    const start = text.indexOf("<sheetData>");
    const end = text.indexOf("</sheetData>");
    return start < 0 || end < 0
      ? numbered
      : `${text.slice(0, start)}<sheetData>${random.shuffled([...rows, ...rows.slice(0, 3)]).join("")}${text.slice(end)}`;
  }),
];
