/** A cause in a sentence: what it looks like, and what to do. */
import type { Cause, CauseKind } from "../../core/finding/suspect";

type Words = Cause["words"];

const sentences: Readonly<Record<CauseKind, (words: Words) => string>> = {
  missingRow: ({ tables, code, from, row }) =>
    `${tables}没有 ${code} 这一行，${from}有（${row}）。请在${tables}补上；如果${from}这一行是多余的，请删去。`,
  typedRow: ({ places, row, code, formula, tables, isOurs }) =>
    `${places}（${row}）像是手工加的：${formula}合计没有算它${tables ? `，${tables}也没有${code ? ` ${code} 这一行` : "这些行"}` : ""}。该有的，${isOurs ? `请用“更新”补齐公式${tables ? "和缺的行（“更新”没有加到的表，请自己加上）" : ""}` : `请把公式${tables ? "和各表缺的行" : ""}补上`}；是多余的，请删去。`,
  deletedRow: ({ table, row, tables }) =>
    row
      ? `${table}像是删了一行：${tables}有 ${row}，${table}没有，读它的公式显示 #REF!。请撤销删除；确实不要这一行的，请用“更新”恢复公式，${tables}也一起改。`
      : `${table}像是删了行或单元格：读它的公式显示 #REF!，${table}也对不上。请撤销删除；确实不要的，请用“更新”恢复公式，别处也一起改。`,
  otherFund: ({ table, row, own, other }) =>
    `${table}是${own}的，${row} 却是${other}的科目，没有这一行（合计也不算它）各处就对得上。请核对这笔钱是否应填在${other}支出的表里，不要改别的数。`,
  notFilled: ({ what, counterpart }) =>
    `${what}还没有填${counterpart ? `，而${counterpart}` : ""}。先填好再核对，不要改已有的数。`,
  emptyRow: ({ table, rows, lines, count, by, judged }) =>
    `${table}第 ${lines} 行（${rows}）一个数也没有（公式算出 0 也算），${judged}${by ? `${count === "1" ? "正好" : "一共"}差 ${by}` : "等处对不上"}，可能是${count === "1" ? "这一行" : "这几行"}还没有填，也可能粘贴时错了行。请对照原始资料填好，不要改别的数。`,
  range: ({ cell, rows, formula }) =>
    `${cell}：合计的区间没有包括第 ${rows} 行，请把公式的区间扩大到这一行${formula ? `，改为 ${formula}` : ""}。`,
  formula: ({ cell, actual, expected }) =>
    `${cell} 的公式算出 ${actual}，按勾稽关系应为 ${expected}。请检查公式，不要用数字覆盖。`,
  repeatedRow: ({ table, row, first, again, count }) =>
    `${table}的 ${row} 出现了两次（第 ${first} 行和第 ${again} 行），数字也一样，像是粘贴了两次。请删去多余的${count === "1" ? "一行" : ` ${count ?? ""} 行`}。`,
  subtotalRow: ({ table, row, at }) =>
    `${table}第 ${at} 行（${row}）的数正好是同级其他各行之和，像是把小计当作明细填了，合计因此多算一次。请删去这一行。`,
  tableUnit: ({ table, unit, wanted, how, by }) =>
    `${table}的数像是按${unit}填的，与${by ?? "别的表"}对照应为${wanted}。请整张表${how}，不要只改个别单元格。`,
  pastedColumn: ({ table, blank, last, side, back, rows }) =>
    rows
      ? `${table}第 ${rows} 行的“${blank}”是空的，它的数在旁边一列，像是这几行粘贴时向${side}错了一列（到“${last}”为止）。请把这几行移回${back}边；“${last}”原来的数如果被盖掉，要按原始资料重填。`
      : `${table}“${blank}”一列是空的，它的数在旁边一列，像是粘贴时向${side}错了一列（到“${last}”为止）。请整列移回${back}边；“${last}”原来的数如果被盖掉，要按原始资料重填。`,
  slippedColumn: ({ table, column, first, last, blank, lost, side, back }) =>
    `${table}“${column}”一列第 ${first} 至 ${last} 行的数像是都向${side}错了一行（第 ${blank} 行空了出来）。请把这些数移回${back}一行；第 ${lost} 行原来的数如果被盖掉，要按原始资料重填。不要只改其中几格，也不要改别的表。`,
  exchangedColumns: ({ table, one, other, rows }) =>
    rows
      ? `${table}${rows}“${one}”与“${other}”两列的数像是互换了，换过来各处就对得上。请核对这些行，两列的数一起换过来，不要只改其中一格。`
      : `${table}“${one}”与“${other}”两列的数像是互换了，换过来各处就对得上。请核对表头与数据，整列换过来，不要只改个别单元格。`,
  roundedTable: ({ table, places }) =>
    `${table}的数${places}，别的表有，像是整张表四舍五入过，与别的表差的都不超过取舍的零头。请换成没有取整的${table}，不要改别的表。`,
  pastedValues: ({ table, column, count }) =>
    `${table}“${column}”一列的公式像是被粘贴的数字盖掉了，其中 ${count} 处与公式应得的数不同。请恢复公式，不要改别的数。`,
  uncountedRow: ({ table, rows }) =>
    `${table}${rows}别处没有算进去，去掉它各处都对得上。这一行该有的，请把上级各行和其他表都补上；是多余的，请删去。`,
  missingPart: ({ table, row, by, blank }) =>
    `${table} ${row} 比下面各行之和多 ${by}，看不出是哪一格：也可能漏了一行${blank ? `（第 ${blank} 行是空的）` : ""}。请对照原始资料，先看行数齐不齐。`,
  partlyChanged: ({ tables = "", others, rows }) =>
    `${tables}与${others}对不上（${rows}），${tables.includes("、") ? "各表" : ""}自身却是平的，像是改了数，只改了一部分表。请先定下以哪边为准，再把另一边改过来。`,
  otherVersion: ({ table, year, flat, most }) =>
    `${table}自身${flat}，但与其他表${most}对不上${year ? `，表题又是 ${year} 年的，像是还没有换成今年的表` : "，像是上年的表或另一稿"}。请换成今年定稿的${table}再核对。`,
};

export function describeCause({ kind, words }: Cause): string {
  return sentences[kind](words);
}
