/** docs/glossary.md names every id that people meet in packs, messages and reports. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { kindWords, outcomeWords } from "../../src/core/finding/wording";
import { groupsOf, infoFields } from "../../src/core/declare/lookups";
import { BookCheck } from "../../src/core/declare/bookCheck";
import { Rule } from "../../src/core/declare/rule";
import { termNames } from "../../src/core/terms/kinds/index";
import { packs } from "../../src/packs";

const page = readFileSync(path.resolve(__dirname, "../../docs/glossary.md"), "utf8");
const missing = (ids: readonly string[]): readonly string[] => ids.filter((id) => !page.includes(`\`${id}\``));

/** The part of the page that a pack's ids stand in, so that another pack's do not count; packs of one form share the sections of the form: shanghai-unit-2026 has those of shanghai. */
function sections(pack: string): string {
  const names = [pack, pack.split("-")[0]];
  return page
    .split(/^## /m)
    .filter((section) => names.some((name) => section.startsWith(`${name}: `)))
    .join("\n");
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("pack %s", (id, pack) => {
  const ids = {
    tables: pack.tables.map((table) => table.id),
    groups: pack.tables.flatMap((table) => groupsOf(table).map((group) => group.id)),
    fields: infoFields(pack.info).map((field) => field.id),
  };

  test.each(Object.entries(ids))("every one of its %s is explained", (_, wanted) => {
    expect(wanted.filter((name) => !sections(id).includes(`| \`${name}\` |`))).toEqual([]);
  });
});

test("every kind of finding is explained, under the word that people see", () => {
  const rows = Object.entries(kindWords).map(([kind, word]) => `| \`${kind}\` | ${word} |`);
  expect(rows.filter((row) => !page.includes(row))).toEqual([]);
});

test("every outcome, kind of rule and term is named", () => {
  expect(missing(Object.keys(outcomeWords))).toEqual([]);
  expect(missing(Rule.options.map((option) => option.shape.kind.value))).toEqual([]);
  expect(missing(BookCheck.options.map((option) => option.shape.kind.value))).toEqual([]);
  expect(missing(termNames)).toEqual([]);
});
