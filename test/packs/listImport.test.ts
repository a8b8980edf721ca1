/** The declarations of list imports: whatever a row can say, no target silently lacks a column for it, and the money has one place. */
import { LIST_CATEGORIES, LIST_FUNDS, LIST_PERIODS } from "../../src/core/declare/listImport";
import type { ListTarget } from "../../src/core/declare/listImport";
import { packs } from "../../src/packs";

const NATURE = { staff: "basic", operating: "basic", otherOperating: "project", specificTarget: "project" } as const;
const kinds = LIST_FUNDS.flatMap((fund) =>
  LIST_CATEGORIES.flatMap((category) =>
    LIST_PERIODS.map((period) => ({ fund, category, nature: NATURE[category], period })),
  ),
);
type Kind = (typeof kinds)[number];

const holds = ({ when }: ListTarget, kind: Kind): boolean =>
  [
    [when.funds, kind.fund],
    [when.categories, kind.category],
    [when.natures, kind.nature],
    [when.periods, kind.period],
  ].every(([allowed, value]) => allowed === undefined || (allowed as readonly unknown[]).includes(value));

function column({ amounts }: ListTarget, kind: Kind): string | undefined {
  return amounts.by === "one"
    ? amounts.column
    : (amounts.columns as Readonly<Record<string, string>>)[kind[amounts.by]];
}

describe.each(packs.flatMap((pack) => (pack.listImport ? [[pack.id, pack.listImport.targets] as const] : [])))(
  "pack %s",
  (_, targets) => {
    test("a target has a column for every row that its condition holds for", () => {
      const without = targets.flatMap((target) =>
        kinds
          .filter((kind) => holds(target, kind) && column(target, kind) === undefined)
          .map((kind) => `${target.group}: ${Object.values(kind).join(" ")}`),
      );
      expect(without).toEqual([]);
    });

    test("no group takes the same row twice by the same key", () => {
      const twice = kinds.flatMap((kind) => {
        const taking = targets
          .filter((target) => holds(target, kind))
          .map((target) => `${target.group} ${target.key} ${column(target, kind)}`);
        return taking.filter((id, index) => taking.indexOf(id) !== index);
      });
      expect(twice).toEqual([]);
    });
  },
);

test("shanxi-unit-2026 has exactly one place by 功能科目 for every kind of row", () => {
  const targets = packs.find((pack) => pack.id === "shanxi-unit-2026")?.listImport?.targets ?? [];
  for (const kind of kinds)
    expect(
      targets.filter((target) => target.key === "function" && target.onlyKeysWith === undefined && holds(target, kind)),
    ).toHaveLength(1);
});
