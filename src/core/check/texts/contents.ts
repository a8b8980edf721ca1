/** 目录 lists every published table under the title that stands over it (FX-14). A workbook without 目录, or whose 目录 lists no table, is not accused here. */
import type { Template } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import type { LocatedTable } from "../../locate/locate";
import { textAt } from "../../model/cellText";
import type { CellAddress, SheetSnapshot } from "../../model/snapshot";
import { withYear } from "../../declare/lookups";
import { yearIn } from "../../text/reader/year";
import { normalizeText, withoutYear } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import type { Severity } from "../../declare/rule";
import type { Finding, FindingKind } from "../../finding/finding";

interface Line {
  readonly text: string;
  readonly at: CellAddress;
}

interface Fault {
  readonly template: Template;
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly words: Readonly<Record<string, string>>;
  readonly line: Line | null;
}

export function contentsFindings(context: CheckContext): readonly Finding[] {
  const { pack, located } = context;
  const sheet = located.snapshot.sheets.find(
    (candidate) => normalizeText(candidate.name) === normalizeText(pack.contents.sheet),
  );
  if (!sheet) return [];
  const lines = linesOf(sheet);
  const titled = [...located.tables.values()].filter(
    (table) => table.map.table.formNo !== null && table.title !== null,
  );
  const entries = titled.map((table) => ({
    table,
    line: lines.find((line) => lists(context, line.text, titleOf(table))) ?? null,
  }));
  if (entries.every(({ line }) => line === null)) return [];
  return entries.flatMap(({ table, line }) => {
    const fault = faultOf(context, table, line);
    return fault ? [contentsFinding(context, sheet, table, fault)] : [];
  });
}

/** Without the year, which is judged by itself, and the quotes around 三公. */
function comparable(text: string): string {
  return withoutYear(text).replace(/["']/g, "");
}

/** 附表1, 公开表1 and the like before a title, and whose it is: 目录 may have the title alone. */
const NUMBER = /^(?:附|公开|预算公开)*表[一二三四五六七八九十\d]{1,3}[:.、]?/;

function lists({ unit }: CheckContext, line: string, title: string): boolean {
  const plain = comparable(title).replace(NUMBER, "");
  const own = comparable(unit);
  const printed = comparable(line);
  return (
    printed.includes(plain) ||
    (own !== "" && plain.startsWith(own) && plain.length > own.length && printed.includes(plain.slice(own.length)))
  );
}

function linesOf(sheet: SheetSnapshot): readonly Line[] {
  return sheet.values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === "string" && value !== "" ? [{ text: value, at: { sheet: sheet.name, row, column } }] : [],
    ),
  );
}

function titleOf({ sheet, title }: LocatedTable): string {
  return title ? textAt(sheet, title.row, title.column).trim() : "";
}

function faultOf(context: CheckContext, { map }: LocatedTable, line: Line | null): Fault | null {
  const declared = map.table.title;
  if (line === null) return { template: "contentsDiffer", severity: "error", kind: "name", words: {}, line };
  if (!declared.includes("{year}")) return null;
  const year = yearIn(line.text) ?? undefined;
  if (year === undefined)
    return {
      template: "contentsYearMissing",
      severity: "info",
      kind: "wording",
      words: { expected: withYear(declared, context.year) },
      line,
    };
  return Number(year) === context.year
    ? null
    : {
        template: "contentsYearDiffers",
        severity: "error",
        kind: "wording",
        words: { year, expected: String(context.year) },
        line,
      };
}

function contentsFinding(
  context: CheckContext,
  sheet: SheetSnapshot,
  table: LocatedTable,
  { template, severity, kind, words, line }: Fault,
): Finding {
  const { shortName, id } = table.map.table;
  const title = titleOf(table);
  const own = {
    address: line?.at ?? { sheet: sheet.name, row: 0, column: 0 },
    words: context.pack.contents.sheet,
    printed: line?.text ?? "",
  };
  return {
    rule: "workbook.contents-match-titles",
    form: "FX-14",
    severity,
    kind,
    ...asTold(template, { ...words, table: shortName, title }),
    table: id,
    cells: [own, ...(table.title ? [{ address: table.title, words: `${shortName} 表题`, printed: title }] : [])],
    actual: null,
    expected: null,
    difference: null,
  };
}
