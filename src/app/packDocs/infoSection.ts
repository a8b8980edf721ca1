/** The fields of 基础信息 and the sizes of the catalogues. */
import type { InfoField } from "../../core/declare/info";
import type { PackSpec } from "../../core/declare/pack";
import { toWords } from "../../core/terms/words";
import { code, markdownTable, paragraphs } from "./markdown";

const KIND_WORDS: Readonly<Record<InfoField["kind"], string>> = {
  text: "文字",
  amount: "金额",
  choice: "选择",
  year: "年度",
  count: "个数",
  quantity: "数",
};

export function infoSection(pack: PackSpec): string {
  const rows = pack.info.sections.flatMap((section) =>
    section.fields.map((field) => [
      section.label,
      field.label,
      contentWords(field),
      field.hint ?? "",
      sourceWords(pack, field),
      code(field.id),
    ]),
  );
  return paragraphs([
    `## ${pack.info.sheet}`,
    "单项的数和文字都在这里填一次，其他地方由公式和说明引用。",
    markdownTable(["分组", "名称", "内容", "提示", "取自上年的", "编号"], rows),
  ]);
}

function sourceWords(pack: PackSpec, { takenFrom }: InfoField): string {
  return takenFrom ? toWords(takenFrom, { table: null, rowLabel: null, column: null }, pack) : "";
}

function contentWords(field: InfoField): string {
  const choices = field.choices ? `：${field.choices.join("、")}` : "";
  const initial = field.initial === undefined ? "" : `（默认 ${field.initial}）`;
  return `${KIND_WORDS[field.kind]}${choices}${initial}`;
}

const CATALOGUE_WORDS: Readonly<Record<keyof PackSpec["catalogues"], string>> = {
  function: "支出功能分类科目",
  economic: "部门预算支出经济分类科目",
};

export function catalogueSection(pack: PackSpec): string {
  const names = Object.keys(CATALOGUE_WORDS) as (keyof PackSpec["catalogues"])[];
  const rows = names.map((name) => {
    const { year, entries } = pack.catalogues[name];
    const lengths = [...new Set(entries.map((entry) => entry.code.length))].sort((a, b) => a - b);
    const counts = lengths.map(
      (length) => `${length} 位 ${entries.filter((entry) => entry.code.length === length).length} 个`,
    );
    const mapped = entries.filter((entry) => entry.government).length;
    return [
      CATALOGUE_WORDS[name],
      String(year),
      String(entries.length),
      counts.join("，"),
      mapped === 0 ? "" : `${mapped} 个对应政府预算支出经济分类`,
    ];
  });
  return paragraphs(["## 科目表", markdownTable(["科目表", "年度", "科目数", "按位数", "说明"], rows)]);
}
