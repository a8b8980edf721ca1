/** Makes the inputs of a file that has no issues. */
import { parseDecimalString } from "../amount/amount";
import type { Amount } from "../amount/amount";
import { infoFields, pageParts } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { EntryGroup } from "./entries";
import { entryGroups } from "./entries";
import { catalogueTexts } from "./government";
import { guideEntries } from "./guideData";
import type { InputRow, Inputs, StatedTotal } from "../model/inputs";
import { performanceEntries } from "./performanceEntries";
import { asRecord, asText, rawNames } from "./rawRows";

/** `file` has passed the schema and the checks. */
export function toInputs(pack: PackSpec, file: unknown): Inputs {
  const info = infoValues(pack, file);
  const groups = new Map<string, readonly InputRow[]>();
  const names = asRecord(asRecord(file)["names"]);
  for (const catalogue of ["function", "economic"] as const) {
    if (names[catalogue] !== undefined) groups.set(`${catalogue}Names`, nameRows(rawNames(file, catalogue)));
  }
  const tables = asRecord(asRecord(file)["tables"]);
  for (const entry of entryGroups(pack).values()) {
    const rows = tables[entry.group.id];
    if (Array.isArray(rows))
      groups.set(
        entry.group.id,
        rows.map((row: unknown) => inputRow(pack, entry, asRecord(row), info)),
      );
  }
  const pages = pageTexts(pack, file);
  const performance = performanceEntries(pack, file);
  const serviceGuide = guideEntries(pack, file);
  return {
    info,
    groups,
    stated: statedTotals(file),
    ...(pages.size > 0 ? { pages } : {}),
    ...(performance === undefined ? {} : { performance }),
    ...(serviceGuide === undefined ? {} : { serviceGuide }),
  };
}

function infoValues(pack: PackSpec, file: unknown): ReadonlyMap<string, string> {
  const given = asRecord(asRecord(file)["info"]);
  return new Map(
    infoFields(pack.info).flatMap((field) => {
      const value = asText(given[field.id]) ?? field.initial;
      return value === undefined ? [] : [[field.id, value] as const];
    }),
  );
}

function pageTexts(pack: PackSpec, file: unknown): ReadonlyMap<string, string> {
  const given = asRecord(asRecord(file)["pages"]);
  return new Map(
    pageParts(pack).flatMap(({ id }) => (typeof given[id] === "string" ? [[id, given[id]] as const] : [])),
  );
}

function nameRows(names: ReadonlyMap<string, string>): readonly InputRow[] {
  return [...names].map(([code, name]) => ({ rowId: null, code, name, texts: new Map(), amounts: new Map() }));
}

function inputRow(
  pack: PackSpec,
  entry: EntryGroup,
  values: Readonly<Record<string, unknown>>,
  info: ReadonlyMap<string, string>,
): InputRow {
  const code = asText(values["code"]);
  const fixed = entry.rows.find(({ row }) => row.id === values["row"]);
  const given = entry.texts.flatMap((column) =>
    typeof values[column] === "string" ? [[column, values[column]] as const] : [],
  );
  return {
    rowId: fixed?.row.id ?? null,
    code,
    name: asText(values["name"]) ?? "",
    texts: new Map([...catalogueTexts(pack, entry, code, info), ...given]),
    amounts: new Map(
      entry.amounts.flatMap((column) =>
        values[column] === undefined ? [] : [[column, amountOf(values[column])] as const],
      ),
    ),
  };
}

function statedTotals(file: unknown): readonly StatedTotal[] {
  const stated: unknown = asRecord(file)["statedTotals"];
  if (!Array.isArray(stated)) return [];
  return stated.map((total: unknown) => {
    const { table, row, column, amount } = asRecord(total);
    return { table: String(table), row: String(row), column: String(column), amount: amountOf(amount) };
  });
}

function amountOf(value: unknown): Amount {
  const amount = parseDecimalString(String(value));
  if (amount === null) throw new Error(`the schema let ${String(value)} pass as an amount`);
  return amount;
}
