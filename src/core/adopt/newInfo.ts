/** 基础信息 for a workbook that has none: what its tables state, so that the unit's single inputs have a home. */
import { toDecimalString, parseDecimalString } from "../amount/amount";
import { convertAmount, WAN } from "../amount/money";
import { instancesOf } from "../identity/instances";
import { judge } from "../identity/judge";
import { statedUnit, statedYear } from "../locate/heads";
import type { LocatedWorkbook } from "../locate/locate";
import type { Book } from "../model/tableMap";
import type { SheetPlan } from "../model/workbookPlan";
import { infoAddresses, infoSheet } from "../plan/infoSheet";
import type { InfoField } from "../declare/info";
import { infoFields } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { IdentityRule } from "../declare/rule";
import { isPlausibility } from "../declare/rule";
import type { FilledField } from "./adoption";
import { termsOf } from "../terms/inner";

export interface NewInfo {
  readonly plan: SheetPlan;
  readonly filled: readonly FilledField[];
  /** The tables' book with the fields of the new sheet. */
  readonly book: Book;
}

export function hasInfo({ pack, book }: LocatedWorkbook): boolean {
  return infoFields(pack.info).some((field) => book.infoAddress(field.id) !== null);
}

/** `sheet` is the name that it will have. */
export function newInfo(located: LocatedWorkbook, sheet: string): NewInfo {
  const { pack } = located;
  const year = statedYear(located) ?? pack.year;
  // What a new workbook begins with says nothing about one that has its own texts already.
  const open = infoFields(pack.info).flatMap((field): readonly (readonly [string, string])[] =>
    field.kind === "text" ? [[field.id, ""]] : [],
  );
  const stated = new Map([
    ...open,
    [pack.info.unitName, statedUnit(located) ?? ""],
    [pack.info.year, String(year)],
    ...statedAmounts(located),
  ] as readonly (readonly [string, string])[]);
  const guessed = new Map<string, string>();
  for (const field of infoFields(pack.info).filter((candidate) => candidate.kind === "choice")) {
    guessed.set(field.id, likeliestChoice(located, sheet, field, new Map([...stated, ...guessed])));
  }
  const info = new Map([...stated, ...guessed]);
  const filled = infoFields(pack.info).flatMap(({ id, label }): readonly FilledField[] => {
    const value = info.get(id) ?? "";
    return value === "" ? [] : [{ field: id, label, value, guessed: guessed.has(id) }];
  });
  return {
    plan: infoSheet({ pack, inputs: { info }, year }, { sheet, legend: false }),
    filled,
    book: withInfo(located, sheet, info),
  };
}

/** Amounts that a table repeats: what an identity sets equal to the field alone. */
function statedAmounts({ pack, book }: LocatedWorkbook): readonly (readonly [string, string])[] {
  return identities(pack).flatMap((rule): readonly (readonly [string, string])[] => {
    const map = book.tables.get(rule.table);
    if (rule.right.term !== "info" || rule.relation !== "equals" || !map) return [];
    const [first] = instancesOf(rule, map);
    const read = first ? book.amount(map, first.row, first.column) : null;
    return read?.ok && read.amount !== 0
      ? [[rule.right.field, toDecimalString(convertAmount(read.amount, map.money.unit, WAN.unit))]]
      : [];
  });
}

/** The choice under which the fewest identities fail; of equal ones the usual one. */
function likeliestChoice(
  located: LocatedWorkbook,
  sheet: string,
  field: InfoField,
  info: ReadonlyMap<string, string>,
): string {
  const choices = field.choices ?? [];
  const usual = field.initial ?? choices[0] ?? "";
  const rules = identities(located.pack).filter((rule) => depends(rule, field.id));
  const failures = (value: string): number => {
    const book = withInfo(located, sheet, new Map([...info, [field.id, value]]));
    return rules.flatMap((rule) => {
      const map = book.tables.get(rule.table);
      return map ? instancesOf(rule, map).filter((instance) => judge(instance, book).outcome === "fail") : [];
    }).length;
  };
  const ranked = [usual, ...choices.filter((choice) => choice !== usual)].map((value) => ({
    value,
    failures: failures(value),
  }));
  return ranked.reduce((best, other) => (other.failures < best.failures ? other : best)).value;
}

function depends(rule: IdentityRule, field: string): boolean {
  return (
    (rule.when?.kind === "field" && rule.when.field === field) ||
    termsOf("onlyFor", rule.right).some((term) => term.field === field)
  );
}

/** What is merely usual says nothing about the kind of unit. */
function identities(pack: PackSpec): readonly IdentityRule[] {
  return pack.rules.flatMap((rule) => (rule.kind === "identity" && !isPlausibility(rule) ? [rule] : []));
}

function withInfo({ pack, book }: LocatedWorkbook, sheet: string, info: ReadonlyMap<string, string>): Book {
  const addresses = infoAddresses(pack.info, sheet);
  const initial = new Map(infoFields(pack.info).map((field) => [field.id, field.initial ?? ""]));
  const text = (field: string): string => info.get(field) ?? initial.get(field) ?? "";
  return {
    tables: book.tables,
    amount: (map, row, column) => book.amount(map, row, column),
    isBlank: (map, row, column) => book.isBlank(map, row, column),
    text: (map, row, column) => book.text(map, row, column),
    infoAmount: (field) => ({ ok: true, amount: parseDecimalString(text(field)) ?? 0 }),
    infoText: text,
    infoAddress: (field) => addresses.get(field) ?? null,
  };
}
