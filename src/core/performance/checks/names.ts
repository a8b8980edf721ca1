/** Which names speak of the same thing: by the words that they share, without those that any name may have. */
import { normalizeText } from "../../text/normalize";
import { remembered } from "../../text/remembered";

/** Say nothing about what is counted or paid. */
const COMMON: ReadonlySet<string> = new Set(
  "发放 工作 活动 开展 项目 服务 管理 数量 参加 完成 系统 情况 人数 次数 场次 时间 成本 费用 经费 支出 标准 人员 单位 全年 每年 每月 预算 资金 安排 用于 购买 各类 其他 保障 相关 建设 全县 我县 主要 组织 及时 举办 支付 使用 提供 平均 种类 每个 每项 每名 每家 每户 每场 单个 进行 人均 每人 每次 年度 总额 总计 共计 达标 总体 实施 覆盖 保证 提高 提升 落实".split(
    " ",
  ),
);
/** Behind what a name is about. */
const ENDINGS =
  /(?:数量|人数|次数|场次|件数|家数|个数|户数|种类|时间|频次|频率|情况|及时性|完成率|达标率|合格率|发放标准|补助标准|标准|成本|服务费|费用|经费|支出|费|率|数)$/;

/** 治超信息平台运行 of 治超信息平台运行成本. */
export function coreOf(name: string): string {
  const plain = normalizeText(name).replace(/\(.{0,20}?\)/g, "");
  const core = plain.replace(ENDINGS, "");
  return core.length >= 2 ? core : plain;
}

/** Pairs of ideographs that follow each other, common ones left out. */
export const pairsOf = remembered(200_000, (text: string): ReadonlySet<string> => {
  const plain = normalizeText(text);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < plain.length; index += 1) {
    const pair = plain.slice(index, index + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !COMMON.has(pair)) pairs.add(pair);
  }
  return pairs;
});

/** How many words of the name's core the text has; those of `without` (the project's own name) do not count where the name has others. */
export function shared(name: string, text: string, without: ReadonlySet<string> = NONE): number {
  const own = pairsOf(text);
  const all = [...pairsOf(piecesOf(name))];
  const others = all.filter((pair) => !without.has(pair));
  return (others.length > 0 ? others : all).filter((pair) => own.has(pair)).length;
}

const NONE: ReadonlySet<string> = new Set();

/** 遗属补助 of 发放遗属补助时间: without common words, so that none of the pairs reaches into one. */
const piecesOf = remembered(100_000, (name: string): string => {
  let rest = coreOf(name);
  for (const word of COMMON) rest = rest.replaceAll(word, " ");
  return rest.replaceAll(" ", "|");
});

/** The text has the last word of what the name is about: 稽查 of 流动稽查次数. */
export function hasTail(name: string, text: string): boolean {
  const tail = /[\u4e00-\u9fff]{2}(?=[^\u4e00-\u9fff]*$)/.exec(piecesOf(name))?.[0];
  return tail !== undefined && text.includes(tail);
}

/** Nothing is left of 参加活动人数 and 每次人数: who reads it has to know from elsewhere what is meant. */
export function saysNothing(text: string): boolean {
  let rest = normalizeText(text).replace(/[^\u4e00-\u9fff]/g, "");
  for (const word of COMMON) rest = rest.replaceAll(word, "");
  return rest.length < 2;
}

const VERBS = /^(?:每人|每次|人均|各类|全年|年度|大小|举办|开展|组织|发放|参加|订阅|召开|实施)/;

/** What an indicator is about: 出国 of 出国成本 and of 每人出国成本. */
export function subjectOf(name: string): string {
  const core = coreOf(name);
  const bare = core.replace(VERBS, "");
  return bare.length >= 2 ? bare : core;
}

/** The comparable form of an indicator's name: 维护系统软件数 is 维护系统软件数量. */
export function comparableIndicator(name: string): string {
  return normalizeText(name)
    .replace(/["'、,;:.()]/g, "")
    .replace(/数量$/, "数");
}
