/** The Chinese of 更新: what it would do or did, in the words of accountants. */
import { describeForbidden } from "../../core/text/xmlCharacters";
import { printedAddress } from "../../core/model/address";
import type {
  AddedRow,
  ChangedFormula,
  CompletedRow,
  IdleRow,
  KeptCell,
  KeptKind,
  RefreshAccount,
  RowWords,
} from "../../core/refresh/account";
import { changesAnything } from "../../core/refresh/account";
import type { Wish, WishProblem } from "../../core/refresh/additions";
import { withoutForbidden } from "../../core/text/xmlCharacters";

/** One sentence for each kind of change, in the order in which people look for them; none where nothing changes. */
export function describeRefresh(account: RefreshAccount): readonly string[] {
  const {
    added,
    completed,
    renamed,
    formulas,
    filled,
    sheets,
    forms,
    copied,
    formsFilled,
    guide,
    lines,
    colours,
    ordered,
    charts,
    pages,
    printed,
  } = account;
  return [
    ...(added.length > 0 ? [`新增 ${added.length} 行：${rowsInWords(added)}`] : []),
    ...(completed.length > 0 ? [`补齐您加的 ${completed.length} 行：${rowsInWords(completed)}`] : []),
    ...(renamed.length > 0
      ? [
          `改名 ${renamed.length} 处：${renamed.map(({ table, code, before, name }) => `${table}的 ${code ?? ""}“${before}”改为“${name}”`).join("，")}`,
        ]
      : []),
    ...(formulas.length > 0 ? [describeFormulas(formulas)] : []),
    ...(filled.length > 0
      ? [`填入空白 ${filled.length} 格：${filled.map(({ words, value }) => `${words} ${value}`).join("，")}`]
      : []),
    ...(sheets.length > 0 ? [`补上没有了的工作表：${sheets.join("、")}`] : []),
    ...(forms.length > 0
      ? [
          `增加绩效目标表 ${forms.length} 张：${someForms(forms.map(({ sheet, project }) => `${sheet}${project === null ? "" : `（${project}）`}`))}`,
        ]
      : []),
    ...(copied.length > 0
      ? [
          `绩效目标表的年度指标、年度目标照实施期填入 ${copied.length} 张：${someForms(copied.map(({ sheet, project, cells }) => `${sheet}（${project}，${cells} 格）`))}`,
        ]
      : []),
    ...(formsFilled.some(({ cells }) => cells > 0)
      ? [
          `已有的绩效目标表按文件填入空白 ${formsFilled.filter(({ cells }) => cells > 0).length} 张：${someForms(formsFilled.filter(({ cells }) => cells > 0).map(({ sheet, project, cells }) => `${sheet}（${project === null ? "" : `${project}，`}${cells} 格）`))}`,
        ]
      : []),
    ...(guide === null
      ? []
      : [
          guide.isNew
            ? `增加政府购买服务指导性目录“${guide.sheet}”${guide.rows === 0 ? "（空白）" : `，${guide.rows} 行`}`
            : `“${guide.sheet}”增加 ${guide.rows} 行`,
        ]),
    ...(lines === null
      ? []
      : [
          `“${lines.sheet}”${[
            ["新增", lines.added],
            ["删去", lines.removed],
            ["重写", lines.rewritten],
          ]
            .flatMap(([word = "", count]) => (count === 0 ? [] : [`${word} ${count} 行`]))
            .join("、")}`,
        ]),
    ...(colours.length > 0 ? [`变红提示、填写提示和名称按现在的行重新设置（${colours.length} 张表）`] : []),
    ...(ordered ? ["工作表按公开的次序排列，不公开的放在最后；按工作表先后取数的程序要改为按名称取"] : []),
    ...(charts.length > 0
      ? [
          `图表 ${charts.length} 张排到说明里讲到它的段落后面：${charts.join("、")}；原来的图留在原处，那张工作表改为不公开`,
        ]
      : []),
    ...(pages.length > 0
      ? [
          `分页、页码按现在的内容重新设置：${pages.length > MOST_NAMES ? `${pages.slice(0, MOST_NAMES).join("、")}等 ${pages.length} 张表` : pages.join("、")}`,
        ]
      : []),
    ...printed.map(
      ({ sheet, rows: { first, last }, text }) =>
        `“${sheet}”的打印区域扩大到第 ${last + 1} 行，第 ${first + 1} 行起您加的文字会印出来、会公开：“${excerpt(text)}”；不公开的请先删去`,
    ),
  ];
}

const LONGEST_EXCERPT = 20;

function excerpt(text: string): string {
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
}

const MOST_NAMES = 6;

/** Sixty projects are no sentence. */
const MOST_FORMS = 12;

function someForms(words: readonly string[]): string {
  return words.length > MOST_FORMS ? `${words.slice(0, MOST_FORMS).join("、")}等` : words.join("、");
}

