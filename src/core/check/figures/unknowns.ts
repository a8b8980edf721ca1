/** Formulas whose value nobody knows: one finding for each function that is not worked out, and one for each ring. */
import type { FilledBy } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { cellName } from "../../model/address";
import type { UnknownCell } from "../../model/snapshot";
import { sitesOf } from "../../model/tableMap";
import { listed } from "../book/bookContext";
import type { CheckContext } from "../../finding/context";
import { printedAt, wordsAt } from "../../finding/context";
import type { Severity } from "../../declare/rule";
import type { Finding, FindingCell, FindingKind } from "../../finding/finding";

interface Unknown extends UnknownCell {
  readonly sheet: string;
}

/** Cells that a finding links to; its text counts them all. */
const LINKED = 6;

export function unknownFindings(context: CheckContext): readonly Finding[] {
  const cells = [...context.sheets.values()].flatMap(({ name, unknown = [] }) =>
    unknown.map((cell): Unknown => ({ ...cell, sheet: name })),
  );
  if (cells.length === 0) return [];
  // Elsewhere in the workbook it harms nothing that is published.
  const severity = cells.some(({ sheet }) => disclosureSheets(context).has(sheet)) ? "error" : "info";
  return [...unsupportedFindings(context, cells, severity), ...ringFindings(context, cells, severity)];
}

function disclosureSheets({ book, located }: CheckContext): ReadonlySet<string> {
  const tables = [...book.tables.values()].flatMap((map) => sitesOf(map).map(({ sheet }) => sheet));
  const info = book.infoAddress(located.pack.info.unitName)?.sheet;
  return new Set([...tables, ...(info === undefined ? [] : [info])]);
}

/** By what is not worked out; where no formula names it (it stands in a defined name), every cell that it reaches is told. */
function unsupportedFindings(context: CheckContext, cells: readonly Unknown[], severity: Severity): readonly Finding[] {
  const unsupported = cells.filter(({ kind }) => kind === "unsupported");
  if (unsupported.length === 0) return [];
  const own = unsupported.filter(({ what }) => what !== null);
  if (own.length === 0) return [findingOf(context, unsupported, severity, UNSUPPORTED, "不认识的写法")];
  const kinds = [...new Set(own.map(({ what }) => what ?? ""))];
  return kinds.map((what) =>
    findingOf(
      context,
      own.filter((cell) => cell.what === what),
      severity,
      UNSUPPORTED,
      what,
    ),
  );
}

/** A ring that goes through defined names has no members that are known as such: then all that waits for it is told. */
function ringFindings(context: CheckContext, cells: readonly Unknown[], severity: Severity): readonly Finding[] {
  const circular = cells.filter(({ kind }) => kind === "circular");
  if (circular.length === 0) return [];
  const rings = [...new Set(circular.flatMap(({ ring }) => ring ?? []))];
  if (rings.length === 0) return [findingOf(context, circular, severity, CIRCULAR, "")];
  return rings.map((ring) => {
    const members = circular.filter((cell) => cell.ring === ring);
    return findingOf(context, members, severity, members.length === 1 ? READS_ITSELF : CIRCULAR, "");
  });
}

interface Telling {
  readonly rule: string;
  readonly kind: FindingKind;
  readonly template: FilledBy<"what" | "places">;
}

const UNSUPPORTED: Telling = { rule: "workbook.formulas-are-worked-out", kind: "unknown", template: "formulaUnknown" };
const CIRCULAR: Telling = { rule: "workbook.no-circular-references", kind: "circular", template: "formulaCircular" };
const READS_ITSELF: Telling = { ...CIRCULAR, template: "formulaReadsItself" };

function findingOf(
  context: CheckContext,
  cells: readonly Unknown[],
  severity: Severity,
  telling: Telling,
  what: string,
): Finding {
  const linked = cells.slice(0, LINKED).map((address): FindingCell => ({
    address: { sheet: address.sheet, row: address.row, column: address.column },
    words: wordsAt(context, address) || address.sheet.trim(),
    printed: printedAt(context, address),
  }));
  const places = listed(cells.map(({ sheet, row, column }) => `${sheet.trim()}!${cellName(row, column)}`));
  return {
    rule: telling.rule,
    kind: telling.kind,
    form: "",
    severity,
    ...asTold(telling.template, { what, places }),
    table: null,
    cells: linked,
    actual: null,
    expected: null,
    difference: null,
  };
}
