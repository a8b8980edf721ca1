/** The Chinese of the findings in performance forms: what the forms are about and their money, what is missing or could only be read by guess, and what they say; part of the catalogue in core/finding/wording, in its syntax ({slots}, [left out where a slot has no words]). */
export const performanceTemplates = {
  formWithoutName: "工作表“{sheet}”的绩效目标表没有填项目名称，不知道是哪个项目的，请填写。",
  formPart:
    "工作表“{sheet}”有绩效目标表的指标，没有“项目名称”一栏，不知道是哪个项目的，没有核对。一张表分在两张工作表上的，请接到前一张的下面。",
  formOfNoProject: "绩效目标表“{name}”的项目，项目支出预算表里没有。请核对项目名称；不是今年的项目，请删去这张表。",
  formNamedOtherwise: "绩效目标表的项目名称写的是“{name}”，{table}里是“{expected}”。两处应一致，请核对。",
  formMoved:
    "工作表“{sheet}”的绩效目标表是为项目“{before}”填的，现在项目名称显示“{name}”：{table}的行换了位置，名称和金额跟着换了，填的文字没有换。请点“更新”，名称和金额会回到“{before}”。",
  formReplaced:
    "工作表“{sheet}”的绩效目标表是为项目“{before}”填的，现在项目名称是“{name}”，文字里没有一处写到它。换了项目的，请改写文字和指标；只是改了名称的，请在文字里写上新名称。",
  formReadsAsOther:
    "{owner}的文字写的是“{other}”的事，没有一处写到自己的名称，像是两个项目的绩效目标表换了位置。请核对项目名称。",
  formTwice: "{owner}的绩效目标表有两张：工作表“{other}”和“{sheet}”。请只留一张，或核对项目名称。",
  formTotal: "{owner}的{label} {actual} {unit}，下面各项之和 {expected} {unit}，相差 {difference} {unit}。",
  formTotalText:
    "{owner}的{label} {actual} {unit}，没有加上下面的{what}：这是文字，不是数，求和不算它。加上是 {expected} {unit}。请把它重新输入成数字（不带逗号、单位）。",
  formAmount:
    "{owner}的年度资金总额 {actual} 元，{table}是 {expected} 万元，相差 {difference} 元。两处应一致，请核对。",
  formFigure: "{owner}的“{label}”{actual} 万元，{source} {expected} 万元，相差 {difference} 万元。两处应一致，请核对。",
  formCeiling: "{owner}的指标“{indicator}”大于{source} {expected} 万元。指标不应超过预算数，请核对。",
  formDuration: "{owner}的实施期资金总额 {life} 元，少于年度资金总额 {year} 元。实施期包括今年，不应更少，请核对。",
  formDurationPart:
    "{owner}的{label}：实施期 {life} 元，少于年度 {year} 元。实施期包括今年，不应更少，请核对填在了哪一级。",
  formNegative: "{owner}的资金有负数：{what}。绩效目标表的资金不应是负数，请核对。",
  formYear: "{owner}的表头写的是 {year} 年度，应为 {expected} 年度。请核对是不是别的年度的绩效目标表。",
  formTitle: "{owner}的表题是“{title}”，这是绩效自评或评价用的表。预算公开用绩效目标表，请核对。",
  formUnit: "{owner}的{label}写的是“{printed}”，这本工作簿是“{unit}”的。请核对。",
  formNoDate: "{owner}的填报日期“{date}”不是一个日期，请改正。",
  formDateLater: "{owner}的填报日期“{date}”在预算年度 {year} 年以后，请核对。",
  formDateEarlier: "{owner}的填报日期“{date}”早于预算年度 {year} 年一年以上，请核对是不是以前的表。",
  formNoDuration: "{owner}的项目期是“{duration}”，请核对年数（长期开展的写 99年）。",
  formBlank: "{owner}还没有填：{what}。请填写。",
  kindsMissing: "{owner}没有{period}的{kinds}，请补上，或核对指标放在了哪一类。",
  indicatorWithoutValue: "{owner}的{kind}“{name}”没有填指标值，请填写。",
  valueWithoutIndicator: "{owner}的{kind}有指标值“{value}”，没有写是什么指标，请填写三级指标。",
  formsMoreThanPublished:
    "“基础信息”里有 {kept} 个项目不公开绩效目标，{listed} 个项目应公开 {published} 张，工作簿里有 {count} 张。请核对，不公开的不要放进来。",
  formsFewerThanPublished:
    "“基础信息”里有 {kept} 个项目不公开绩效目标，工作簿里却有 {count} 个项目没有绩效目标表：{names}。情况说明按绩效目标表写；漏做的表请补上，不公开的请改“基础信息”。",
  formsKeptBackAmount:
    "“基础信息”里不公开绩效目标的项目金额合计 {actual} 万元，没有绩效目标表的项目（{names}）合计 {expected} 万元。情况说明按绩效目标表写，请核对“基础信息”。",
  formPeople: "整体绩效目标表的{less} {count} 人，多于{more} {limit} 人，请核对。",
  formOffices: "整体绩效目标表的内设职能部门数是 {count} 个，第一部分写的是 {stated} 个。两处应一致，请核对。",
  formDutyWords: "整体绩效目标表的部门职责写{one}，第一部分写{other}。同一条职责两处应一致，请核对。",
  formDutyMissing: "第一部分有这一条职责：“{duty}”，整体绩效目标表的部门职责里没有。请核对是不是漏了。",
  formGrounds: "{owner}的立项依据写的是部门职责（{basis}），部门职责里却没有与“{name}”有关的内容。请核对立项依据。",
  formWordings: "整体绩效目标表里同一句话有两种写法：“{one}”和“{other}”。请核对用哪一种。",
  slipLevel: "{owner}有 {count} 个指标没有写明是哪一类（二级指标）：{what}，没有按类核对。请补上二级指标。",
  slipColumn:
    "{owner}有 {count} 处文字不在自己的列里（如 {what}），已按内容辨认后核对。请对照原表看一看，移到应在的列。",
  slipMoney: "{owner}有 {count} 处资金不是数：{what}，没有核对。请改成数字。",
  slipLabel: "{owner}没有找到{what}，这些内容没有核对。请对照表样补上。",
  slipTwice: "{owner}有 {count} 个指标写了两遍：{what}。请删去重复的。",

  perfCostsExceed:
    "{owner}的{period}成本指标合计 {sum}（{parts}），大于{period}资金总额 {amount}，多出 {difference}。请核对各项成本和资金总额。",
  perfCostExceeds: "{owner}的{period}成本指标“{parts}”大于{period}资金总额 {amount}，多出 {difference}。请核对。",
  perfCostBelow:
    "{owner}的{period}成本指标“{parts}”像是全部成本，却少于{period}资金总额 {amount}，差 {difference}。请核对，或补上其余的成本指标。",
  perfTotalDiffers: "{owner}的项目概况写“{printed}”，年度资金总额是 {amount}，相差 {difference}。请核对。",
  perfPartsDiffer:
    "{owner}的项目概况列了{parts}，合计 {sum}，年度资金总额是 {amount}，相差 {difference}[；{hint}]。请核对，漏列的请补上。",
  perfPartAndCostDiffer: "{owner}的项目概况写“{parts}”[（合计 {sum}）]，成本指标是“{cost}”，两处不一致。请核对。",
  perfPartWithoutCost: "{owner}的项目概况里有“{parts}”，没有对应的成本指标（现有：{costs}）。请补上。",
  perfPartsNamedOtherwise:
    "{owner}的项目概况写“{parts}”，成本指标是“{costs}”，名称对不上。请核对，两处用同样的名称和分法。",
  perfInstalmentsDiffer:
    "{owner}的{field}里分次支付的 {parts}，合计 {sum}，年度资金总额是 {amount}，相差 {difference}。请核对，漏写的请补上。",
  perfEquationWrong: "{owner}的{field}写“{printed}”，算出来应为 {result}。请改正。",
  perfProductDiffers:
    "{owner}的项目概况里，{formula} = {sum}[（{open}）]，[文中写“{stated}”][年度资金总额是 {amount}]，对不上。请核对次数、人数和单价。",
  perfTextDiffers: "{owner}的{field}写“{printed}”，指标是“{indicator}”，两处不一致。请核对。",
  perfFrequencyDiffers:
    "{owner}的{field}写“{printed}”（一年 {often} 次），指标是“{indicator}”（一年 {aimed} 次），两处不一致。请核对。",
  perfFrequenciesApart: "{owner}的指标“{first}”（一年 {often} 次）与“{second}”（一年 {other} 次）不一致。请核对。",
  perfPeriodsDiffer:
    "{owner}的指标“{indicator}”，实施期是“{life}”，年度是“{year}”；两期资金相同，指标值也应相同。请核对。",
  perfYearExceedsLife: "{owner}的指标“{indicator}”，年度是“{year}”，大于整个实施期的“{life}”。请核对。",
  perfSameWordsDiffer: "{owner}的{field}写“{printed}”，{other}写“{before}”，数字不一致。请核对。",
  perfDateDiffers: "{owner}的{field}写“{printed}”，指标是“{indicator}”，时间不一致。请核对。",
  perfNoSuchDate: "{owner}的{field}写“{printed}”，没有这个日期，请改正。",
  perfIndicatorEarlier: "{owner}的{period}指标“{indicator}”早于预算年度 {year} 年。请核对是不是沿用了以前的指标值。",
  perfOverallWeaker:
    "{owner}的指标“{overall}”弱于项目“{project}”的指标“{indicator}”，整体指标不应弱于项目。请改正其中一处。",
  perfOverallOther: "{owner}的指标“{overall}”与项目“{project}”的指标“{indicator}”不同。请核对，同一件事两处应一致。",
  perfPassageRepeated: "{owner}的{field}里“{passage}”这一段，与项目“{project}”的{other}相同。请按本项目的情况改写。",
  perfPassageNear: "{owner}的{field}里“{passage}”这一段，与项目“{project}”的{other}只差几个字。请按本项目的情况改写。",
  perfFieldRepeated: "{owner}的{field}与{other}相同（“{passage}”）。请按这一栏的要求填写。",
  perfBasisEnded:
    "{owner}的立项依据“{printed}”到 {last} 年为止，不含预算年度 {year} 年。请换成现行文件，或补充继续执行的依据。",
  perfEarlierYear: "{owner}的{field}写“{printed}”，预算年度是 {year} 年。请核对是不是沿用了以前的文字。",
  perfDurationDiffers: "{owner}的项目概况写“{printed}”，项目期是“{duration}”，两处不一致。请核对。",
  perfInvestmentDiffers: "{owner}的项目概况写“{printed}”，实施期资金总额是 {amount}，相差 {difference}。请核对。",
  perfSharesDiffer: "{owner}的{field}写“{whole}”，其中各项是{parts}，合计 {sum}，对不上。请核对。",
  perfCountDiffers: "{owner}的{field}写“{whole}”，{formula} = {sum}，对不上。请核对。",
  perfAmountDiffers: "{owner}的{field}写“{printed}”，年度资金总额是 {amount}，两处不一致。请核对。",
  perfDurationTooLong: "{owner}的项目属性是“{attribute}”，项目期是“{duration}”，不相称。请核对。",
  perfDurationOfYear: "{owner}的名称写明是 {written}的，项目期却是“{duration}”，不相称。请核对名称或项目期。",
  perfValueNoUnit: "{owner}的指标“{indicator}”没有写单位[，应为{unit}]。请补上。",
  perfValueHalfUnit: "{owner}的指标“{indicator}”单位不完整，应写“{unit}”。",
  perfValueNoNumber: "{owner}的{kind}“{indicator}”应写数字，现在是文字。请写明数和单位。",
  perfValueOtherUnit: "{owner}的指标“{indicator}”单位与名称不符，应为{unit}。请核对。",
  perfValueBeyondWhole: "{owner}的指标“{indicator}”{whole}。请改正。",
  perfValueAllBad: "{owner}的指标“{indicator}”是说全部都发生了，像是写反了。请核对。",
  perfValueNegative: "{owner}的指标“{indicator}”是负数。请核对。",
  perfNamedTwice:
    "{owner}的{period}{kind}里“{indicator}”写了 {count} 次，指标值不同（{values}）。请核对；不是一件事的，把各自的名称写清楚。",
  perfValueDirection: "{owner}的指标“{indicator}”符号方向反了，应为“{expected}”。请改正。",
} as const satisfies Readonly<Record<string, string>>;

export type PerformanceTemplate = keyof typeof performanceTemplates;
