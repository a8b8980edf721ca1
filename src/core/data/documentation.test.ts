/** The page about data files is true to the code: its example reads, and it names every group, column and field. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { infoFields } from "../declare/lookups";
import { readDataFile } from "./dataFile";
import { entryGroups } from "./entries";
import { typedLines } from "../declare/performanceLines";
import { dataFileJsonSchema } from "./schema";

const page = readFileSync(join(__dirname, "../../../docs/data-file.md"), "utf8");

test("the example reads without issues", () => {
  const example = /```json\n(\{\n {2}"schema"[\s\S]*?)```/.exec(page)?.[1] ?? "";
  expect(readDataFile(example, pack)).toMatchObject({ ok: true });
});

test("every group stands in docs/data-file.md with its columns", () => {
  const missing = [...entryGroups(pack)].flatMap(([id, entry]) => {
    const line = page.split("\n").find((candidate) => candidate.startsWith(`| \`${id}\` |`)) ?? "";
    const sameAsAbove = line.includes("同上") ? page : line;
    return [...entry.amounts, ...entry.texts]
      .filter((column) => !sameAsAbove.includes(`\`${column}\``))
      .map((column) => `${id}: ${column}`);
  });
  expect(missing).toEqual([]);
});

test("every field of 基础信息 stands in docs/data-file.md", () => {
  const ids = infoFields(pack.info).map((field) => field.id);
  expect(ids.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});

test("every field and line of the performance forms that can be entered stands in the page, and its example reads", () => {
  for (const form of [pack.performance?.project, pack.performance?.overall]) {
    if (form === undefined) throw new Error("the pack has no forms");
    for (const id of [
      ...form.fields.map((field) => field.id),
      ...form.money.flatMap((block) => typedLines(form, block.id)),
    ])
      expect(page).toContain(`\`${id}\``.replace("`social`", '"social"'));
  }
  const example = /```json\n("performance"[\s\S]*?)```/.exec(page)?.[1] ?? "";
  const whole = `{ "schema": "budget-disclosure/data@1", "pack": "${pack.id}", "tables": { "projects": [{ "name": "专项调查经费", "general": "350.00" }] }, ${example} }`;
  expect(readDataFile(whole, pack)).toMatchObject({ ok: true });
});

test("the JSON Schema has the same groups and fields", () => {
  const schema = JSON.parse(JSON.stringify(dataFileJsonSchema(pack)));
  expect(Object.keys(schema.properties.tables.properties)).toEqual([...entryGroups(pack).keys()]);
  expect(Object.keys(schema.properties.info.properties)).toEqual(infoFields(pack.info).map((field) => field.id));
  expect(schema.properties.tables.properties.projects.items).toMatchObject({
    required: ["name"],
    additionalProperties: false,
  });
  expect(schema.properties.performance.properties.projects.items.required).toEqual(["project"]);
  expect(schema.properties.tables.properties.generalBudget.items.properties.basic).toEqual({
    type: "string",
    pattern: "^\\d+(\\.\\d{1,2})?$",
  });
});
