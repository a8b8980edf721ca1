/** Writes inputs as a data file: the inverse of readDataFile. */
import { toDecimalString } from "../amount/amount";
import { infoFields } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { EntryGroup } from "./entries";
import { entryGroups } from "./entries";
import { catalogueTexts } from "./government";
import { guideFile } from "./guideData";
import type { InputRow, Inputs } from "../model/inputs";
import { performanceFile } from "./performanceEntries";
import { DATA_SCHEMA } from "./format";

/** Pretty JSON in the order of the pack. Fields that were left blank, and texts that the catalogue gives anyway, are not written. */
export function toDataFile(inputs: Inputs, pack: PackSpec): string {
  const info = infoFields(pack.info).flatMap((field) => {
    const value = inputs.info.get(field.id);
    return value === undefined || (value === "" && field.kind !== "text") ? [] : [[field.id, value] as const];
  });
  const tables = [...entryGroups(pack).values()].flatMap((entry) => {
    const rows = inputs.groups.get(entry.group.id);
    return rows === undefined
      ? []
      : [[entry.group.id, rows.map((row) => fileRow(pack, entry, row, inputs.info))] as const];
  });
  const names = (["function", "economic"] as const).flatMap((catalogue) => {
    const rows = inputs.groups.get(`${catalogue}Names`);
    return rows === undefined
      ? []
      : [[catalogue, Object.fromEntries(rows.map((row) => [row.code ?? "", row.name]))] as const];
  });
  const file = {
    schema: DATA_SCHEMA,
    pack: pack.id,
    info: Object.fromEntries(info),
    ...(names.length > 0 ? { names: Object.fromEntries(names) } : {}),
    tables: Object.fromEntries(tables),
    ...(inputs.pages === undefined ? {} : { pages: Object.fromEntries(inputs.pages) }),
    ...(inputs.performance === undefined ? {} : { performance: performanceFile(pack, inputs.performance) }),
    ...(inputs.serviceGuide === undefined ? {} : { serviceGuide: guideFile(inputs.serviceGuide) }),
    ...(inputs.stated.length > 0
      ? { statedTotals: inputs.stated.map((total) => ({ ...total, amount: toDecimalString(total.amount) })) }
      : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function fileRow(
  pack: PackSpec,
  entry: EntryGroup,
  row: InputRow,
  info: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const own = catalogueTexts(pack, entry, row.code, info);
  const texts = [...row.texts].filter(([column, text]) => own.get(column) !== text);
  const amounts = entry.amounts.flatMap((column) => {
    const amount = row.amounts.get(column);
    return amount === undefined ? [] : [[column, toDecimalString(amount)] as const];
  });
  return {
    ...(row.rowId === null ? {} : { row: row.rowId }),
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.name === "" ? {} : { name: row.name }),
    ...Object.fromEntries(texts),
    ...Object.fromEntries(amounts),
  };
}
