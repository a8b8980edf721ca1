/** The zod schema of a data file, built from the pack: nothing in it is written twice. */
import { z } from "zod";
import { catalogueFor, infoFields, pageParts } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { Money } from "../amount/money";
import { PRINTED } from "../amount/money";
import type { EntryGroup } from "./entries";
import { entryGroups } from "./entries";
import { amountText, infoValue, listCode, nonBlankText, treeCode } from "./fieldSchemas";
import { DATA_SCHEMA } from "./format";
import { guideShape } from "./guideData";
import { performanceShape } from "./performanceSchema";

/** Stated totals name their table beside the figure, so the widest unit is accepted here. */
const ANY: Money = { unit: "元", places: 2 };

type Shape = Record<string, z.ZodType>;

/** Shape and single values; what concerns several rows at once is looked at by the checks beside this file. */
export function dataFileSchema(pack: PackSpec): z.ZodType {
  const groups = [...entryGroups(pack).values()].map(
    (entry) => [entry.group.id, z.array(rowSchema(pack, entry)).optional()] as const,
  );
  const fields = infoFields(pack.info).map((field) => [field.id, infoValue(field, pack).optional()] as const);
  const pages = pageParts(pack).map(({ id }) => [id, z.string().optional()] as const);
  const names = z.record(z.string(), nonBlankText).optional();
  return z.strictObject({
    schema: z.literal(DATA_SCHEMA),
    pack: z.literal(pack.id),
    info: z.strictObject(Object.fromEntries(fields)).optional(),
    names: z.strictObject({ function: names, economic: names }).optional(),
    tables: z.strictObject(Object.fromEntries(groups)).optional(),
    ...(pages.length > 0 ? { pages: z.strictObject(Object.fromEntries(pages)).optional() } : {}),
    ...performanceShape(pack),
    ...guideShape(pack),
    statedTotals: z
      .array(z.strictObject({ table: nonBlankText, row: nonBlankText, column: nonBlankText, amount: amountText(ANY) }))
      .optional(),
  });
}

function rowSchema(pack: PackSpec, entry: EntryGroup): z.ZodType {
  const texts = shapeOf(entry.texts, z.string());
  const amount = amountText(PRINTED[entry.table.moneyUnit]);
  const amounts = shapeOf(entry.amounts, amount);
  switch (entry.group.kind) {
    case "tree": {
      const code = treeCode(entry.group.levels, catalogueFor(pack, entry.group));
      return z.strictObject({ code, name: nonBlankText.optional(), ...texts, ...amounts });
    }
    case "list":
      return z.strictObject({
        ...(entry.block.codeColumns.length === 0 ? {} : { code: listCode.optional() }),
        name: nonBlankText,
        ...texts,
        ...amounts,
      });
    case "fixed": {
      const rows = entry.rows.map(({ row, amounts: own }) =>
        z.strictObject({ row: z.literal(row.id), ...texts, ...shapeOf(own, amount) }),
      );
      return z.discriminatedUnion("row", rows as [(typeof rows)[number], ...typeof rows]);
    }
  }
}

function shapeOf(columns: readonly string[], value: z.ZodType): Shape {
  return Object.fromEntries(columns.map((column) => [column, value.optional()]));
}

/** The same as a JSON Schema, for editors and other programs; the checks across rows are not in it. */
export function dataFileJsonSchema(pack: PackSpec): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(dataFileSchema(pack), { io: "input" });
}
