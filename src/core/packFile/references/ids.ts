/** Ids are unique where they are looked up, and names are ones that a workbook can hold. */
import { infoFields } from "../../declare/lookups";
import type { PackSpec } from "../../declare/pack";
import type { PackFault, Path } from "../fault";
import { fault, unless } from "../fault";
import type { Known } from "./known";
import { groupIds } from "./tables";

const SHEET = /^[^:\\/?*[\]']{1,31}$/;
/** Begins a defined name: 表五_数据. */
const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,60}$/u;
/** Of a list in a cell, with its commas. */
const LONGEST_LIST = 255;

export function idFaults({ pack, sheets }: Known): readonly PackFault[] {
  const { info, narratives } = pack;
  const sentences = narratives.flatMap(({ sections }) =>
    sections.flatMap((section) => section.sentences.map(({ id }) => id)),
  );
  return [
    ...twice(
      ["tables"],
      "表",
      pack.tables.map(({ id }) => id),
    ),
    ...twice(
      ["tables"],
      "表的简称（shortName）",
      pack.tables.map(({ shortName }) => shortName),
    ),
    ...twice(["tables"], "组", groupIds(pack.tables)),
    ...pack.tables.flatMap((table, index) => [
      ...twice(
        ["tables", index, "columns"],
        "列",
        table.columns.map(({ id }) => id),
      ),
      ...twice(
        ["tables", index, "blocks"],
        "块",
        table.blocks.map(({ id }) => id),
      ),
      ...twice(["tables", index, "blocks"], "行", rowIds(table)),
      ...unless(
        NAME.test(table.shortName),
        ["tables", index, "shortName"],
        "简称要用来给表命名：只能有字、字母、数字和下划线，不以数字开头",
      ),
    ]),
    ...twice(
      ["rules"],
      "规则",
      pack.rules.map(({ id }) => id),
    ),
    ...twice(
      ["bookChecks"],
      "检查",
      (pack.bookChecks ?? []).map(({ id }) => id),
    ),
    ...twice(
      ["info", "sections"],
      "基础信息",
      infoFields(info).map(({ id }) => id),
    ),
    ...twice(
      ["info", "sections"],
      "基础信息的标签",
      infoFields(info).map(({ label }) => label),
    ),
    ...twice(
      ["narratives"],
      "文字表",
      narratives.map(({ id }) => id),
    ),
    ...twice(["narratives"], "句子", sentences),
    ...twice(
      ["narratives"],
      "节",
      narratives.flatMap(({ sections }) => sections.map(({ id }) => id)),
    ),
    ...twice(
      ["textPages"],
      "自己写的页",
      (pack.textPages ?? []).map(({ id }) => id),
    ),
    ...twice(
      ["textPages"],
      "自己写的部分",
      (pack.textPages ?? []).flatMap((page) => ("parts" in page ? page.parts.map(({ id }) => id) : [])),
    ),
    ...twice(
      ["glossary", "terms"],
      "名词",
      (pack.glossary?.terms ?? []).map(({ id }) => id),
    ),
    ...twice(
      ["charts", "charts"],
      "图",
      (pack.charts?.charts ?? []).map(({ id }) => id),
    ),
    ...catalogueFaults(pack),
    ...twice([], "工作表名", sheets, (name) => name.toLowerCase()),
    ...sheets
      .filter((name) => !SHEET.test(name))
      .map((name) => fault([], `工作表名“${name}”不能用：要 1 到 31 个字，不能有 : \\ / ? * [ ] '`)),
    ...infoFaults(pack),
  ];
}

function rowIds({ blocks }: PackSpec["tables"][number]): readonly string[] {
  return blocks.flatMap(({ bands }) =>
    bands.flat().flatMap((group) => (group.kind === "fixed" ? group.rows.map(({ id }) => id) : [])),
  );
}

function twice(
  path: Path,
  what: string,
  ids: readonly string[],
  same: (id: string) => string = (id) => id,
): readonly PackFault[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) {
    if (seen.has(same(id))) repeated.add(id);
    seen.add(same(id));
  }
  return [...repeated].map((id) => fault(path, `${what}“${id}”有两个，只能有一个`));
}

function catalogueFaults({ catalogues }: PackSpec): readonly PackFault[] {
  return (["function", "economic"] as const).flatMap((kind) => [
    ...twice(
      ["catalogues", kind, "entries"],
      "编码",
      catalogues[kind].entries.map(({ code }) => code),
    ),
    ...unless(catalogues[kind].imported === undefined, ["catalogues", kind, "imported"], "这一项由程序自己写，请删去"),
  ]);
}

function infoFaults({ info, year, years }: PackSpec): readonly PackFault[] {
  const fields = infoFields(info);
  const kindOf = (id: string): string | undefined => fields.find((field) => field.id === id)?.kind;
  return [
    ...unless(kindOf(info.unitName) === "text", ["info", "unitName"], `基础信息里要有“${info.unitName}”，kind 是 text`),
    ...unless(kindOf(info.year) === "year", ["info", "year"], `基础信息里要有“${info.year}”，kind 是 year`),
    ...unless(!years || (years.first <= year && year <= years.last), ["years"], `year（${String(year)}）不在 years 里`),
    ...info.sections.flatMap((section, index) =>
      section.fields.flatMap((field, place) => {
        const path = ["info", "sections", index, "fields", place];
        const choices = field.choices ?? [];
        return [
          ...unless(field.kind !== "choice" || choices.length > 0, [...path, "choices"], "kind 是 choice 的要有选项"),
          ...unless(
            choices.join(",").length <= LONGEST_LIST &&
              choices.every((choice) => choice !== "" && !choice.includes(",")),
            [...path, "choices"],
            `选项不能是空的，不能有英文逗号，加起来不超过 ${String(LONGEST_LIST)} 个字`,
          ),
          ...unless(
            field.kind !== "choice" || field.initial === undefined || choices.includes(field.initial),
            [...path, "initial"],
            `没有“${field.initial ?? ""}”这个选项`,
          ),
        ];
      }),
    ),
  ];
}
