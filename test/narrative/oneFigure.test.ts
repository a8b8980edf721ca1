/** One figure of the sample's text is another: one thing is told, whatever else of the text it makes wrong. */
import { checkWorkbook } from "../../src/core/report/check";
import { narrate } from "../../src/core/narrate/narrate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { mapSheets, plainValues } from "../support/foreignSnapshot";
import { sampleSnapshot } from "../support/sampleSnapshot";

const live = ((): WorkbookSnapshot => {
  const snapshot = sampleSnapshot();
  return applied(snapshot, narrate(pack, snapshot).plan);
})();

interface Figure {
  readonly row: number;
  readonly text: string;
  readonly at: number;
  readonly printed: string;
}

function figuresIn({ sheets }: WorkbookSnapshot): readonly Figure[] {
  const sheet = sheets.find(({ name }) => name === "情况说明");
  return (sheet?.values ?? []).flatMap(([text], row) =>
    typeof text === "string"
      ? [...text.matchAll(/\d[\d,]*\.\d+/g)].map(({ index: at, 0: printed }) => ({ row, text, at, printed }))
      : [],
  );
}

/** Thirty more, or one and a half: too much for a rounding. */
function changed(snapshot: WorkbookSnapshot, { row, text, at, printed }: Figure): WorkbookSnapshot {
  const value = Number(printed.replace(/,/g, ""));
  const wrong = (value + (value > 100 ? 30 : 1.5)).toLocaleString("en-US", {
    minimumFractionDigits: 2,
    useGrouping: printed.includes(","),
  });
  const written = `${text.slice(0, at)}${wrong}${text.slice(at + printed.length)}`;
  return mapSheets(snapshot, (sheet) =>
    sheet.name === "情况说明"
      ? { ...sheet, values: sheet.values.map((cells, index) => (index === row ? [written, ...cells.slice(1)] : cells)) }
      : sheet,
  );
}

function told(snapshot: WorkbookSnapshot): readonly string[] {
  return checkWorkbook(pack, snapshot).findings.flatMap(({ severity, root, rule }) =>
    severity === "info" || root !== undefined ? [] : [rule],
  );
}

test("in a live workbook each is told, and once", () => {
  expect(told(live)).toEqual([]);
  const wrong = figuresIn(live).filter((figure) => told(changed(live, figure)).length !== 1);
  expect(wrong).toEqual([]);
});

test("in one with figures only none is told twice", () => {
  const plain = { ...plainValues(live), state: null };
  const wrong = figuresIn(plain).filter((figure) => told(changed(plain, figure)).length > 1);
  expect(wrong).toEqual([]);
});
