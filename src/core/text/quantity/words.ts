/** The words of quantities: what counts, what bounds, how often a year. Data. */

/** at least, at most: a limit is printed. about: 约, 余, 左右. range: two numbers. */
export type Bound = "exact" | "atLeast" | "atMost" | "about" | "range";
export type Operator = "≥" | "≤" | ">" | "<" | "=";

export interface BoundWord {
  readonly word: string;
  readonly bound: Bound;
  readonly operator: Operator | null;
}

const all = (bound: Bound, operator: Operator | null, words: string): readonly BoundWord[] =>
  words.split(" ").map((word) => ({ word, bound, operator }));
const longestFirst = (words: readonly BoundWord[]): readonly BoundWord[] =>
  [...words].sort((a, b) => b.word.length - a.word.length);

/** Right before the number. */
export const BOUNDS_BEFORE: readonly BoundWord[] = longestFirst([
  ...all("atLeast", "≥", "≥ >= 不少于 不低于 不小于 不得少于 不得低于 至少 最少 大于等于 大于或等于 高于或等于"),
  ...all("atLeast", ">", "> 大于 高于 多于 超过 超出 逾"),
  ...all(
    "atMost",
    "≤",
    "≤ <= 不高于 不多于 不超过 不超出 不大于 不得超过 不得高于 不得多于 不得大于 最多 最高 至多 小于等于 小于或等于 控制在 上限 上限为",
  ),
  ...all("atMost", "<", "< 小于 低于 少于"),
  ...all("exact", "=", "= 等于"),
  ...all("about", null, "约 大约 大概 约为 近 将近 接近"),
]);

/** Right behind the unit. */
export const BOUNDS_BEHIND: readonly BoundWord[] = longestFirst([
  ...all("atLeast", "≥", "以上 及以上 (含)以上 (含)及以上"),
  ...all("atMost", "≤", "以内 之内 以下 及以下 (含)以下 (含)以内"),
  ...all("about", null, "左右 上下"),
]);

/** Stand between a bound and its number: 大约安排5次. */
export const FILLERS: readonly string[] = [
  "安排",
  "开展",
  "举办",
  "组织",
  "完成",
  "达到",
  "订阅",
  "召开",
  "为",
  "在",
  "达",
  "有",
];

/** Counting words; the value is what it counts as. */
const COUNTERS: Readonly<Record<string, string>> = {
  平方公里: "平方公里",
  平方米: "平方米",
  "㎡": "平方米",
  立方米: "立方米",
  毫升: "毫升",
  升: "升",
  公里: "公里",
  千米: "公里",
  公斤: "公斤",
  千克: "公斤",
  个百分点: "百分点",
  百分点: "百分点",
  个工作日: "工作日",
  工作日: "工作日",
  个月: "月",
  个季度: "季度",
  季度: "季度",
  个星期: "周",
  星期: "周",
  周: "周",
  小时: "小时",
  分钟: "分钟",
  秒: "秒",
  天: "天",
  年: "年",
  人次: "人次",
  车次: "车次",
  台次: "台次",
  件次: "件次",
  户次: "户次",
  课时: "课时",
  学时: "学时",
  批次: "次",
  场次: "场",
  班次: "班次",
  次: "次",
  场: "场",
  期: "期",
  轮: "轮",
  趟: "趟",
  届: "届",
  人: "人",
  名: "人",
  位: "人",
  户: "户",
  家: "家",
  个: "个",
  种: "种",
  类: "类",
  项: "项",
  份: "份",
  篇: "篇",
  套: "套",
  台: "台",
  辆: "辆",
  部: "部",
  件: "件",
  条: "条",
  座: "座",
  处: "处",
  所: "所",
  间: "间",
  支: "支",
  批: "批",
  册: "册",
  本: "本",
  张: "张",
  幅: "幅",
  块: "块",
  亩: "亩",
  吨: "吨",
  度: "度",
  米: "米",
  只: "只",
  头: "头",
  棵: "棵",
  株: "株",
  盏: "盏",
  路: "路",
  班: "班",
  组: "组",
  栋: "栋",
  字: "字",
  村: "村",
  页: "页",
  例: "例",
  宗: "宗",
  起: "起",
  笔: "笔",
  桌: "桌",
  床: "床",
  段: "段",
  层: "层",
  分: "分",
  顶: "顶",
  艘: "艘",
  架: "架",
  箱: "箱",
  袋: "袋",
  盒: "盒",
  瓶: "瓶",
  桶: "桶",
  把: "把",
  根: "根",
  副: "副",
  眼: "眼",
  卷: "卷",
  剂次: "剂次",
  剂: "剂",
  例次: "例次",
  公顷: "公顷",
  千瓦时: "千瓦时",
  枚: "枚",
};
export const COUNTER_WORDS: readonly (readonly [string, string])[] = Object.entries(COUNTERS).sort(
  ([a], [b]) => b.length - a.length,
);

