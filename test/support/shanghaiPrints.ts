/** Ways in which units and departments print one and the same document; none of them is a mistake. */
import type { CellValue } from "../../src/core/model/snapshot";
import type { DocumentSheet, Row, ShanghaiDocument, TableRole } from "./shanghaiDocument";

export type Print = (document: ShanghaiDocument) => readonly DocumentSheet[];
type CellChange = (
  value: CellValue,
  place: { readonly row: number; readonly column: number; readonly sheet: DocumentSheet },
) => CellValue;

const isTable = ({ role }: DocumentSheet): boolean => /^t\d/.test(role);
const byCode = (sheet: DocumentSheet): boolean => /^t0[235678]$/.test(sheet.role);
const codeColumns = (sheet: DocumentSheet): number => (sheet.role === "t08" ? 2 : byCode(sheet) ? 3 : 0);

/** First body row, and the row of the total. */
export function bodyOf({ role, rows }: DocumentSheet): readonly [number, number] {
  const total = rows.findIndex((row) => row[0] === "合计" && role !== "t09");
  if (role === "t01" || role === "t04")
    return [
      rows.findIndex((row) => /^一、/.test(String(row[0] ?? ""))),
      rows.findIndex((row) => row[0] === "收入总计"),
    ];
  return role === "t09" ? [6, 6] : [8, total];
}

export const sheets =
  (change: (sheet: DocumentSheet, index: number) => DocumentSheet): Print =>
  (document) =>
    document.sheets.map(change);
export const rowsOf = (
  change: (rows: Row[], sheet: DocumentSheet) => Row[],
  only: (sheet: DocumentSheet) => boolean = isTable,
): Print =>
  sheets((sheet) =>
    only(sheet)
      ? {
          ...sheet,
          rows: change(
            sheet.rows.map((row) => [...row]),
            sheet,
          ),
        }
      : sheet,
  );
export const cells = (change: CellChange, only: (sheet: DocumentSheet) => boolean = isTable): Print =>
  rowsOf(
    (rows, sheet) => rows.map((row, at) => row.map((value, column) => change(value, { row: at, column, sheet }))),
    only,
  );
const texts = (
  change: (text: string, sheet: DocumentSheet) => string,
  only?: (sheet: DocumentSheet) => boolean,
): Print => cells((value, { sheet }) => (typeof value === "string" ? change(value, sheet) : value), only);

const inBody: (place: Parameters<CellChange>[1]) => boolean = ({ row, sheet }) => {
  const [first, last] = bodyOf(sheet);
  return row >= first && row <= last;
};
const code = (change: (text: string, column: number) => CellValue): Print =>
  cells((value, place) =>
    inBody(place) && place.column < codeColumns(place.sheet) && typeof value === "string" && /^\d+$/.test(value)
      ? change(value, place.column)
      : value,
  );
/** Figures of the body; blanks of amount columns too. */
const amount = (change: (value: number | null) => CellValue): Print =>
  cells((value, place) => {
    const { sheet, column } = place;
    const isAmount =
      sheet.role === "t09" ||
      (byCode(sheet) && column >= codeColumns(sheet) + 1) ||
      ((sheet.role === "t01" || sheet.role === "t04") && column !== 0 && column !== 2);
    return inBody(place) && isAmount && (value === null || typeof value === "number") ? change(value) : value;
  });
const padded: Print = rowsOf((rows) => {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
});
export const then =
  (...prints: readonly Print[]): Print =>
  (document) =>
    prints.reduce((made: ShanghaiDocument, print) => ({ ...made, sheets: print(made) }), document).sheets;

const isBalance = ({ role }: DocumentSheet): boolean => role === "t01" || role === "t04";
const ordinals = (make: (index: number, name: string) => string): Print =>
  rowsOf((rows, sheet) => {
    const [first, last] = bodyOf(sheet);
    let index = 0;
    return rows.map((row, at) => {
      if (at < first || at >= last || typeof row[2] !== "string") return row;
      index += 1;
      return [...row.slice(0, 2), make(index, row[2].replace(/^[^、]*、/, "")), ...row.slice(3)];
    });
  }, isBalance);
const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];

const insertColumn = (at: (sheet: DocumentSheet) => number, header: string | null): Print =>
  then(
    padded,
    rowsOf((rows, sheet) =>
      rows.map((row, index) => {
        const place = at(sheet);
        const label = index === (sheet.role === "t09" ? 3 : 5) ? header : null;
        return [...row.slice(0, place), label, ...row.slice(place)];
      }),
    ),
  );
