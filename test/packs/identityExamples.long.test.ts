/**
 * Every identity of every pack has an example that passes, one that fails, one that cannot be judged and, where it is conditional, one
 * to which it does not apply. They are searched for, so that a new rule without one fails here under its own name.
 */
import { contextOf, createContext } from "../../src/core/report/check";
import { identityUnits, judgeInstances } from "../../src/core/check/figures/identities";
import type { JudgedInstance } from "../../src/core/check/figures/identities";
import { judge } from "../../src/core/identity/judge";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { planWorkbook } from "../../src/core/plan/plan";
import type { IdentityRule } from "../../src/core/declare/rule";
import { isPlausibility } from "../../src/core/declare/rule";
import { packs } from "../../src/packs";
import { changedBook } from "../support/changedBook";
import { ruleUnits } from "../support/ruleUnits";
import { snapshotOf } from "../support/snapshotOf";

function withCell(snapshot: WorkbookSnapshot, at: CellAddress, value: CellValue): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name !== at.sheet
      ? sheet
      : {
          ...sheet,
          values: sheet.values.map((row, index) =>
            index !== at.row ? row : row.map((old, column) => (column === at.column ? value : old)),
          ),
        },
  );
  return { ...snapshot, sheets };
}

/** A change, in hundredths, larger than any figure of a unit. */
const LARGE = 100_000_000_000;

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  const snapshots = ruleUnits(pack, 25).map((inputs) => snapshotOf(planWorkbook(pack, inputs)));
  const contexts = snapshots.map((snapshot) => createContext(pack, snapshot));
  const judged = contexts.map((context) => judgeInstances(context).judged);
  const compared = pack.rules.flatMap((rule) =>
    rule.kind === "identity" && rule.compared !== false ? [[rule.id, rule] as const] : [],
  );

  /** The workbook and the instance of the first example with this outcome. */
  function example(rule: IdentityRule, outcome: string): { readonly index: number; readonly item: JudgedInstance } {
    for (const [index, items] of judged.entries()) {
      const item = items.find(
        ({ instance, judgement }) => instance.rule.id === rule.id && judgement.outcome === outcome,
      );
      if (item) return { index, item };
    }
    throw new Error(`no example of ${rule.id} with ${outcome}`);
  }

  test.each(compared)("%s passes", (__, rule) => {
    expect(example(rule, "pass").item.judgement.agreement).not.toBe("different");
  });

  test.each(compared)("%s fails, and is told of", (__, rule) => {
    const { index, item } = example(rule, "pass");
    const { row, column, map } = item.instance;
    const at = cellAt(map, row, column);
    const context = contexts[index];
    if (!at || !context) throw new Error("no cell");
    const book = changedBook(context.book, at, rule.relation === "atLeast" ? -LARGE : LARGE);
    expect(judge(item.instance, book).outcome).toBe("fail");
    const located = { ...context.located, book };
    const told = identityUnits(contextOf(located))
      .flatMap((unit) => unit.run(contextOf(located)).findings)
      .filter((finding) => finding.rule === rule.id);
    expect(told.map(({ severity, kind }) => [severity, kind])).toContainEqual(
      isPlausibility(rule) ? ["info", "plausibility"] : [rule.severity, "mismatch"],
    );
  });

  test.each(compared)("%s cannot be judged on an error value, nor without its table", (__, rule) => {
    const { index, item } = example(rule, "pass");
    const { row, column, map } = item.instance;
    const at = cellAt(map, row, column);
    const snapshot = snapshots[index];
    if (!at || !snapshot) throw new Error("no cell");
    const broken = createContext(pack, withCell(snapshot, at, "#REF!"));
    const brokenMap = broken.book.tables.get(rule.table);
    const place = brokenMap?.byKey.get(row.key);
    expect(brokenMap && place && judge({ rule, map: brokenMap, row: place, column }, broken.book).outcome).toBe(
      "ruleError",
    );
    const without = createContext(pack, {
      ...snapshot,
      sheets: snapshot.sheets.filter((sheet) => sheet.name !== map.sheet),
    });
    expect(judgeInstances(without).unseen).toContainEqual({
      table: rule.table,
      outcome: map.table.formNo === null ? "notApplicable" : "missingInput",
    });
  });

  const conditional = compared.filter(([, rule]) => rule.when !== undefined);
  if (conditional.length > 0) {
    test.each(conditional)("%s does not apply everywhere", (__, rule) => {
      expect(example(rule, "notApplicable").item.judgement.agreement).toBe("equal");
    });
  }
});
