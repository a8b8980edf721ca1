/** 政府购买服务指导性目录 of the workbook as a part of the check: by itself, and against the unit's purchases. */
import { asTold } from "../finding/templates";
import type { GuideFault } from "../guide/faults";
import { guideFaults } from "../guide/faults";
import { listedGuide } from "../guide/listed";
import type { Purchase } from "../guide/purchases";
import { purchaseFaults } from "../guide/purchases";
import { guideIn } from "../guide/readGuide";
import { nameCell } from "../model/tableMap";
import type { ServiceGuide } from "../declare/serviceGuide";
import type { CheckContext } from "../finding/context";
import type { Finding } from "../finding/finding";

export function guideFindings(context: CheckContext): readonly Finding[] {
  const { pack, located } = context;
  const spec = pack.serviceGuide;
  const guide = guideIn(pack, located.snapshot);
  if (spec === undefined || guide === null) return [];
  const { entries } = listedGuide(spec, guide);
  const table = context.book.tables.get(spec.purchases?.table ?? "")?.table.shortName ?? "";
  return [...guideFaults(spec, guide), ...purchaseFaults(spec, entries, purchasesIn(context, spec), table)].map(
    findingOf,
  );
}

/** Rows with a code or a name, whether they have an amount yet or not. */
function purchasesIn({ book }: CheckContext, { purchases }: ServiceGuide): readonly Purchase[] {
  const map = purchases && book.tables.get(purchases.table);
  if (!purchases || !map) return [];
  return map.rows
    .filter(({ group }) => group === purchases.group)
    .flatMap((row): readonly Purchase[] => {
      const at = nameCell(map, row);
      const code = book.text(map, row, purchases.code) ?? "";
      return at === null || (code.trim() === "" && row.label.trim() === "") ? [] : [{ code, name: row.label, at }];
    });
}

function findingOf({ rule, severity, kind, template, words, at }: GuideFault): Finding {
  return {
    rule,
    form: "",
    severity,
    kind,
    ...asTold(template, words),
    table: null,
    cells: at.map(({ text, address }) => ({ address, words: text, printed: text })),
    actual: null,
    expected: null,
    difference: null,
  };
}
