/** The Chinese of every finding, in one place: the numbers, the place, and what to do. {slots} are filled from the finding; a part in [brackets] is left out where a slot of it has no words. */
import { guideTemplates } from "../guide/wording";
import { performanceTemplates } from "../performance/wording";
import { bookTemplates } from "./bookWording";

export const templates = {
  ...bookTemplates,
  ...performanceTemplates,
  ...guideTemplates,
  severalDisclosures: "这个工作簿里有 {count} 套预算公开表：{first}；{others}。{done}。请分成几个文件，分别检查。",
  equals: "{left} {actual} ≠ [{right} ]{expected}，相差 {difference} {unit}。应满足：{label}。",
  atMost: "{left} {actual} 大于 [{right} ]{expected}，多出 {difference} {unit}。应满足：{label}。",
  atLeast: "{left} {actual} 小于 [{right} ]{expected}，少 {difference} {unit}。应满足：{label}。",
  rounding: "{left} {actual}，[{right} ]{expected}，相差 {difference} {unit}，属于四舍五入的尾差（舍入差）。",
  codeMissing: "{table} “{row}”有内容但没有科目编码，请填写编码，否则不计入合计。[按名称应为“{expected}”。]",
  codeLength: "{table} 科目编码 {code} 的位数不对，应为 {levels} 位。[按名称应为“{expected}”。]",
  codeOfTwo:
    "{table} 科目编码 {code} 出现了两次，名称不同（“{other}”和“{name}”）：其中一行的编码写错了，请对照原始资料改正编码，不要合并。[按名称应为“{expected}”。]",
  codeTwice:
    "{table} 科目 {code} {name} 出现了两次，请合并为一行。[按名称应为“{expected}”，如是编码写错，请改正编码。]",
  codeWithoutParent:
    "{table} 科目 {code} {name} 缺少上级科目 {parent} 的行，请补上。[按名称编码应为“{expected}”，如是编码写错，请改正编码。]",
  codeLevelsMissing:
    "{table} 没有列出上级科目的行，如 {code} {name} 的 {parent}：各行都要有上级科目，请补上；核对时先用下面各行之和。",
  codeSpoilt:
    "{table} “{name}”的科目编码变成了“{code}”（带小数点或科学计数法），请把单元格设为文本格式后重新填写编码。[应为“{expected}”。]",
  codeElsewhere: "{table} 科目编码“{code}”其他各表都没有，其他表里“{name}”的编码是“{expected}”，请核对编码。",
  codeZeroLost: "{table} “{name}”的编码缺少前面的零，应为“{expected}”。请把单元格设为文本格式后重新填写。",
  codeZerosLost:
    "{table} 的编码存成了数字，有 {count} 格缺少前面的零（如应为“{expected}”），已补上零核对；公开前请设为文本格式，写全编码。",
  codesUnlisted:
    "{table} 有 {count} 个科目编码不在科目目录中，未识别，名称没有与目录核对：{codes}。可以导入当年的科目目录。",
  catalogueOtherYear:
    "导入的{catalogue}科目目录是 {years} 年的，本工作簿是 {year} 年，没有使用；请导入 {year} 年的科目目录。",
  codesNotInImport:
    "{table} 有 {count} 个科目编码不在您导入的 {year} 年科目目录（{source}）中，未识别，请核对编码：{codes}。",
  unusualEquals:
    "{left} {actual}，[{right} ]{expected}，相差 {difference} {unit}，通常相等：{label}。请核对，确有原因的不必修改。",
  unusualAtMost:
    "{left} {actual}，多于 [{right} ]{expected}（多 {difference} {unit}），不太寻常：{label}。请核对，确有原因的不必修改。",
  unusualAtLeast:
    "{left} {actual}，少于 [{right} ]{expected}（少 {difference} {unit}），不太寻常：{label}。请核对，确有原因的不必修改。",
  unusualFigure: "{left} 有 {actual} {unit}，通常没有：{label}。请核对，确有原因的不必修改。",
  codeOfOtherFund:
    "{table} 科目 {code} {name} 一般是{other}的科目，这张表是{own}的。请核对这笔钱是否应填在{other}支出的表里；确有原因的不必修改。",
  codeNotDetailed: "{table} 科目 {code} {name} 没有细化到 {length} 位的项级科目。",
  codeOrder: "{table} 科目 {code} {name} 排在 {before} 之后。编码对的，请按编码从小到大排列；编码写错的，只改编码。",
  codeUnreadable:
    "{table} 科目编码“{code}”不能辨认，与这一行有关的数都无法核对，请改成 {levels} 位数字。[按名称应为“{expected}”。]",
  codeDisplaced: "{table} “{name}”的科目编码印作“{code}”，按它的上下各行和其他表应为“{expected}”，请改正。",
  codeByFigures:
    "{table} 科目 {code} {name} 在其他表里没有，{tables}里同一金额 {amount} 的科目是 {expected} {expectedName}。各表的编码和名称要一致，请对照原始资料改正。",
  codeOfOther: "{table} 科目编码“{code}”与名称“{name}”不符：“{expectedName}”的编码是 {expected}，请改正编码。",
  nameOfOther:
    "{table} 科目 {code} 的名称写成了“{name}”，{tables}里这个编码的名称是“{expected}”，金额也相同，请改正名称。",
  nameBlank: "{table} 第 {row} 行科目 {code} 没有名称，请填写名称。[按编码应为“{expected}”。]",
  codeAndName: "{table} 科目编码“{code}”在科目表里是“{official}”，这里的名称写的是“{name}”，请核对编码和名称。",
  codesNamedOtherwise:
    "{table} 有 {count} 个科目的名称与参考科目表不同：{codes}。参考科目表不是官方全本，请以当年的科目表为准。",
  nameFormer: "{table} 科目 {code} 的名称“{name}”是旧名称，现行科目表为“{official}”。",
  nameElsewhere: "{table} 科目 {code} 的名称“{name}”与{other}的“{expected}”不一致。",
  nameDiffers: "{table} 科目 {code} 的名称“{name}”与科目表“{official}”不一致。",
  nameNowhereElse: "{table} “{name}”有金额，其他各表却没有这个科目，请核对名称。",
  nameUnknown: "{table} “{name}”不在科目表中，未识别；请核对名称。",
  itemNotMapped: "{table} “{item}”对应的政府预算支出经济科目写的是“{name}”，应为“{expected}”。",
  itemsOfOtherKind:
    "{table} 有 {count} 行的政府预算支出经济科目不是{unitKind}用的（如“{item}”写的是“{name}”，{unitKind}一般是“{expected}”），请核对单位性质。",
  contentsDiffer: "目录里没有 {table} 的表题“{title}”，目录与正文表题应一致。",
  contentsYearMissing: "目录里 {table} 一条没有写年度，应为“{expected}”。",
  contentsYearDiffers: "目录里 {table} 一条的年度是 {year}，应为 {expected}。",
  nameMissing: "{table} 第 {row} 行有金额但没有名称，请填写名称。",
  nameTwice: "{table} “{name}”出现了两次，请合并或改名。",
  titleMissing: "{table} 没有找到表题“{title}”，请恢复表题。",
  yearDiffers: "{table} 表题的年度是 {year}，应为 {expected}。",
  yearOfInfo:
    "“{sheet}”的年度是 {expected}，{count} 张表的表题写的都是 {year}：请核对哪一个对。要公开的是 {year} 年的预算，请改“{sheet}”的年度；是 {expected} 年的，各表就是别的年度的，请换成 {expected} 年的。",
  yearMissing: "{table} 的表题没有写年度，应为“{title}”。",
  unitNameDiffers: "{table} 的单位名称“{name}”与{source}的“{expected}”不一致。",
  moneyUnitDiffers:
    "{table} 的金额单位写的是“{unit}”，应为“{expected}”。请先看数是按哪个单位填的：按{unit}填的，要把数也换算成{expected}（{how}）；按{expected}填的，只改这一行字。",
  moneyUnitMissing: "{table} 的表头上面没有写金额单位，其他表都写了。请补上“单位：{unit}”。",
  unitLineMissing: "{table} 的表头上面没有写单位名称，其他表都写了。请补上[“单位名称：{expected}”]。",
  moneyUnitOfLine:
    "{table} 的金额单位写的是“{unit}”，应为“{expected}”：表里的数与别的表对照就是{expected}的，只改这一行字，不要改数。",
  moneyUnitOfFigures:
    "{table} 的金额单位和数都是“{unit}”，表式要求“{expected}”：请把整张表的数换算成{expected}（{how}），再把金额单位改为“{expected}”。",
  moneyUnitOfAll:
    "{tables}的金额单位写的都是“{unit}”，表式要求“{expected}”。数确实是按{unit}填的，请把这些表的数都换算成{expected}（{how}），再把金额单位改为“{expected}”；数本来就是{expected}的，只改金额单位，不要改数。",
  noteOnFilledTable: "{table} 有数据，却带着“{note}”，请删去这条注。",
  noteYearDiffers: "{table} 的注“{note}”写的年度是 {year}，应为 {expected}。",
  noteMissing: "{table} 没有数据，应在表下注明“{note}”。",
  noteNamesOther: "{table} 的注“{note}”没有写明是“{expected}”，请写本表的资金名称。",
  tableMissing: "没有找到 {table}“{title}”（工作表“{sheet}”）。请恢复这张表，没有数据也要列出空表。",
  columnMissing: "{table} 没有找到“{column}”列，请检查表头，或恢复被删除的列。",
  rowMissing: "{table} 没有找到“{row}”行，请恢复。",
  rowNotOfForm:
    "{table} 第 {line} 行“{row}”有金额（{values}），表式里没有这一行：这些数没有计入合计，也没有核对。是表式里某一行的，请填到那一行；不要的请删去。",
  rowUnlabelled:
    "{table} 第 {line} 行有金额（{values}），前面没有项目名称，也不是表式里的行：这些数没有计入合计，也没有核对。请填到应在的行，或删去。",
  columnNotOfForm:
    "{table} 的 {letters} 列“{column}”不是表式里的列，有 {count} 格数没有核对。应填在表式某一列的，请移过去；自己备查的，公开前请删去。",
  columnUnlabelled:
    "{table} 的 {letters} 列没有列名，也不是表式里的列，有 {count} 格数没有核对。应填在表式某一列的，请移过去；自己备查的，公开前请删去。",
  cellNotOfForm:
    "{place}（{cell}）填了 {value}，表式里这一格不填数：没有计入合计，也没有核对。应填在别的格的，请移过去；不要的请清空。",
  errorValue: "{place} 显示 {value}，公式已经失效，请撤销删除或重新生成公式。",
  errorOfText: "{place} 显示 {value}：公式要用的 {cell} 写的是“{text}”，不是数字。请改成数字，没有数的留空。",
  errorOfFormula: "{place} 显示 {value}，公式算不出来，请检查公式和它要用的格。",
  formulaUnknown:
    "算不出：{places} 的公式用了 {what}，本助手算不出它，文件里也没有存下结果。请用 Excel 或 WPS 打开这个文件，保存一次再检查。用到它的数都没有核对。",
  formulaCircular:
    "循环引用：{places} 的公式互相引用，谁也算不出来，现在显示的数不可信。请改掉其中一个公式，不要引用自己或引用它的格。用到它们的数都没有核对。",
  formulaReadsItself:
    "循环引用：{places} 的公式引用了自己，算不出来，现在显示的数不可信。请改公式，不要把它自己算进去。用到它的数都没有核对。",
  hiddenDecimals: "{place} 的数是 {value}，只显示{form}，看不到后面的小数，请改为{form}。",
  negativeAmount: "{place} 是负数（{value}），预算数通常没有负数。请核对，确有原因的不必修改。",
  textForAmount: "{place} 填的是文字“{value}”，应填金额。",
  impossibleAmount: "{place} 填的是 {value}，不可能是预算金额，请核对后改正。",
  numberAsText: "{place} 的“{value}”是文本格式的数字，不会计入合计，请改成数字。",
  formulaGivesText:
    "{place} 的公式得出的是文字“{value}”，不是数，不会计入合计。请改公式（例如去掉 TEXT、引号或“&”），让它得出数字。",
  formulaGivesNothing:
    "{place} 的公式得出的是空白，按表式应有数。请改公式，让它得出数字；改好之前，用到它的数都无法核对。",
  numbersAreText: "{table} 有 {count} 格金额是文本格式的数字，已按数字核对：{list}。要在表中计算时请改成数字。",
  formatScaled:
    "{table} 的单元格格式移动了小数点（{count} 格，如 {list}），已按显示的数核对。格子里的数与印出来的不同，请把数改成“{unit}”并改用普通数字格式。",
  formatIsDate:
    "{table} 有 {count} 格填的不是金额，是日期或时间：{list}。请填上金额，并把单元格格式改为数字；改好之前，用到它的数都无法核对。",
  formatShowsOther:
    "{table} 有 {count} 格按单元格格式显示的不是格子里的数：{list}。请改用普通数字格式，否则印出来的数是错的。",
  formatUnseen: "{table} 有 {count} 格的字与底色是一个颜色，看不见：{list}。请把字改成黑色，否则印出来是空白。",
  formatTooNarrow: "{table} 有 {count} 格列太窄，数显示不出来：{list}。请把列拉宽。",
  formatHidesDigits:
    "{table} 有 {count} 格的单元格格式少显示了小数：{list}。印出来的数与格子里的不同，请把小数位数设为 {places} 位。",
  amountsReadOtherwise:
    "{table} 有 {count} 格金额写法特别，已按下面的数核对：{list}[（{source}）]。请改成数字，注号写到注里。",
  codesReadOtherwise:
    "{table} 有 {count} 格科目编码里还有别的字符，已按下面的编码核对：{list}[（{source}）]。请只写编码。",
  codesInNames:
    "{table} 有 {count} 行的科目编码写在名称前面，已按下面的编码和名称核对：{list}[（{source}）]。请把编码移到编码那一格。",
  codesNotFound:
    "{table} 有 {count} 格科目编码里还有别的字符，公式按编码查找时对不上，取不到数：{list}[（{source}）]。请只写编码；改好之前，用到它的数都无法核对。",
  charactersReadOtherwise:
    "“{sheet}”有 {count} 格文字含看不见的字符或形近的部首字符，已按通常的字读：{list}[（{source}）]。公开前请重新输入，否则查找不到。",
  formulaLost: "{place} 应为公式（{label}），现在是 {value}：公式被改为常数，其他数变动时它不会跟着变。",
  formulasLost:
    "{table} 有 {count} 格应为公式，现在是常数，像是粘贴成了数值（第一处是{place}）。现在的数与公式算出的一致，但其他数变动时它们不会跟着变[：{mend}]。",
  rowWithoutFormulas:
    "{table} {row}（第 {line} 行）这一行没有公式，像是插入后手工填写的：用“更新”补上公式，合计才会把它算进去。",
  rowsWithoutFormulas:
    "{table} 有 {count} 行没有公式（第 {lines} 行），像是插入后手工填写的：用“更新”补上公式，合计才会把它们算进去。",
  rowsCleared:
    "{table} 有 {count} 行没有公式，数也是空的（第 {lines} 行）：用“更新”补上公式再填数；原来有数的，请撤销清除。",
  rowCleared:
    "{table} {row}（第 {line} 行）这一行没有公式，数也是空的：用“更新”补上公式再填数；原来有数的，请撤销清除。",
  unitNameUnknown: "没有找到单位名称（各表上方“单位：…”“部门：…”一类的行），单位名称没有核对。",
  unitNameBlank: "还没有填写单位名称，请在“基础信息”中填写。",
  nothingEntered: "各表还没有填写任何金额，现在的核对结果没有意义。",
  unfilledBook: "{count} 张表都还没有填，还没有可以核对的数。",
  unfilledTable: "{table}还没有填：{needs}。",
  unfilledEmptied: "{table}还没有填：{needs}。表里的{rows}行也没有了，请先恢复再填。",
  unfilledOrEmpty: "{table}还没有填。确实没有这项收支的，请在表下注明“{note}”。",
  unfilledRow: "{table} {row}还没有填：{needs}。",
  unfilledColumn: "{table}“{column}”还有 {count} 格没有填：{needs}。",
  unfilledCell: "{place}还没有填：{needs}。",
  unfilledChoice: "{place} 的“{field}”还没有选：{choices}。由它决定的数都还没有核对。",
  narrativeStale: "{sheet}有 {count} 段是按以前的数写的，表中的数后来改了；重新写入说明就会更新这 {count} 段。",
  narrativeDiffers: "{sheet}“{section}”与表中数字不一致：文中写“{printed}”，应为“{expected}”。",
  narrativeStaleInDoubt:
    "{sheet}有 {count} 段与表中的数不一致，可是表中的数本身还没有填好，或者还有问题：先填好、改好表，再重新写入说明。",
  narrativeInDoubt:
    "{sheet}“{section}”与表中数字不一致：文中写“{printed}”，表中是“{inTable}”。表中的数本身还有问题，先改表。",
  narrativeInYuan:
    "{sheet}“{section}”与表中数字不一致：文中写“{printed}”，表中是“{inTable}”，正好是 10000 倍，像是表里按元填的。先核对表，按元填的换算成万元，不要照表改文字。",
  narrativeOfOtherTable:
    "{sheet}“{section}”与表中数字不一致：文中写“{printed}”，表中是“{inTable}”。{place}也是 {printed}，文中其他的数也与它合得上：先核对两张表哪一个数对，再改不对的一处。",
  narrativeSignInDoubt:
    "{sheet}“{section}”与表中数字不一致：文中写“{printed}”，表中是“{inTable}”，只差一个负号。先核对表中的正负号，表中没有错再改文字。",
  narrativeItemOmitted: "{sheet}“{section}”漏列了有数的项目“{expected}”，文中写“{printed}”。",
  narrativeItemAdded: "{sheet}“{section}”列了“{printed}”，表中没有这一项或没有数。",
  narrativeTypo: "{sheet}“{section}”可能有错字：“{printed}”，通常写“{expected}”。",
  narrativeParagraphMissing: "{sheet}“{section}”没有写到“{name}”，表中这个科目有数。应有：{expected}",
  narrativeSentenceMissing: "{sheet}“{section}”少了一段：没有以“{start}”开头的内容。[应有：{expected}]",
  narrativeSentenceLost: "{sheet}“{section}”有一段没有写，或者没有认出：表式中以“{start}”开头。[应有：{expected}]",
  narrativeSectionBlank: "{sheet}“{section}”下面还没有写内容；没有需要说明的，写“无”。",
  narrativeHeadingMissing: "{sheet}少了标题“{section}”，它应在第 {row} 行之前。",
  reasonOmitted: "{sheet}“{section}”有增减，没有写原因。应接着写“{expected}”。",
  narrativeBlankFormula: "{sheet} 第 {row} 行是公式，结果是空的；本助手不改写公式，这一行不会写入文字。",
  glossaryBlank:
    "“{sheet}”只有标题，一条解释也没有，可是说明已经写好了。请补上用到的名词；由程序写的，重新生成说明就会补上。",
  glossaryTermMissing: "“{sheet}”没有解释“{term}”，这份公开里用到了它。请补上一条；由程序写的，重新生成说明就会补上。",
  narrativeUnread: "{sheet}“{section}”的这一段改动较大，无法逐项核对，请对照：{expected}",
  narrativeWithoutBase: "{sheet}“{section}”的这一段无法逐项核对：没有上年数可比，增减没有核对。",
  narrativeGap: "{sheet}“{section}”里还有待填的内容，请在“{where}”填写“{field}”后重新生成。",
  narrativeFieldExceeds:
    "{where}“{field}”是 {taken}，比一共的 {whole} 还多，请核对；{sheet}“{section}”的这一段先不要改。",
  reasonMissing: "{sheet}“{section}”有增减变动，但{where}“{field}”没有填写原因。",
  reasonBlank: "{sheet}“{section}”写着“{printed}”，后面没有写原因，请补写。",
} as const satisfies Readonly<Record<string, string>>;

/** A sentence that there is: any other name does not compile. */
export type Template = keyof typeof templates;

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
type Always<Text extends string> = Text extends `${infer Before}[${string}]${infer Rest}`
  ? `${Before}${Always<Rest>}`
  : Text;

/** The words that a sentence cannot do without. */
type Needed<T extends Template> = Slots<Always<(typeof templates)[T]>>;

/** All of them, but for those that are added later. */
export type WordsBut<Added extends string, T extends Template> = Readonly<Record<Exclude<Needed<T>, Added>, string>> &
  Readonly<Record<string, string>>;

/** A sentence with its words, but for those that are added later: one that is missing does not compile. */
export type ToldBut<Added extends string> = {
  readonly [T in Template]: { readonly template: T; readonly words: WordsBut<Added, T> };
}[Template];

/** A sentence with all of its words. */
export type Told = ToldBut<never>;

/** The sentences that need no other words than these. */
export type FilledBy<Slot extends string> = { [T in Template]: Needed<T> extends Slot ? T : never }[Template];

/** Of words that were put together: what is asked of those who bring them sees to it that none is missing. */
export function asTold(template: Template, words: Readonly<Record<string, string>>): Told {
  // The compiler does not know that the words are those of this very sentence.
  return { template, words } as Told;
}
