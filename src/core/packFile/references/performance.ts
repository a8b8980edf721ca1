/** What a pack's performance forms refer to: fields, blocks of money and columns of the printed form, tables of the projects. */
import type { PerformanceForm, PerformanceSpec } from "../../declare/performance";
import type { Across, FormLayout, FormSection } from "../../declare/performanceLayout";
import type { PackFault, Path } from "../fault";
import { each, fault, unless } from "../fault";
import type { Known } from "./known";
import { columnFault, countedFaults, groupFault } from "./known";
import { termFaults } from "./terms";

export function performanceFaults(known: Known, spec: PerformanceSpec, path: Path): readonly PackFault[] {
  return [
    ...each(spec.projects, [...path, "projects"], ({ table, group, column }, at) => [
      ...groupFault(known, table, group, [...at, "group"], "list"),
      ...columnFault(known, table, column, "amount", [...at, "column"]),
    ]),
    ...each(spec.categories, [...path, "categories"], ({ all, withheld }, at) => [
      ...(all ? countedFaults(known, all, [...at, "all"]) : []),
      ...countedFaults(known, withheld, [...at, "withheld"]),
    ]),
    ...unless(
      spec.overview === undefined || hasParts(known, spec.overview),
      [...path, "overview"],
      "没有这一页文字，或者这一页没有这两部分",
    ),
    ...unless(
      spec.behind === undefined ||
        known.pack.narratives.some(({ sections }) => sections.some(({ id }) => id === spec.behind)),
      [...path, "behind"],
      `文字里没有“${spec.behind ?? ""}”这一节`,
    ),
    ...unless(
      spec.project.layout === undefined || spec.project.layout.sheet.includes("{number}"),
      [...path, "project", "layout", "sheet"],
      "各项目的表名里要有 {number}，否则重名",
    ),
    ...formFaults(known, spec.project, [...path, "project"]),
    ...(spec.overall ? formFaults(known, spec.overall, [...path, "overall"]) : []),
  ];
}

function hasParts(
  { pack }: Known,
  { page: id, duties, organisation }: NonNullable<PerformanceSpec["overview"]>,
): boolean {
  return (pack.textPages ?? []).some(
    (page) =>
      page.id === id &&
      "parts" in page &&
      [duties, organisation].every((part) => page.parts.some((one) => one.id === part)),
  );
}

function formFaults(known: Known, form: PerformanceForm, path: Path): readonly PackFault[] {
  return [
    ...unless(
      form.fields.some(({ id }) => id === form.nameField),
      [...path, "nameField"],
      `没有“${form.nameField}”这一项`,
    ),
    ...each(form.ceilings ?? [], [...path, "ceilings"], ({ figure }, at) =>
      termFaults(known, figure, null, [...at, "figure"]),
    ),
    ...each(form.money, [...path, "money"], ({ total, parts }, at) => [
      ...(total.from ? termFaults(known, total.from, null, [...at, "total", "from"]) : []),
      ...each(parts, [...at, "parts"], ({ from }, place) =>
        from ? termFaults(known, from, null, [...place, "from"]) : [],
      ),
    ]),
    ...(form.layout === undefined ? [] : layoutFaults(form, form.layout, [...path, "layout"])),
  ];
}

function layoutFaults(form: PerformanceForm, layout: FormLayout, path: Path): readonly PackFault[] {
  const printed = layout.sections.flatMap((section) => fieldsOf(section));
  const own = form.fields.map(({ id }) => id);
  const last = layout.columnWidths.length - 1;
  return [
    ...unless(
      layout.title.endsWith(form.title),
      [...path, "title"],
      `标题要以“${form.title}”结尾，否则以后认不出这张表`,
    ),
    ...printed.filter((id) => !own.includes(id)).map((id) => fault([...path, "sections"], `没有“${id}”这一项`)),
    ...own
      .filter((id) => printed.filter((one) => one === id).length !== 1)
      .map((id) => fault([...path, "sections"], `“${id}”要印一次`)),
    ...form.money
      .filter(
        ({ id }) =>
          !layout.sections.some(
            (section) => section.kind === "money" && section.blocks.some(({ block }) => block === id),
          ),
      )
      .map(({ id }) => fault([...path, "sections"], `“${id}”这一块资金没有印出来`)),
    ...unless(
      form.pairs === undefined || layout.sections.some(({ kind }) => kind === "pairs"),
      [...path, "sections"],
      "pairs 没有印出来",
    ),
    ...each(layout.sections, [...path, "sections"], (section, at) => [
      ...placesOf(section)
        .filter(([left, right]) => left > right || right > last)
        .map((across) => fault(at, `列 ${across.join("—")} 不在表里（共 ${String(last + 1)} 列，从 0 数起）`)),
      ...unless(
        section.kind !== "indicators" || section.periods.map(({ period }) => period).join() === form.periods.join(),
        at,
        "periods 要与表的 periods 一致",
      ),
      ...(section.kind === "money"
        ? section.blocks
            .filter(({ block }) => !form.money.some(({ id }) => id === block))
            .map(({ block }) => fault(at, `没有“${block}”这一块资金`))
        : []),
    ]),
  ];
}

function fieldsOf(section: FormSection): readonly string[] {
  if (section.kind === "fields") return section.lines.flatMap((line) => line.map(({ field }) => field));
  if (section.kind === "goals") return section.fields.map(({ field }) => field);
  return section.kind === "long" ? [section.field] : [];
}

function placesOf(section: FormSection): readonly Across[] {
  switch (section.kind) {
    case "fields":
      return section.lines.flatMap((line) => line.flatMap(({ at }) => [at.label, at.value]));
    case "long":
      return [section.at.label, section.at.value];
    case "goals":
      return section.fields.map(({ across }) => across);
    case "money":
      return section.blocks.flatMap(({ at }) => [at.label, at.value]);
    case "pairs":
      return section.columns;
    case "indicators":
      return [section.level1, ...section.periods.flatMap(({ columns }) => columns)];
  }
}
