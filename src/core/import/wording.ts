/** The Chinese of importing a list: what must be chosen, what is wrong with which row, and what it all adds up to. */
import { excerpt } from "../text/excerpt";
import type { Doubt } from "./doubts";
import { fieldWords } from "./fields";
import { columnLabel } from "./header";
import { formatFen, formatTarget } from "./money";
import type { ImportOutcome, TableTotal } from "./outcome";
import type { Ask } from "./preview";
import type { ImportProblem, ImportProblemCode } from "./problem";
import type { SkippedRow } from "./skipped";
import { categoryWords, fundWords, periodWords } from "./words";

type Say = (problem: ImportProblem, detail: (key: string) => string) => string;

const cellOf = ({ text }: ImportProblem): string => (text === "" ? "空白，" : `“${excerpt(text)}”`);

const UNREADABLE: Readonly<Record<string, string>> = {
  text: "不是金额",
  unit: "带着单位，请在导出表中只写数字，单位与整张表的一致",
  large: "数太大，请检查金额单位",
};

const WORDING: Readonly<Record<ImportProblemCode, Say>> = {
  forbiddenCharacter: (_, detail) =>
    `文字里有看不见的控制字符 ${detail("character")}，工作簿不能存这样的字符，请删去后再导入`,
  textTooLong: () => "文字超过 32767 个字，一个单元格放不下，多半是引号没有成对，请改好后再导入",
  brokenText: ({ text }) =>
    `“${excerpt(text)}”里有读不出的字（显示为 \uFFFD），可能是导出时截断了，请在导出表中改正后再导入`,
  brokenQuote: ({ text }) => `“${excerpt(text)}”的引号不成对，看不出这一栏到哪里为止，请补上或删去引号后再导入`,
  surplusFields: ({ text }, detail) =>
    Number(detail("found")) > Number(detail("expected"))
      ? `这一行有 ${detail("found")} 栏，表头只有 ${detail("expected")} 栏，多出来的在“${excerpt(text)}”，多半是金额（或者名称）里的逗号没有加引号，金额读不准，请改好后再导入`
      : `金额后面没有表头的栏里还有数（“${excerpt(text)}”），多半是金额里的逗号没有加引号，金额读不准，请改好后再导入`,
  missingFields: ({ text }) =>
    `金额栏是空的，数写在了别的栏里（“${excerpt(text)}”），多半是前面少了一栏，请改好后再导入`,
  unreadableAmount: (problem, detail) => `${cellOf(problem)}${UNREADABLE[detail("because")] ?? "不是金额，或者数太大"}`,
  finerThanFen: (problem) => `${cellOf(problem)}精确到分以下，不能准确相加，请在导出表中改为最多精确到分`,
  unknownFund: (problem) =>
    `${cellOf(problem)}看不出是哪种资金，应当写明：${Object.values(fundWords).join("、")}其中之一`,
  unknownCategory: (problem) =>
    `${cellOf(problem)}看不出项目类别，应当是：${Object.values(categoryWords).join("、")}其中之一`,
  unknownPeriod: (problem) => `${cellOf(problem)}看不出是当年预算还是上年结转`,
  periodConflict: (problem) => `${cellOf(problem)}与资金来源说的不一致，一个是当年，一个是上年结转`,
  otherYear: (problem, detail) =>
    `${rowsOf(problem)} 行是 ${detail("year")} 年度的，这套表是 ${detail("wanted")} 年的，没有导入，共 ${moneyOf(problem)} 元`,
  unknownYear: (problem) => `${cellOf(problem)}看不出是哪一年的`,
  codeSubtotal: (problem, detail) =>
    `${cellOf(problem)}只有科目和金额，像是这个科目的小计行，但它的金额 ${moneyOf(problem)} 元与下面各行之和 ${formatFen(Number(detail("sum")))} 元不同，没有导入，请核对`,
  badCode: (problem, detail) =>
    `${problem.text === "" ? "" : `${cellOf(problem)}里`}没有${detail("digits") ? `可用的 ${detail("digits")} 位` : "完整的"}科目编码`,
  unknownClass: (problem, detail) => `${cellOf(problem)}中的类“${detail("class")}”不在本年科目表里`,
  unknownName: (problem, detail) =>
    `不知道${detail("leaf") === "true" ? "科目" : `${cellOf(problem)}的上级科目`} ${detail("code")} 的名称，请补上这个名称`,
  noProject: () => "没有项目名称",
  noPlace: (_, detail) =>
    `这张表式没有地方填“${words(fundWords, detail("fund"))}·${words(categoryWords, detail("category"))}·${words(periodWords, detail("period"))}”`,
  negativeCell: (_, detail) => `${detail("cell")}的各行相加是负数，预算数不能是负数`,
  tooLarge: (_, detail) => `${detail("cell")}的各行相加太大，请检查金额单位`,
  otherName: (_, detail) =>
    `科目 ${detail("code")} 在导出表里叫“${excerpt(detail("found"))}”，表中写作“${detail("used")}”，请核对编码`,
  otherGovernment: (problem) => `${problem.text} 对应几个政府经济科目，表中按科目表填写，请核对`,
  severalUnits: (_, detail) =>
    `表里有 ${detail("count")} 个单位（${detail("units")}${Number(detail("count")) > 5 ? "……" : ""}），各单位的数加在了一起；只公开一个单位时，请先筛选再导出`,
  totalDiffers: (_, detail) =>
    `合计行是 ${formatFen(Number(detail("total")))} 元，各行相加是 ${formatFen(Number(detail("listed")))} 元，两数不同，请检查导出表是否完整、金额单位是否正确`,
  listOfYear: ({ text }, detail) =>
    `导出表各行都是 ${text} 年度的，表式是 ${detail("wanted")} 年的，已全部导入；要公开的不是 ${text} 年的，请换一张导出表`,
  joinedAmount: ({ text }) =>
    `金额里的逗号没有加引号，分成了几栏，已连起来按 ${excerpt(text)} 导入；各行相加与合计行相符`,
  hiddenColumn: (_, detail) => `这些列在导出表里是隐藏的，仍然用了它们：${detail("columns")}`,
  otherMoney: ({ text }, detail) => `导出表写的金额单位是${text}，按您选的${detail("chosen")}导入`,
  otherCatalogue: ({ text }, detail) =>
    `科目目录“${excerpt(text)}”是 ${detail("year")} 年的，这套表是 ${detail("wanted")} 年的，没有使用`,
  hiddenRows: (problem, detail) =>
    `${rowsOf(problem)} 行在导出表里是隐藏的（筛选掉的或者手工隐藏的），共 ${moneyOf(problem)} 元，算在导入的数里${fitOf("它们", detail)}`,
  alikeRows: (problem, detail) =>
    `${rowsOf(problem)} 行各栏都相同（${excerpt(problem.text)}，${formatFen(Number(detail("each")))} 元），都算在导入的数里；如果是同一笔导出了几次，就多算了 ${moneyOf(problem)} 元${fitOf("重复的行", detail)}`,
  droppedHidden: (problem) =>
    `隐藏的行，按您的选择没有导入${problem.fen === undefined ? "" : `，${moneyOf(problem)} 元`}`,
  droppedAlike: (problem, detail) => `与第 ${detail("like")} 行各栏都相同，按您的选择没有导入，${moneyOf(problem)} 元`,
  noPeriodColumn: () => "没有“当年或结转”列：资金来源写明结转的算上年结转，其余都算当年",
};