const width = (sheet: DocumentSheet): number => Math.max(...sheet.rows.map((row) => row.length));

const ofRole =
  (role: TableRole) =>
  (sheet: DocumentSheet): boolean =>
    sheet.role === role;

export const prints: readonly (readonly [string, Print])[] = [
  ["as it is", (document) => document.sheets],
  ["ordinals in brackets", ordinals((index, name) => `（${CHINESE[index] ?? ""}）${name}`)],
  ["ordinals with a dot", ordinals((index, name) => `${index}. ${name}`)],
  ["ordinals with a full-width dot", ordinals((index, name) => `${index}．${name}`)],
  ["ordinals missing", ordinals((_, name) => name)],
  ["blanks inside names", ordinals((index, name) => ` ${CHINESE[index] ?? ""}、 ${[...name].join(" ")}　`)],
  ["class names without 支出", ordinals((index, name) => `${CHINESE[index] ?? ""}、${name.replace(/支出$/, "")}`)],
  [
    "class rows in another order",
    rowsOf((rows, sheet) => {
      const [first, last] = bodyOf(sheet);
      const right = rows
        .slice(first, last)
        .filter((row) => row[2] != null)
        .map((row) => row.slice(2))
        .reverse();
      return rows.map((row, at) =>
        at >= first && at < last && right[at - first] ? [...row.slice(0, 2), ...(right[at - first] ?? [])] : row,
      );
    }, isBalance),
  ],
  [
    "rows without figures kept from the template",
    rowsOf((rows, sheet) => {
      const [, last] = bodyOf(sheet);
      const blanks = ["十二、外交支出", "十三、国防支出", "十四、…"].map((name): Row => [null, null, name]);
      return [...rows.slice(0, last), ...blanks, ...rows.slice(last)];
    }, isBalance),
  ],
  ["总计 for 收入总计 and 支出总计", texts((text) => text.replace(/^[收支][入出]总计$/, "总计"))],
  ["合计 for 收入总计 and 支出总计", texts((text) => text.replace(/^[收支][入出]总计$/, "合计"))],
  [
    "blanks inside 合 计 and 收 入 总 计",
    cells((value, place) =>
      typeof value === "string" && /^(?:合计|[收支][入出]总计)$/.test(value) && place.row > 8
        ? [...value].join(" ")
        : value,
    ),
  ],
  ["本年收入合计, 本年支出合计", texts((text) => text.replace(/^([收支][入出])总计$/, "本年$1合计"))],
  [
    "total labelled in the column of names",
    then(
      padded,
      cells((value, { row, column, sheet }) =>
        !byCode(sheet) || row !== bodyOf(sheet)[1]
          ? value
          : column === 0
            ? null
            : column === codeColumns(sheet)
              ? "合计"
              : value,
      ),
    ),
  ],
  ["unit:元 with a narrow colon", texts((text) => text.replace(/^单位：元$/, "单位:元"))],
  ["金额单位：元", texts((text) => text.replace(/^单位：元$/, "金额单位：元"))],
  ["单位：人民币元", texts((text) => text.replace(/^单位：元$/, "单位：人民币元"))],
  ["单位：元（人民币）", texts((text) => text.replace(/^单位：元$/, "单位：元（人民币）"))],
  ["（单位：元）", texts((text) => text.replace(/^单位：元$/, "（单位：元）"))],
  ["单位： 元", texts((text) => text.replace(/^单位：元$/, " 单位： 元 "))],
  [
    "unit of money beside the unit's name in one cell",
    rowsOf((rows) =>
      rows.map((row) =>
        /^编制/.test(String(row[0] ?? "")) ? [`${String(row[0])}                 ${String(row.at(-1))}`] : row,
      ),
    ),
  ],
  ["no unit of money", texts((text) => text.replace(/^单位[：:]万?元$/, ""))],
  ["单位名称 for 编制单位", texts((text) => text.replace(/^编制(?:单位|部门)：/, "单位名称："))],
  ["the unit's name with blanks", texts((text) => text.replace(/^(编制(?:单位|部门))：/, "$1： "))],
  ["no line of the unit over the tables", texts((text) => text.replace(/^编制(?:单位|部门)：.*$/, ""))],
  ["codes as numbers", code(Number)],
  ["codes as numbers and texts mixed", code((text, column) => (column === 0 ? Number(text) : text))],
  ["codes with blanks", code((text) => ` ${text}　`)],
  [
    "codes in full width",
    code((text) => [...text].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("")),
  ],
  [
    "rows do not repeat the codes above",
    rowsOf((rows, sheet) => {
      const [first, last] = bodyOf(sheet);
      const count = codeColumns(sheet);
      return rows.map((row, at) => {
        if (at < first || at >= last) return row;
        const own = row
          .slice(0, count)
          .reduce<number>((last, value, column) => (value != null && value !== "" ? column : last), -1);
        return row.map((value, column) => (column < own && column < count ? null : value));
      });
    }, byCode),
  ],
  [
    "whole codes on each row",
    rowsOf((rows, sheet) => {
      const [first, last] = bodyOf(sheet);
      return rows.map((row, at) =>
        at < first || at >= last
          ? row
          : row.map((value, column) =>
              column < codeColumns(sheet) && value != null ? row.slice(0, column + 1).join("") : value,
            ),
      );
    }, byCode),
  ],
  ["amounts as text with separators", amount((value) => (value === null ? null : value.toLocaleString("en-US")))],
  [
    "amounts as text with two decimals",
    amount((value) => (value === null ? null : value.toLocaleString("en-US", { minimumFractionDigits: 2 }))),
  ],
  ["amounts with the sign of money", amount((value) => (value === null ? null : `￥${value.toLocaleString("en-US")}`))],
  ["zeros as 0", amount((value) => value ?? 0)],
  ["zeros as dashes", amount((value) => (value === null || value === 0 ? "-" : value))],
  ["zeros as long dashes with blanks", amount((value) => (value === null || value === 0 ? " — " : value))],
  ["zeros as 0.00", amount((value) => (value === null || value === 0 ? "0.00" : value))],
  [
    "blanks that hold spaces",
    then(
      padded,
      cells((value) => value ?? " "),
    ),
  ],
  [
    "line breaks and spaces in headers",
    cells((value, { row, sheet }) =>
      typeof value === "string" && row >= (sheet.role === "t09" ? 3 : 5) && row < bodyOf(sheet)[0] && value.length > 2
        ? `${value.slice(0, 2)}\n ${value.slice(2)}`
        : value,
    ),
  ],
  ["因公出国（境）费 in wide brackets", texts((text) => text.replace("因公出国(境)费", "因公出国（境）费"))],
  ["narrow quotes around 三公", texts((text) => text.replace(/[“”]/g, '"'))],
  ["no quotes around 三公 over the table", texts((text) => text.replace(/[“”]/g, ""), ofRole("t09"))],
  [
    "the year over the public funds",
    texts((text, sheet) => (sheet.role === "t09" && /预算数$/.test(text) ? `2025年${text}` : text)),
  ],
  [
    "other words over the public funds",
    texts(
      (text) =>
        text
          .replace(/^小计$/, "合计")
          .replace("公务用车购置及运行费", "公务用车购置及运行维护费")
          .replace(/^运行费$/, "运行维护费"),
      ofRole("t09"),
    ),
  ],
  [
    "merged headers filled in every cell",
    then(
      padded,
      rowsOf((rows, sheet) => {
        const top = sheet.role === "t09" ? 3 : 5;
        return rows.map((row, at) =>
          at < top || at >= bodyOf(sheet)[0]
            ? row
            : row.reduce<Row>((made, value) => [...made, value ?? (at === top ? (made.at(-1) ?? null) : null)], []),
        );
      }),
    ),
  ],
  ["a column 备注 at the end", insertColumn(width, "备注")],
  ["a column 序号 at the front", insertColumn(() => 0, "序号")],
  ["a blank column at the front", insertColumn(() => 0, null)],
  [
    "a column 单位名称 before the codes, filled",
    then(
      insertColumn(() => 0, "单位名称"),
      rowsOf((rows, sheet) =>
        rows.map((row, at) =>
          byCode(sheet) && at >= 8 && at < rows.length - 2 && row[4] != null ? ["某某局", ...row.slice(1)] : row,
        ),
      ),
    ),
  ],
  [
    "sheets named 表1 to 表9",
    sheets((sheet) => (isTable(sheet) ? { ...sheet, name: `表${sheet.role.slice(2)}` } : sheet)),
  ],
  ["sheets named by number", sheets((sheet, index) => ({ ...sheet, name: String(index + 1) }))],
  [
    "titles with the unit's name in front",
    texts((text, sheet) =>
      /^20\d\d年(?:预算单位|部门|单位).*表$/.test(text) && isTable(sheet) ? `上海市普陀区某某局${text}` : text,
    ),
  ],
  [
    "titles with the unit's name and without 预算单位",
    texts((text, sheet) => (isTable(sheet) ? text.replace(/^(20\d\d年)预算单位/, "$1单位") : text)),
  ],
  [
    "titles with blanks between the characters",
    texts((text, sheet) => (/^20\d\d年.*表$/.test(text) && isTable(sheet) ? [...text].join(" ") : text)),
  ],
  [
    "lines 公开02表 over the titles",
    rowsOf((rows, sheet) => rows.map((row, at) => (at === 0 ? [`公开0${sheet.role.slice(2)}表`] : row))),
  ],
  ["附件2-3 and a blank row over the titles", rowsOf((rows, sheet) => [[`附件2-${sheet.role.slice(2)}`], [], ...rows])],
  [
    "titles that end with a number in brackets",
    texts((text, sheet) => (/^20\d\d年.*表$/.test(text) && isTable(sheet) ? `${text}（一）` : text)),
  ],
  ["no rows between title and header", rowsOf((rows) => rows.filter((row, at) => at > 5 || row.length > 0))],
  [
    "twenty trailing rows of blanks",
    rowsOf((rows) => [...rows, ...Array.from({ length: 20 }, (): Row => ["", null, " "])]),
  ],
  [
    "signatures under the tables",
    rowsOf((rows) => [
      ...rows,
      [],
      ["单位负责人：张三", null, "财务负责人：李四", null, "制表人：王五"],
      ["填表日期：2025年1月20日"],
    ]),
  ],
  ["a page number under the tables", rowsOf((rows) => [...rows, [], ["第 1 页，共 9 页"]])],
  [
    "a note about the figures under the tables",
    rowsOf(
      (rows) => [...rows, ["注：本表金额转换成万元时，因四舍五入可能存在尾差。"]],
      (sheet) => isTable(sheet) && !sheet.rows.some((row) => /空表/.test(String(row[0] ?? ""))),
    ),
  ],
  ["备注 for 注", texts((text) => text.replace(/^注:/, "备注："))],
  ["a note without 注", texts((text) => text.replace(/^注:/, ""))],
  ["notes without the name of the fund", texts((text) => text.replace(/^注:.*空表。$/, "注：本表无数据"))],
  ["说明 for 注", texts((text) => text.replace(/^注:/, "说明："))],
  [
    "notes in other words",
    texts((text) =>
      text.replace(
        /^注:本(..)(20\d\d)年无(.*)财政拨款安排的预算，故本表为空表。$/,
        "注：$2年本$1没有使用$3安排的支出，本表无数据。",
      ),
    ),
  ],
  [
    "notes over the tables",
    rowsOf((rows) => {
      const note = rows.find((row) => /空表/.test(String(row[0] ?? "")));
      return note ? rows.flatMap((row, at) => (row === note ? [] : at === 2 ? [note] : [row])) : rows;
    }),
  ],
  [
    "notes in the first row of the body",
    rowsOf((rows, sheet) => {
      const note = rows.find((row) => /空表/.test(String(row[0] ?? "")));
      return note
        ? rows.flatMap((row, at) =>
            row === note ? [] : at === bodyOf(sheet)[0] ? [[null, null, null, ...note], row] : [row],
          )
        : rows;
    }),
  ],
  [
    "two tables on a sheet",
    (document) => {
      const place = (role: string): DocumentSheet =>
        document.sheets.find((sheet) => sheet.role === role) as DocumentSheet;
      const rows = [...place("t02").rows, [], [], ...place("t03").rows];
      return document.sheets.flatMap((sheet) =>
        sheet.role === "t03" ? [] : sheet.role === "t02" ? [{ ...sheet, name: "收支明细", rows }] : [sheet],
      );
    },
  ],
  [
    "other sheets between",
    (document) => [
      ...document.sheets,
      {
        role: "page",
        name: "项目绩效目标表",
        rows: [
          ["项目绩效目标申报表"],
          ["（2025年度）"],
          ["项目名称", "某某项目", "项目类别", "一次性项目"],
          ["项目支出", 1_200_000, "单位：元"],
          ["一级指标", "二级指标", "三级指标", "指标值"],
          ["产出指标", "数量指标", "完成率", "100%"],
        ],
      },
      {
        role: "page",
        name: "项目经费情况说明",
        rows: [
          ["2025年项目经费情况说明"],
          ["一、项目概述"],
          ["本项目预算120.00万元。"],
          ["六、年度预算安排"],
          ["2024年安排99.00万元。"],
        ],
      },
      { role: "page", name: "Sheet1", rows: [] },
    ],
  ],
  ["reverse order of the sheets", (document) => [...document.sheets].reverse()],
];
