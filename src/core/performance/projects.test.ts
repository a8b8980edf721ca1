import { NO_INPUTS } from "../model/inputs";
import type { InputRow } from "../model/inputs";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { layoutTables } from "../layout/layout";
import { projectsOf } from "./projects";

const row = (name: string): InputRow => ({ rowId: null, code: null, name, texts: new Map(), amounts: new Map() });

test("projects in the order of the tables, one with money of two years once, blank rows none", () => {
  const tables = layoutTables(pack, {
    ...NO_INPUTS,
    groups: new Map([
      ["projects", [row("乙"), row(""), row("甲（一）")]],
      ["carryoverProjects", [row("甲(一)"), row("丙")]],
    ]),
  });
  expect(
    projectsOf(pack.performance!, tables).map(({ key, name, rows }) => [
      key,
      name,
      rows.map(({ map, column }) => `${map.table.id} ${column}`),
    ]),
  ).toEqual([
    ["乙", "乙", ["t12 total"]],
    ["甲(一)", "甲（一）", ["t12 total", "t13 total"]],
    ["丙", "丙", ["t13 total"]],
  ]);
});