const MOST_ROWS = 10;

function rowsOf({ rows = [] }: ImportProblem): string {
  return `第 ${rows.slice(0, MOST_ROWS).join("、")}${rows.length > MOST_ROWS ? ` …… 共 ${rows.length}` : ""}`;
}

function moneyOf({ fen = 0 }: ImportProblem): string {
  return formatFen(fen);
}

/** What the total that the list prints says about the rows in doubt. */
function fitOf(subject: string, detail: (key: string) => string): string {
  const fit = detail("total");
  return fit === "" ? "" : fit === "with" ? `（导出表的合计行算进了${subject}）` : `（导出表的合计行没有算${subject}）`;
}

function words(catalogue: Readonly<Record<string, string>>, id: string): string {
  return catalogue[id] ?? "（没有写明）";
}

/** "第 12 行 资金来源（D 资金性质）：…。" */
export function describeImportProblem(problem: ImportProblem): string {
  const place = [
    problem.row === null || problem.rows !== undefined ? "" : `第 ${problem.row} 行`,
    problem.field === null
      ? ""
      : `${fieldWords[problem.field]}${problem.column === null || problem.column === fieldWords[problem.field] ? "" : `（${excerpt(problem.column)}）`}`,
  ]
    .filter((part) => part !== "")
    .join(" ");
  const text = WORDING[problem.code](problem, (key) => problem.detail[key] ?? "");
  return `${place === "" ? "" : `${place}：`}${text}。`;
}

