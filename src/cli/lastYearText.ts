/** 取上年数 as people read it. */
import {
  describeOtherUnit,
  describeTaken,
  presentWords,
  sourceWords,
  takenWords,
  takingStatusWords,
} from "../app/wording/lastYear";
import type { LastYearResult } from "./lastYear";
import { shownName } from "./printable";

export function lastYearLines({ file, from, out, proposal, chosen, taken }: LastYearResult): readonly string[] {
  const otherUnit = describeOtherUnit(proposal);
  const lines = proposal.takings.map((taking) => {
    const mark = chosen.includes(taking) ? (taken === null ? "将填入" : "已填入") : takingStatusWords[taking.status];
    return `  ${taking.label}：${presentWords(taking.before)} → ${takenWords(taking)}（${mark}；${sourceWords(taking)}）`;
  });
  return [
    shownName(file),
    `上年文件：${shownName(from)}${proposal.lastYear === null ? "" : `（${proposal.lastYear} 年）`}　金额单位：万元`,
    ...(otherUnit === null ? [] : [otherUnit]),
    ...lines,
    "",
    summary(out, { proposal, chosen, taken }),
  ];
}

function summary(
  out: string | null,
  { proposal, chosen, taken }: Pick<LastYearResult, "proposal" | "chosen" | "taken">,
): string {
  const kept = proposal.takings.filter((taking) => taking.status === "differs" && !chosen.includes(taking)).length;
  const hint = kept > 0 ? `有 ${kept} 项已填的数与上年文件不同，保留不动；要改用上年文件的数，请加 --overwrite。` : "";
  if (taken === null) return `${hint}以上只是显示，没有写入文件。要写入请加 --out。`;
  return `${describeTaken(taken)}${hint}已保存到 ${out ?? ""}`;
}
