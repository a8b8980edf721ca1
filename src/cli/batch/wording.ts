/** What the command line says about many files at once. */
import type { SettledTask } from "./taskWorker";

/** Why a file was given up, without its name; `doing` is what was done to it. `timeLimit` in milliseconds. */
export function describeLoss(
  settled: Exclude<SettledTask<unknown>, { kind: "done" }>,
  timeLimit: number,
  doing: "检查" | "处理" = "检查",
): string {
  switch (settled.kind) {
    case "tooSlow":
      return `${doing}超过 ${Math.round(timeLimit / 1000)} 秒还没有完成，已放弃这个文件。`;
    case "outOfMemory":
      return "内存不够，已放弃这个文件。";
    case "crashed":
      return `${doing}时程序意外中止，已放弃这个文件（${settled.reason}）。`;
  }
}

export const emptyFolder = "这个文件夹里没有 .xlsx 文件。";

export const summaryHead = ["文件", "单位", "年度", "表式", "找到的表", "错误", "警告", "提示", "结果"] as const;

/** By exit code. */
export const resultWords = { 0: "没有错误", 1: "有错误", 2: "不能检查" } as const;

export function describeTotal(files: number): string {
  return `合计 ${files} 个文件`;
}

/** `seconds` is the estimate of what is left, null while nothing is known. */
export function describeProgress(
  done: number,
  total: number,
  bar: string,
  withErrors: number,
  failed: number,
  seconds: number | null,
): string {
  const failures = failed > 0 ? `　${resultWords[2]} ${failed}` : "";
  const time =
    seconds === null || done === total
      ? ""
      : `，约 ${seconds < 90 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`}`;
  return `已检查 ${done}/${total} ${bar}　${resultWords[1]} ${withErrors}${failures}　还剩 ${total - done} 个${time}`;
}