/** Asked of somebody whose sheets stand otherwise. */
export function describeOrderOffer({ orderOffered }: RefreshAccount): string | null {
  return orderOffered
    ? "工作表没有按公开的次序排列（封面、目录、第一部分、各表、说明、绩效目标表、附件、名词解释，不公开的在最后），或者目录没有页码，或者图表没有排在说明里。"
    : null;
}

export function describeRefreshed(account: RefreshAccount): string {
  return changesAnything(account) ? "您填的数和文字都没有改动。写过情况说明的请再生成一次。" : "没有要更新的。";
}

/** 表二、表三、表五的 21303 水利、2130311 农田建设；表十二的“办公楼维修” */
function rowsInWords(rows: readonly (AddedRow | CompletedRow | RowWords)[]): string {
  const tables = new Map<string, string[]>();
  for (const { code, name, table } of rows) {
    const words =
      code === null
        ? `“${name}”`
        : [code, name.replace(/^[一二三四五六七八九十]+、/, "")].filter((text) => text !== "").join(" ");
    const known = tables.get(words) ?? [];
    if (!known.includes(table)) tables.set(words, [...known, table]);
  }
  const together = new Map<string, string[]>();
  for (const [words, names] of tables)
    together.set(names.join("、"), [...(together.get(names.join("、")) ?? []), words]);
  return [...together]
    .map(([names, words]) => `${names}的 ${words.join("、")}`)
    .join("；")
    .replaceAll("的 “", "的“");
}

const formulaWords: readonly (readonly [ChangedFormula["kind"], string])[] = [
  ["renewed", "按现在的行更新"],
  ["mended", "补上或修复"],
  ["constant", "与公式相等的数换回公式"],
];

