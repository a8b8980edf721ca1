/** The table at the end of a check of many files. */
import type { CheckResult } from "../checkResult";
import { shownName } from "../printable";
import { textTable } from "../textTable";
import { describeTotal, resultWords, summaryHead } from "./wording";

/** 文件, 单位, 表式 and 结果; all others are figures. */
const LEFT = [0, 1, 3, 8];

export class BatchSummary {
  private readonly results: Pick<CheckResult, "exit" | "row">[] = [];

  add({ exit, row }: CheckResult): void {
    this.results.push({ exit, row });
  }

  text(): string {
    return textTable(summaryHead, [...this.results.map(line), this.total()], LEFT);
  }

  private total(): readonly string[] {
    const sum = (column: "errors" | "warnings" | "infos"): string =>
      String(this.results.reduce((total, { row }) => total + row[column], 0));
    const ends = ([0, 1, 2] as const).map(
      (exit) => `${resultWords[exit]} ${this.results.filter((result) => result.exit === exit).length}`,
    );
    return [
      describeTotal(this.results.length),
      "",
      "",
      "",
      "",
      sum("errors"),
      sum("warnings"),
      sum("infos"),
      ends.join("　"),
    ];
  }
}

function line({ exit, row }: Pick<CheckResult, "exit" | "row">): readonly string[] {
  const { file, unit, year, pack, tables } = row;
  const counts =
    tables === null
      ? ["", "", "", ""]
      : [`${tables.found}/${tables.wanted}`, String(row.errors), String(row.warnings), String(row.infos)];
  return [
    shownName(file),
    shownName(unit ?? ""),
    year === null ? "" : String(year),
    pack ?? "",
    ...counts,
    resultWords[exit],
  ];
}
