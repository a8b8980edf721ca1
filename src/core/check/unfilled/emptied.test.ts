import { published, reportOn, withCells } from "../../../../test/support/diagnosis";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";
import { describeFinding } from "../../finding/wording";

/** All that stands under the header of a table is gone, the labels of its rows too. */
function emptied(snapshot: WorkbookSnapshot, name: string, firstRow: number): WorkbookSnapshot {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const cells: Record<string, CellValue> = {};
  sheet.values.forEach((row, at) => {
    if (at < firstRow) return;
    row.forEach((_, column) => (cells[`${name}!${String.fromCharCode(65 + column)}${at + 1}`] = null));
  });
  return withCells(snapshot, cells);
}

const told = (snapshot: WorkbookSnapshot): readonly string[] =>
  reportOn(snapshot)
    .findings.filter(({ severity, kind }) => severity !== "info" || kind === "unfilled")
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);

test.each([
  ["表5", 5, /^info 表五还没有填：表.*有 .*“合计”行也没有了，请先恢复再填。$/],
  ["表6", 5, /^info 表六还没有填：.*有 .*“合计”行也没有了/],
  ["表12", 5, /^info 表十二还没有填：表.*有 1,643\.27 万元。/],
])("%s emptied with its labels is still to be filled in, once", (name, row, sentence) => {
  expect(told(emptied(published, name, row))).toEqual([expect.stringMatching(sentence)]);
});

test("a table of which no other one has anything is asked for its note, and for its row", () => {
  const findings = told(emptied(published, "表8", 4));
  expect(findings).toEqual([
    expect.stringMatching(/^error 表八 没有找到“合计”行/),
    expect.stringMatching(/^error 表八 没有数据，应在表下注明/),
  ]);
});