function describeFormulas(formulas: readonly ChangedFormula[]): string {
  const parts = formulaWords.flatMap(([kind, words]) => {
    const count = formulas.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${words} ${count} 处`];
  });
  return `公式 ${formulas.length} 处（${parts.join("，")}）`;
}

const keptWords: Readonly<Record<KeptKind, string>> = {
  constant: "这里应为公式，现在是 {found}，公式的结果是 {expected}；保留您的，请核对后改正或删去",
  rounded:
    "这里应为公式，现在是 {found}，公式的结果是 {expected}，相差在四舍五入以内；保留您的，数对的不用改，要恢复公式请删去这个数，再更新一次",
  ownFormula: "这里是您自己的公式 {found}，本表的公式结果是 {expected}；保留您的",
  ring: "这里应为公式，但它要用的格又用到这一格，写上就成了循环引用，没有写；现在的内容（{found}）保留，请核对这几行的编码和公式，改好后再更新一次",
  differs: "现在是 {found}，您给的是 {expected}；保留现在的",
  otherName: "这个科目已经有了，名称是 {found}，没有改成 {expected}；要改名请直接改表中的名称，再更新一次",
  notInData: "删除的行里有数据：不删除，请您决定",
  names: "各表的名称不一致，没有改：{found}",
  nameOfOther:
    "名称“{found}”与 {expected} 的名称相同，没有改别的表；编码或名称写错了的，请改正后再更新一次，没有写错的，请在别的表里也改过来",
  noName: "科目 {found} 没有名称，请在表中填写",
  noCode: "这一行的科目编码认不出（{found}），上级的合计和别的表没有为它补公式，请填写编码",
  codeText:
    "科目编码“{found}”读作 {expected}，里面还有别的字符（空格、全角数字等），公式按编码查找时对不上，取不到数；您填的没有改，请改成 {expected}",
  noUnit: "请先在“基础信息”填写单位名称，再增加这一行",
  noSheet: "这张工作表没有了，不能补上：它要用的列已不在（{found}），请先恢复，再更新一次",
  noPart: "没有找到{found}。用到它的公式没有动，“勾稽检查”里有关的行是“无法核对”，请先恢复，再更新一次",
  pageNumber: "页码您填的是 {found}，按现在的分页是 {expected}；保留您的，要由本程序编请删去这个数，再更新一次",
  formOfNoProject: "项目表里没有“{found}”这个项目，没有放进来；请核对项目名称，或先增加这个项目",
  formThere:
    "“{found}”的绩效目标表已经有了，是别处做的，或者选的文件里有两份，这一份没有放进来；要用这一份，请先删去原来那张工作表，再更新一次",
  formDiffers: "现在是“{found}”，文件里是“{expected}”；保留现在的",
  formUnread: "“{found}”有读不准的地方（{expected}），请对照原表看一看放得对不对",
  formAmount:
    "“{found}”的绩效目标表写的年度资金是 {expected} 元，与项目支出预算表不一致；放进来的表取项目支出预算表的数，请核对哪一个对",
  formOfOtherYear: "“{found}”的表是 {expected} 年的，文字和指标照原样放进来了，金额和填报日期没有放；请改成今年的内容",
  formBeside: "“{found}”的这些内容，表里没有地方放，没有放进来；要保留的，请自己写到合适的栏里：{expected}",
  noFormsIn: "没有找到绩效目标表（要有“项目名称”“绩效指标”等栏目，隐藏的工作表不读），请核对是不是选错了文件",
  formHidden: "“{found}”的绩效目标表在隐藏的工作表里，没有放进来；要用这一份，请在原文件里取消隐藏，再读入一次",
  formPart:
    "这张工作表有绩效目标表的指标，没有“项目名称”一栏，不知道是哪个项目的，没有放进来；一张表分在两张工作表上的，请在原文件里接到前一张的下面，再读入一次",
  formsOnAdopted: "这个工作簿是接管的，不能增加绩效目标表，请把表直接放进工作簿，检查时照样核对",
  formLeftOut: "“{found}”的这些指标没有放进来，请在表里补填：{expected}（没有写明是哪一类，或没有写是什么指标）",
  guideOther: "现在是“{found}”，给的目录是“{expected}”；保留现在的",
  guideRows: "这张目录不是本程序做的，没有往里加行；给的目录有、它没有的：{expected}，要的请自己加",
  guideUnknown: "这个文件的目录里没有“{expected}”，请核对写的部门、代码或名称",
  guideLeft: "这些行没有代码或没有名称，没有放进来：{expected}，要的请自己补",
  noGuideIn:
    "没有找到政府购买服务指导性目录（表头要有“代码”和“一级目录”到“四级目录”，隐藏的工作表不读），请核对是不是选错了文件",
  guideOnAdopted: "这个工作簿是接管的，不能增加政府购买服务指导性目录，请把表直接放进工作簿，检查时照样核对",
  noProject: "项目表里没有这张绩效目标表的项目（{found}）了；表和您填的内容都保留，不要的请删去这张工作表",
};

const UNKNOWN_SHEET =
  "已有这个名称的工作表，但认不出是这张表（表头或标题可能删了、改了），没有另做一张；请恢复它的表头和标题，或者给它改名，再更新一次";

const FORM_WITHOUT_NAME =
  "这张绩效目标表没有写项目名称，不知道是哪个项目的，没有放进来；请在原文件里填上项目名称，再读入一次";

/** Where nothing was found. */
const nameless: Readonly<Partial<Record<KeptKind, string>>> = {
  noSheet: UNKNOWN_SHEET,
  formOfNoProject: FORM_WITHOUT_NAME,
};

/** 表六 301 工资福利支出·人员经费（表6!D7）：… */
export function describeKeptCell({ kind, words, at, found, expected }: KeptCell): string {
  const isNameless = found === null || found === "";
  const told = ((isNameless && nameless[kind]) || keptWords[kind])
    .replace("{found}", () => (found === null || found === "" ? "空白" : String(found)))
    .replaceAll("{expected}", () => expected ?? "现在算不出");
  return `${words}${at === null ? "" : `（${printedAddress(at)}）`}：${told}`;
}

/** 表五的 2010302 一般行政管理事务已经有了 */
export function describeAlreadyThere(rows: readonly RowWords[]): string {
  return `要加的这些已经有了，没有再加：${rowsInWords(rows)}`;
}

export function describeIdle(rows: readonly IdleRow[]): string {
  return `这些行没有填数，别处也不再用到，可以删除：${rowsInWords(rows)}`;
}

const problemWords: Readonly<Record<WishProblem["kind"], string>> = {
  noTable: "没有叫“{detail}”的表",
  noPlace: "这种编码不能加在这张表；可以加的表：{detail}",
  severalPlaces: "有几张表可以加（{detail}），看是哪一种资金；请写明加在哪一张，如 --add {first}:{code}",
  badCode: "“{detail}”不是科目编码：功能分类是 3、5 或 7 位数字，部门经济分类是 3 或 5 位",
  unknownClass: "科目目录里没有 {detail} 这一类，请核对编码",
  noName: "不知道 {detail} 的名称，请写成 --add {detail}=名称",
  nameOfOther:
    "“{name}”在科目目录里是 {detail} 的名称，不是 {code} 的；请核对编码和名称（目录不是本年的，请先导入本年的）",
  noProjects: "这种表式没有项目表，不能增加项目",
  forbiddenCharacter: describeForbidden("{detail}"),
};

export function describeWishProblem({ kind, wish, detail }: WishProblem): string {
  const [first = ""] = detail.split("、");
  return `${wishWords(wish)}：${problemWords[kind]
    .replaceAll("{detail}", () => detail)
    .replace("{first}", () => first)
    .replace("{name}", () => withoutForbidden(wish.name ?? ""))
    .replace("{code}", () => wish.code ?? "")}`;
}

function wishWords({ table, code, name }: Wish): string {
  return withoutForbidden(`${table === null ? "" : `${table}:`}${code ?? name ?? ""}`);
}
