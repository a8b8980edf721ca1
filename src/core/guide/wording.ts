/** The Chinese of the findings in 政府购买服务指导性目录; part of the catalogue in core/finding/wording, in its syntax ({slots}, [left out where a slot has no words]). */
export const guideTemplates = {
  guideNoCode: "政府购买服务指导性目录里“{row}”这一行没有代码，请填写。",
  guideNotACode: "政府购买服务指导性目录里“{row}”的代码认不出，应为一个字母加数字，共 {levels} 位，请改正。",
  guideNoName: "政府购买服务指导性目录里代码 {row} 没有名称，请填写。",
  guideLength: "政府购买服务指导性目录里“{row}”的代码位数不对，应为 {levels} 位（一级到四级），请核对。",
  guideLevel:
    "政府购买服务指导性目录里“{row}”的代码是{own}的位数，名称却在{column}这一列，请核对代码，或移到{own}这一列。",
  guideParent:
    "政府购买服务指导性目录里，{column}“{row}”应在 {expected} 的下面，它上面的{parent}是 {found}。请核对代码，或把这一行移到 {expected} 下面。",
  guideNoParent: "政府购买服务指导性目录里，{column}“{row}”的上面没有{parent} {expected} 这一行，请补上，或核对代码。",
  guideTwice: "政府购买服务指导性目录里代码 {code}（{names}）出现了 {count} 次，请只留一行。",
  guideOfTwo: "政府购买服务指导性目录里代码 {code} 出现了 {count} 次，名称不同（{names}），请对照原目录改正代码。",
  guideNames: "政府购买服务指导性目录里代码 {code} 有两种名称：“{one}”和“{other}”，请对照原目录改成一样。",
  guideOtherCodes:
    "{table}的 {count} 个代码（{codes}{more}）不是政府购买服务指导性目录的代码（目录里是 {letters} 开头的），没有与目录核对。请看是不是该用目录的代码。",
  guidePurchaseBadCode: "{table}“{name}”的代码“{code}”认不出，没有与政府购买服务指导性目录核对，请改正。",
  guidePurchaseNoName: "{table}“{name}”在政府购买服务指导性目录里没有，请核对名称，或在目录里补上这一行。",
  guidePurchaseNoCode:
    "{table}的代码 {code}（{name}）在政府购买服务指导性目录里没有，请核对代码，或在目录里补上这一行。[目录里“{name}”的代码是 {expected}。]",
  guidePurchaseUpper: "{table}的代码 {code}（{name}）是{head}，下面还分到{last}，请写到最末一级。",
  purchaseExceeds:
    "{table}“{name}”{amount} 元，多于{limit}的 {most} 元，多出 {difference} 元。请核对金额和单位；另有经费支付的不必修改。",
  guidePurchaseOther:
    "{table}代码 {code} 写的是“{name}”，政府购买服务指导性目录里 {code} 是{listed}。请核对代码和名称。[目录里“{name}”的代码是 {expected}。]",
} as const satisfies Readonly<Record<string, string>>;

export type GuideTemplate = keyof typeof guideTemplates;