/** What is asked about rows that read well, and what the two answers mean. */
export const doubtWords: Readonly<
  Record<Doubt["kind"], { readonly keep: string; readonly drop: string; ask(doubt: Doubt): string }>
> = {
  hidden: {
    ask: ({ rows, fen }) =>
      `导出表里有 ${rows} 行是隐藏的（筛选掉的或者手工隐藏的），共 ${formatFen(fen)} 元。要导入这些行吗？`,
    keep: "隐藏的行也导入",
    drop: "隐藏的行不导入",
  },
  alike: {
    ask: ({ rows, fen }) =>
      `有些行各栏都相同，重复的有 ${rows} 行，共 ${formatFen(fen)} 元。它们是几笔一样的支出，还是同一笔导出了几次？`,
    keep: "是几笔，都导入",
    drop: "是同一笔，每样只导入一行",
  },
};

export function describeAsk(ask: Ask): string {
  switch (ask.ask) {
    case "otherPack":
      return "这种表式还不能从一体化导出表导入。";
    case "sheet":
      return `${ask.wanted === null ? "文件里有几张工作表，请选一张" : `没有“${ask.wanted}”这张工作表，请选一张`}：${ask.sheets.join("、")}。`;
    case "header":
      return "没有找到表头。表头里至少要有两个认得的列名，如“功能科目”“资金来源”“金额”。";
    case "money":
      return `${ask.texts.length === 0 ? "没有写金额单位" : `金额单位写的是${ask.texts.map((text) => `“${text}”`).join("、")}，不能确定`}，请选元或万元。`;
    case "column": {
      const word = fieldWords[ask.field];
      const { place } = ask;
      if (place.state === "missing") return `没有找到“${word}”列，请指明是哪一列。`;
      const listed = place.columns.map(columnLabel).join("、");
      if (place.state === "ambiguous") return `有几列都可能是“${word}”，请指明是哪一列：${listed}。`;
      return place.columns.length === 0
        ? `“${word}”：表头里没有“${place.header}”。`
        : `“${word}”：表头“${place.header}”有几列，请用列号指明，如“${listed.split(" ")[0] ?? ""}列”：${listed}。`;
    }
  }
}

const skippedWords: Readonly<Record<SkippedRow["reason"], string>> = {
  total: "合计、小计行",
  header: "重复的表头",
  columnNumbers: "列号行",
  noAmount: "没有金额的行",
};

/** One sentence per kind of skipped row, with the row numbers. */
export function describeSkipped(skipped: readonly SkippedRow[]): readonly string[] {
  return (["total", "header", "columnNumbers", "noAmount"] as const).flatMap((reason) => {
    const rows = skipped.filter((row) => row.reason === reason).map(({ row }) => row);
    return rows.length === 0
      ? []
      : [
          `${skippedWords[reason]} ${rows.length} 行，不计入：第 ${rows.slice(0, 10).join("、")}${rows.length > 10 ? "……" : ""} 行。`,
        ];
  });
}

/** "表五（万元）：基本支出 1,090.11，项目支出 1,643.27；10 行". */
export function describeTotal({ table, unit, columns, rows, partial }: TableTotal): string {
  const amounts = columns.map(({ label, amount }) => `${label} ${formatTarget(amount, unit)}`).join("，");
  return `${table}（${unit}）：${amounts}；${rows} 行${partial ? "，替换自动取来的数" : ""}`;
}

/** The proof that nothing was lost: 已导入 + 未导入 = 导出表各行之和. */
export function describeSums({
  placed,
  placedRows,
  leftOut,
  leftOutRows,
  listed,
  uncountedRows,
}: ImportOutcome): string {
  const uncounted = uncountedRows === 0 ? "" : `另有 ${uncountedRows} 行读不出金额，没有计入。`;
  return `已导入 ${placedRows} 行 ${formatFen(placed)} 元 ＋ 未导入 ${leftOutRows} 行 ${formatFen(leftOut)} 元 ＝ 导出表 ${formatFen(listed)} 元。${uncounted}`;
}