/** 5名词, 3人大, 2部门, 一年度: another word begins with the counting word. */
export const OTHER_WORDS =
  /^(?:名词|人大|人民|人员|人才|部门|部分|年度|年级|年初|年底|年末|个性|位置|条例|项目库|类似|处理|处置|所有|度假|路线|组织|字号|张贴|支持|支出|班子|期间|村委|村民|场所|场地|场景|场站|块钱|本级|本单位|件件|户籍|家庭|起来|分别|分管|分公司|分局|段落|层次|层级|床位费|剂量|卷烟|卷入)/;

/** Counting words that Chinese numerals are read with: 八项规定, 三个代表, 两节 and 三级 count nothing. */
export const WITH_NUMERALS: ReadonlySet<string> = new Set(
  "次 人 名 位 人次 场 场次 种 家 天 小时 分钟 个月 个工作日 工作日 年 份 套 辆 台 篇 户 批次 轮 周 季度 个季度 亩 支 批".split(
    " ",
  ),
);
/** With a bare 一 these alone; the others only behind a bound or a per: 每村一名. */
export const WITH_ONE: ReadonlySet<string> = new Set("次 场次 年 个月 季度 个季度 周 天 轮".split(" "));
/** Before a numeral that counts nothing: 好几, 之一, 另一. */
export const NOT_BEFORE = /[第几数好上之再又首另单逐任这那哪]$/;
/** Before digits only these say so: 做好80名 count. */
export const NOT_BEFORE_DIGITS = /[第几数]$/;

/** What something is counted for: 632元/人/月, 每次. The value is the word that is kept. */
const PERS: Readonly<Record<string, string>> = {
  个工作日: "工作日",
  工作日: "工作日",
  个季度: "季度",
  季度: "季度",
  季: "季度",
  个月: "月",
  月: "月",
  半年: "半年",
  学期: "学期",
  年: "年",
  星期: "周",
  周: "周",
  天: "天",
  日: "天",
  小时: "小时",
  人次: "人次",
  人天: "人天",
  人: "人",
  名: "人",
  位: "人",
  户: "户",
  家: "家",
  次: "次",
  场: "场",
  期: "期",
  辆: "辆",
  台: "台",
  套: "套",
  村: "村",
  亩: "亩",
  平方米: "平方米",
  篇: "篇",
  份: "份",
  件: "件",
  册: "册",
  本: "本",
  支: "支",
  班: "班",
  课时: "课时",
  公里: "公里",
  项: "项",
  条: "条",
  批: "批",
  处: "处",
  单位: "单位",
  车: "辆",
  个: "个",
  页: "页",
  张: "张",
  间: "间",
  栋: "栋",
  头: "头",
  只: "只",
  棵: "棵",
  株: "株",
  盏: "盏",
  吨: "吨",
  桌: "桌",
  床: "床",
  例: "例",
  宗: "宗",
  笔: "笔",
  座: "座",
  生: "人",
};
/** Whatever is counted may have a price of its own, too: 900元/块, 0.5元/毫升. */
export const PER_WORDS: readonly (readonly [string, string])[] = Object.entries({ ...COUNTERS, ...PERS }).sort(
  ([a], [b]) => b.length - a.length,
);

export interface TimesRange {
  readonly low: number;
  readonly high: number;
}

/** How often a year has it. Whether 每天 means every day or every working day no text says. */
export const A_YEAR: Readonly<Record<string, TimesRange>> = {
  年: { low: 1, high: 1 },
  半年: { low: 2, high: 2 },
  学期: { low: 2, high: 2 },
  季度: { low: 4, high: 4 },
  月: { low: 12, high: 12 },
  周: { low: 52, high: 52 },
  天: { low: 240, high: 366 },
  工作日: { low: 240, high: 260 },
};

/** What happens so many times. */
export const EVENTS: ReadonlySet<string> = new Set(["次", "场", "期", "轮", "趟", "届"]);
