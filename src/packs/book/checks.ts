/** 全册检查: checks of the whole workbook and its texts that every form has. */
import type { BookCheck } from "../../core/declare/bookCheck";
import {
  accountWords, codeWords, crosses, directionsDown, directionsUp, firmEndings, governmentLevels, hostEndings, identityWords, internalHints, noChange, noLevelSigns, partitions, placeholderWords, programNames, reasonsDown, reasonsUp,
  remarkBeginnings, remarkWords, secretWords, telephoneWords,
} from "./words";

const W02 = { form: "W-02", basis: "预算公开文字质量要求：不得留有模板的占位和批注" } as const;
const W06 = { form: "W-06", basis: "预算公开要求说明增减变动的原因" } as const;
const W09 = { form: "W-09", basis: "公开前脱敏：政府信息公开条例，第三方个人信息和内部信息不公开" } as const;
const W10 = { form: "W-10", basis: "公开的电子表格应可复核，不含看不见的内容" } as const;

export const bookChecks = [
  { kind: "cutOff", id: "book.last-command-is-finished", ...W10, label: "上一次操作做完了，没有只写一部分", severity: "error", explanation: "Excel 中途关闭或断开时，表可能只写了一部分，看上去却是完整的。" },
  { kind: "errorValues", id: "book.no-error-values", ...W10, label: "全册没有 #REF! 等错误值", severity: "error", explanation: "公式引用的行、列或工作表被删去后显示错误值。撤销删除，或重新写公式。" },
  { kind: "enteredFields", id: "book.number-fields-are-numbers", ...W10, label: "基础信息的金额和个数是数字，没有看不见的小数", severity: "warning", explanation: "文本格式的数字不参加计算；多出的小数使合计与看到的数不符。" },
  { kind: "hiddenDecimals", id: "book.no-hidden-decimals", ...W10, label: "乘除的公式按表的位数取整", severity: "warning", explanation: "乘、除得到的数有看不见的小数，合计会与看到的数差 0.01。在公式外加 ROUND。" },
  { kind: "externalLinks", id: "book.no-external-links", ...W10, label: "没有到其他文件的链接", severity: "warning", explanation: "别人打开时链接会失效或弹出提示，还会露出本机的路径和文件名。改为数值或断开链接。" },
  { kind: "hiddenSheets", id: "book.no-hidden-sheets", ...W10, label: "要公开的工作表没有隐藏；其他隐藏的工作表列出来供确认", severity: "warning", explanation: "隐藏的工作表会随文件一起公开。" },
  { kind: "hiddenLines", id: "book.no-hidden-figures", ...W10, label: "公开的表没有隐藏带数的行和列，合并单元格下面没有藏着的数", severity: "warning", explanation: "看不见的数仍计入合计，看表的人加不出来。空行可以隐藏。" },
  { kind: "documentProperties", id: "book.no-names-in-properties", ...W10, label: "文件属性里没有人名、单位和别的年度", severity: "info", explanation: "作者、上次保存者、单位、标题会随文件一起公开。在“检查文档”里删去。", programs: programNames },
  { kind: "comments", id: "book.no-comments", ...W10, label: "没有批注", severity: "info", explanation: "批注会随文件一起公开，看过以后删去。" },
  { kind: "printAreas", id: "book.print-areas-show-all", ...W10, label: "打印区域没有切掉公开的行和列", severity: "info", explanation: "加了行、列以后打印区域没有跟着扩大，印出来的表就缺一截。" },
  { kind: "copies", id: "book.tables-stand-once", ...W10, label: "公开的表只有一张，没有看得见的副本", severity: "warning", explanation: "两张同样的表，看的人不知道以哪一张为准。数不同的是错误。" },
  { kind: "placeholders", id: "book.no-placeholders", ...W02, label: "没有 XX、待填写一类的占位", severity: "warning", explanation: "模板里等着填的地方，填上实际内容或删去。", crosses, words: placeholderWords },
  { kind: "alternatives", id: "book.one-direction-is-chosen", ...W02, label: "“增加（减少）”“（持平）”不并列", severity: "warning", explanation: "模板列出几种说法，只留与实际相符的一种。", up: directionsUp, down: directionsDown, same: noChange },
  { kind: "remarks", id: "book.no-drafting-remarks", ...W02, label: "没有起草模板时的批注", severity: "warning", explanation: "“（增加内容）”“（说明项目的总体情况……）”是写给填表人看的，公开前删去。", whole: remarkWords, beginnings: remarkBeginnings },
  { kind: "levels", id: "book.no-words-of-another-level", ...W02, label: "名词解释用本级的说法", severity: "warning", explanation: "照搬省、市的模板时会留下“省直部门”一类的说法。只看名词的定义，不看职责和工作安排。", levels: governmentLevels, noSigns: noLevelSigns },
  { kind: "untouchedPages", id: "book.pages-are-written", ...W02, label: "由单位自己写的各页已经写过", severity: "info", explanation: "职能、机构设置、名词解释等页生成时带着模板的原文，须按本单位的情况改写。" },
  { kind: "years", id: "book.years-agree", form: "W-03", label: "标题、表头、说明里的年度与预算年度一致", severity: "error", explanation: "文号、书名号、日期和与上年的比较不算；与本年自己比的算。整段说的是以前年度预算的，作为警告提出。", basis: "预算公开各处年度应一致" },
  { kind: "amountStyles", id: "book.amounts-are-written-alike", form: "W-05", label: "千分位、百分数位数、全半角全文一致", severity: "info", explanation: "同一文里数字的写法要统一。", basis: "预算公开文字质量要求" },
  { kind: "blankReasons", id: "book.reasons-are-given", ...W06, label: "“主要原因是”后面写了原因", severity: "error", explanation: "有增减变动的要写明原因。" },
  { kind: "repeatedReasons", id: "book.reasons-differ", ...W06, label: "各处原因不逐字相同", severity: "info", explanation: "不同的增减有各自的原因，逐字相同往往是复制的。" },
  { kind: "reasonDirections", id: "book.reasons-fit-the-direction", ...W06, label: "原因与增减的方向相符", severity: "info", explanation: "写“减少”而原因只说“增加”的，核对方向或把原因说清楚。", up: reasonsUp, down: reasonsDown },
  { kind: "counts", id: "book.counts-match-lists", form: "W-08", label: "说有 N 个，后面列出的也是 N 个", severity: "info", explanation: "名称里带顿号的会误数，所以只作提示。", basis: "预算公开文字质量要求" },
  { kind: "marks", id: "book.marks-are-paired", form: "W-12", label: "标点没有重复，引号、括号、书名号成对", severity: "info", explanation: "按段落看：“。。”一类的重复，只有一半的引号、括号、书名号，停在逗号上的段落。", basis: "预算公开文字质量要求" },
  { kind: "codedNames", id: "book.names-fit-their-codes", form: "W-13", label: "文中科目编码旁的名称与科目表一致", severity: "warning", explanation: "“公共安全支出（204类）司法（06款）”一类的写法，编码对应的名称要写全，用现行名称。目录和表里都没有的编码不判。", basis: "政府收支分类科目" },
  {
    kind: "namedFigures", id: "book.figures-are-those-of-the-tables", form: "W-14", label: "文中科目的金额与表中这个科目的行一致", severity: "error", basis: "预算公开的文字与表应当一致", onlyMarked: true,
    explanation: "文中写明“（款）”“（项）”、紧接着写金额的，按名称找到表中的行：各表这一行只有一个数，文中的数又不是任何表里的数，才算不一致。上年数、增减额和项目的数不看。",
  },
  {
    kind: "sentences", id: "book.sentences-add-up", form: "W-11", label: "文中自述的数算得通：增减额、百分比、方向、其中各项、占比", severity: "error", basis: "预算公开文字质量要求：文中自述的数应当算得通", partitions,
    explanation: "按文中写的数算：本年数－上年数＝增减额，增减额÷上年数＝百分比，其中各项不多于总数，占比＝部分÷总数。百分比按写出的位数四舍五入，金额按写出的位数算尾差。看不准说的是哪个数的句子不判。",
  },
  { kind: "coverUnit", id: "book.cover-names-the-unit", form: "W-15", label: "封面写的是本单位", severity: "warning", basis: "预算公开文字质量要求", explanation: "封面上只写着另一个单位的名称、没有写各表的单位时，才算不一致；简称和全称算同一个单位。" },
  {
    kind: "personalNumbers", id: "book.no-personal-data", ...W09, label: "没有身份证号、手机号、银行账号", severity: "warning",
    explanation: "全册各表，包括隐藏的工作表。只显示前三后二位；座机、统一社会信用代码、科目和项目编码不算。", identity: identityWords, telephone: telephoneWords, account: accountWords, codes: codeWords,
  },
  {
    kind: "internalDetails", id: "book.no-internal-details", ...W09, label: "没有内网地址、主机名、账号和密码", severity: "warning",
    explanation: "10、172.16—31、192.168 开头的地址，内部主机名，写明的账号和密码。只提到名词的作为提示。", certain: secretWords, hints: internalHints, hostEndings,
  },
  { kind: "suppliers", id: "book.no-named-suppliers", ...W09, label: "没有具名的供应商", severity: "info", explanation: "预算公开说明买什么，一般不写向谁买。", endings: firmEndings },
] as const satisfies readonly BookCheck[];

const W04 = { kind: "selfName", id: "book.unit-calls-itself", form: "W-04", severity: "info", explanation: "单位的文本用“本单位”，部门的文本用“本部门”。", basis: "预算公开文字质量要求" } as const;

/** W-04 of a form for single units. */
export const unitSelfName = { ...W04, label: "自称用“本单位”", own: "本单位", other: "本部门" } as const satisfies BookCheck;
export const departmentSelfName = { ...W04, label: "自称用“本部门”", own: "本部门", other: "本单位" } as const satisfies BookCheck;

/** Of forms whose tables are in 元 and whose text is in 万元. */
export const amountsAreRounded = {
  kind: "truncatedAmounts", id: "book.amounts-are-rounded", form: "W-07", label: "文中的万元是四舍五入，不是截去尾数", severity: "info", explanation: "表以元为单位，文中换算成万元时四舍五入。", basis: "预算公开文字质量要求",
} as const satisfies BookCheck;
