/** The pages under docs/packs are what the packs say; `npm run pack:docs` brings them up to date. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packDocument } from "../../src/app/packDocs/packDocs";
import { packs } from "../../src/packs";
import { ROOT } from "./workspace";

const FOLDER = join(ROOT, "docs/packs");

test.each(packs.map((pack) => [pack.id, pack] as const))(
  "docs/packs/%s.md is what npm run pack:docs writes",
  (id, pack) => {
    expect(readFileSync(join(FOLDER, `${id}.md`), "utf8")).toBe(packDocument(pack));
  },
);

test("there is a page for every pack and no other", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(packs.map((pack) => `${pack.id}.md`).sort());
});

test.each(packs)("$id: every table, rule, sentence and field is on the page", (pack) => {
  const page = packDocument(pack);
  const sentences = pack.narratives.flatMap((narrative) => narrative.sections).flatMap((section) => section.sentences);
  const fields = pack.info.sections.flatMap((section) => section.fields);
  const ids = [...pack.tables, ...pack.rules, ...sentences, ...fields].map(({ id }) => id);
  expect(ids.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
  expect(page).not.toMatch(/undefined|\[object|·之和|· /);
});
