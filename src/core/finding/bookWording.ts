/** The Chinese of the findings about the whole workbook; part of the catalogue in core/finding/wording. */
export const bookTemplates = {
  bookBlanksGiveErrors:
    "{places} 的公式得出的是空白文本，不是 0，“{sheet}”里加减它的地方显示 #VALUE!。请改公式，没有数时让它得出 0。",
  bookErrorValues: "工作表“{sheet}”的 {places} 显示 {value} 等错误值，请改正公式，或恢复被删除的内容。",
  bookFieldIsText: "“{sheet}”的“{field}”填的“{value}”是文本格式的数字，请改成数字。",
  bookFieldIsNoNumber: "“{sheet}”的“{field}”填的“{value}”不是数字，请只填数字，单位和说明不要写在格子里。",
  bookFieldIsNoChoice:
    "{place} 填的“{value}”不是可选的值：{choices}。请改选其中一个，“{field}”才能确定；改好之前，由它决定的数都无法核对。",
  bookChoiceNotFound:
    "{place} 填的“{value}”读作“{expected}”，可是公式按“{field}”判断时认不出它，取不到数。请改为“{expected}”；改好之前，用到它的数都无法核对。",
  bookChoiceReadOtherwise: "{place} 填的“{value}”已读作“{expected}”，请改成与可选的值一样。",
  bookFieldImpossible: "“{sheet}”的“{field}”填的是 {value}，数太大，不可能是预算数，请核对后改正。",
  bookFieldDecimals: "“{sheet}”的“{field}”是 {value}，显示两位小数时看不到后面的小数，请改为两位小数。",
  bookFieldNotWhole: "“{sheet}”的“{field}”是 {value}，应为整数。",
  bookFieldsExceed:
    "“{sheet}”里{noun}合计 {actual} {measure}，多于“{most}”{expected} {measure}，请核对；确有原因的不必修改。",
  bookFormulaDecimals: "{place} 的公式结果是 {value}，只显示成 {printed}：合计会与看到的数对不上，请在公式外加 ROUND。",
  bookLinkedFormula:
    "有公式引用了其他文件“{file}”：{places}。公开的文件不能依赖别的文件，请改为本工作簿的单元格，或改成数值。",
  bookLinkKept:
    "工作簿里还留着到其他文件“{file}”的链接，请在“数据”—“编辑链接”中断开；找不到时，请检查“公式”—“名称管理器”。",
  bookPublishedSheetHidden: "要公开的工作表“{sheet}”被隐藏了，请取消隐藏。",
  bookSheetHidden: "工作表“{sheet}”是隐藏的，会随文件一起公开，请确认里面没有不该公开的内容，或删去它。",
  bookSheetVeryHidden:
    "工作表“{sheet}”被深度隐藏，在“取消隐藏”里也看不到，会随文件一起公开，请请人取消隐藏并检查内容，或删去它。",
  bookFiguresHidden: "{table} 有隐藏的行或列带着数字：{places}。看到的数加不出合计，请取消隐藏或删去。",
  bookFiguresCovered:
    "“{sheet}”的合并单元格下面还藏着数字：{places}。Excel 求和时会算进去，看到的数加不出合计。请取消合并，把数字移到该在的格，或者删去。",
  bookBesideHidden: "“{sheet}”有隐藏的列带着内容：{places}，不是这张表的列。会随文件一起公开，请取消隐藏或删去。",
  bookTextHidden: "“{sheet}”有隐藏的行带着文字：{places}。会随文件一起公开，请取消隐藏或删去。",
  bookCutOff:
    "上一次操作在 Excel 里没有做完，这个文件可能只写了一部分。请在 Excel 里打开，在窗格上方选择“恢复”“继续”或“保留现状”，保存后再检查。",
  bookPropertyNames:
    "文件属性里写着{names}，公开以后别人都看得到。请在“文件”—“信息”—“检查问题”—“检查文档”里删去文档属性和个人信息。",
  bookPropertyYear:
    "文件属性的{field}是“{title}”，年度应为 {expected}，像是从上年的文件改来的。请在“文件”—“信息”里改正或删去。",
  bookComments: "工作表“{sheet}”有 {count} 条批注{places}，会随文件一起公开，请看过以后删去。",
  bookPrintAreaCuts: "“{sheet}”的打印区域是 {areas}，{lines}印不出来。请重新设置打印区域，或取消打印区域。",
  bookTableCopy: "工作表{sheets}里又有一张{table}。核对的是“{main}”，公开前请删去多余的，或把它隐藏起来确认不公开。",
  bookTableCopyDiffers:
    "工作表“{sheet}”里又有一张{table}，与核对的“{main}”有 {count} 处数不同：{places}。请确定以哪一张为准，改正以后删去另一张。",
  bookTextCopy:
    "工作表“{sheet}”与“{main}”是同样的文字。核对的是“{main}”，公开前请删去多余的，或把它隐藏起来确认不公开。",
  bookTextCopyDiffers:
    "工作表“{sheet}”与核对的“{main}”是同一篇文字，有 {count} 段的数不同：{places}。请确定以哪一篇为准，改正以后删去另一篇。",
  bookAmountLacking: "{place} 的{found}前面没有写数，请补上金额。",
  bookPlaceholder: "{place} 还留着占位的 {found}，请填上实际内容或删去。",
  bookFormUnfilled: "“{sheet}”还有 {count} 处【待填】没有填：{asked}。",
  bookAlternatives: "{place} 的 {found} 是模板里的几种说法并列，请只留与实际相符的一种。",
  bookRemark: "{place} 的 {found} 是起草模板时的批注，请删去。",
  bookOtherLevel: "{place} 的名词解释写的是“{found}”，本单位“{unit}”属于{level}级，请改为本级的说法。",
  bookPageUntouched: "“{sheet}”还是模板的原文，请按本单位的情况改写；不需要的部分请删去。",
  bookPageGaps: "“{sheet}”还留着【待填】：{places}。请写上本单位的内容，不需要的部分删去。",
  bookYearDiffers: "{place} 写的年度是 {year}，应为 {expected}。",
  bookYearStale: "{place} 这一段说的是 {year} 年的预算，没有提到 {expected} 年，请核对是不是上年的旧文。",
  bookComparedWithItself: "{place} 写“{found}”：本年就是 {own} 年，应与上年（{expected} 年）相比，请改正。",
  bookComparedLongAgo: "{place} 写“{found}”：一般与上年（{expected} 年）的预算相比，请核对年度。",
  bookCoverUnit: "{place} 写的是“{name}”，各表的单位是“{expected}”：请核对是不是别的单位的封面。",
  bookSelfName: "“{sheet}”的 {places} 自称“{other}”，应统一用“{own}”；确实指另一个单位或部门的除外。",
  bookSeparatorsMixed: "“{sheet}”里的金额有的带千分位、有的不带（{usual}、{rare}），请统一。",
  bookPercentPlaces: "“{sheet}”里百分数的小数位数不一致（{usual}%、{rare}%），请统一。",
  bookWideDigits: "“{sheet}”里有的数字是全角的（{found}），请统一用半角。",
  bookReasonBlank: "{place} 写着“{found}”，后面没有写原因，请补写。",
  bookParagraphRepeated: "“{sheet}”里同一段话写了 {count} 次：“{found}”。是重复粘贴的，请删去多余的。",
  bookReasonRepeated: "“{sheet}”里有 {count} 处原因逐字相同：“{found}”，请分别写明各自的原因。",
  bookReasonDirection: "{place} 前面写“{stated}”，原因却说“{found}”，请核对方向或把原因说清楚。",
  bookChangesDiffer: "{place} 写的增减对不上：{parts}，而{whole}，请核对。",
  bookDirectionsDiffer: "{place} 写“{found}”，前面却写“{stated}”，请核对方向。",
  bookStatedTwice: "{place} 前面写 {first}，后面写“{second}”，同一科目的预算应一致{ofTable}。",
  bookRateDiffers: "{place} 写“{printed}”：上年执行数 {last} 万元，本年预算 {budget} 万元，应为“{expected}”。",
  sentenceDirectionsDiffer: "{place} 写“{printed}”，前后一个说增、一个说减，请核对方向。",
  sentenceDirectionWrong:
    "{place} 写“{printed}”：本年 {now}，上年 {last}，应为“{expected}”，相差 {difference}，请改正。",
  sentenceChangeDiffers: "{place} 写“{printed}”：本年 {now}，上年 {last}，相差 {difference}，请核对这三个数。",
  sentenceRateDiffers:
    "{place} 写“{printed}”：本年 {now}，上年 {last}，算得 {expected}，请改正百分比，或核对两个金额。",
  sentenceRateOfChange:
    "{place} 写“{printed}”：本年 {now}，{change}，上年就是 {last}，算得 {expected}，请改正百分比，或核对金额。",
  sentenceRateOfLast: "{place} 写“{printed}”：上年 {last}，{change}，算得 {expected}，请改正百分比，或核对金额。",
  sentenceChangeExceeds: "{place} 写“{printed}”：本年只有 {now}，增加的不会比它还多，请核对。",
  sentenceRateOfZero: "{place} 写“{printed}”：按文中的数上年为 0，算不出百分比，只写增减的金额。",
  sentenceNotSame: "{place} 写“{printed}”：本年 {now}，上年 {last}，并不相同，请核对。",
  bookMarkDoubled: "{place} 的“{found}”标点或单位重复，请删去一个。",
  bookMarkAlone: "{place} 的“{found}”这里，引号、括号或书名号不成对，请补上另一半，或改正方向。",
  bookUnitMissing: "{place} 的“{found}”后面没有写单位，请补上“万元”。",
  bookMarkOpen: "{place} 停在“{found}”，句子没有写完，请补写，或加上句号。",
  bookHeadYearDiffers: "{table} 表题的年度是 {found}，另有 {count} 张表是 {expected}，请核对是哪一年的表。",
  bookHeadYearAlone: "{table} 表题的年度是 {found}，封面等处是 {expected}，请核对是哪一年的表。",
  bookHeadUnitDiffers: "{table} 的单位名称是“{found}”，另有 {count} 张表是“{expected}”，请核对是不是别的单位的表。",
  bookHeadMoneyDiffers:
    "{table} 的金额单位写的是“{found}”，金额却与写“{expected}”的另外 {count} 张表相同，请把“{found}”改为“{expected}”。",
  bookHeadMoneyUnsure: "{table} 的金额单位写的是“{found}”，另有 {count} 张表写的是“{expected}”，请核对。",
  bookFigureOfRowDiffers: "{place} 写“{name}{stated}{unit}”，表中“{cell}”是 {expected} {unit}，请核对文字和表。",
  bookDenialDiffers: "{place} 写“{stated}”，表中“{cell}”却是 {expected} 万元，请核对文字和表。",
  bookCodedNameDiffers:
    "{place} 写“{name}（{level}）”：科目 {code} 的名称是“{official}”，请核对编码和名称，名称要写全。",
  bookCodedNameFormer: "{place} 写“{name}（{level}）”：这是科目 {code} 的旧名称，现行名称是“{official}”，请改正。",
  sentenceStatedTwice: "{place} 前面写 {first}，后面写“{second}”，说的是同一个数，应当一致，请核对。",
  sentenceStatedTwiceKnown:
    "{place} 前面写 {first}，后面写“{second}”，说的是同一个数；表里有的是 {table}{rate}，请改成一致。",
  sentenceNetDiffers: "{place} 前面写“{first}”，后面说增减相抵后“{second}”，两个数应当一致，请核对。",
  sentencePartExceeds: "{place} 其中的 {part} 比总数 {whole} 还多，请核对。",
  sentencePartsExceed: "{place} 其中各项（{parts}）合计 {sum}，比 {whole} 多 {difference}，各项不能多于总数，请改正。",
  sentencePartsOver:
    "{place} 其中各项（{parts}）合计 {sum}，比 {whole} 多 {difference}，请核对；后面的项是前面某一项的一部分的，不必修改。",
  sentencePartsWrong: "{place} 其中各项（{parts}）合计 {sum}，与 {whole} 相差 {difference}，请改正。",
  sentenceListTotal: "{place} 列出的 {count} 项相加是 {sum}，写的是“{total}”，相差 {difference}，请核对。",
  sentenceInWordsDiffers: "{place} 的大写“{words}”是 {value}，括号里写的是 {printed}，请改正其中一个。",
  sentenceAmountRepeated: "{place} 的“{printed}”连着写了两次，同一金额写了两次，请删去一个。",
  sentenceNegativeChange: "{place} 写“{printed}”：“{word}”后面不写负号，请改为“{expected}”，或者改方向。",
  sentenceShareInPoints: "{place} 写“{printed}”：占比写百分数，应为“{expected}”；“个百分点”只用于两个百分数相减。",
  sentenceDateAsNumber: "{place} 写“{printed}”：像是日期变成了数字（{number} 是 {date}），请改写成日期。",
  sentencePartsDiffer:
    "{place} 其中各项（{parts}）合计 {sum}，与 {whole} 相差 {difference}，请核对；确实没有列全的不必修改。",
  sentenceShareDiffers: "{place} 写占 {printed}：{part} 占 {whole} 的 {expected}，请改正百分比，或核对两个金额。",
  sentenceCompletionDiffers:
    "{place} 写完成 {printed}：{part} 是 {whole} 的 {expected}，请改正百分比，或核对两个金额。",
  sentenceCompletionDirection:
    "{place} 写决算数“{printed}”预算数：决算 {part}，预算 {whole}，应为“{expected}”，请核对。",
  sentenceShareOdd: "{place} 写 {part} 占 {printed}，按同一句里其他各项的占比推算应为 {expected}，请核对。",
  bookProjectHeading: "{place} 起的项目情况缺少{missing}，表式要求 {projects} 个项目都写，请补上。",
  bookProjectExceeds: "{place} 写的项目预算 {printed} 多于项目支出合计 {most} 万元，请核对。",
  bookTruncated: "{place} 写的 {printed} 万元像是把 {exact} 元截去尾数得来的，四舍五入应为 {expected} 万元，请核对。",
  bookCountDiffers: "{place} 说有“{said}”，后面列出的有 {listed} 个，请核对个数和名单。",
  bookPersonalNumber: "工作表“{sheet}”第 {row} 行有{what} {found}，公开前请删去或脱敏。",
  bookPersonalNumberNoted: "工作表“{sheet}”第 {row} 行的批注里有{what} {found}，公开前请删去这条批注。",
  bookInternalDetail: "工作表“{sheet}”第 {row} 行有内部网络或系统的细节 {found}，公开前请删去。",
  bookInternalHint: "工作表“{sheet}”第 {row} 行提到 {found}，请确认是否可以公开。",
  bookSupplier: "{place} 写了具体企业的名称 {found}，请确认是否需要公开供应商的名称。",
} as const satisfies Readonly<Record<string, string>>;
