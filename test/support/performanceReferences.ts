/** What a pack's performance forms refer to: fields, blocks of money and columns of the printed form, tables of the projects. */
import type { PackSpec } from "../../src/core/spec/pack";
import type { PerformanceForm } from "../../src/core/spec/performance";
import type { Across, FormLayout, FormSection } from "../../src/core/spec/performanceLayout";
import { findGroup } from "../../src/core/spec/lookups";
import type { Term } from "../../src/core/spec/term";

export function performanceFaults(pack: PackSpec, termFaults: (term: Term) => readonly string[]): readonly string[] {
  const { performance: spec } = pack;
  if (spec === undefined) return [];
  const forms = [spec.project, ...(spec.overall ? [spec.overall] : [])];
  return [
    ...spec.projects.flatMap(({ table, group, column }) => {
      const place = findGroup(pack, group);
      return place?.table.id === table && place.group.kind === "list" && place.table.columns.some(({ id, kind }) => id === column && kind === "amount") ? [] : [`performance: no list ${group} with ${column} in ${table}`];
    }),
    ...(spec.behind === undefined || pack.narratives.some(({ sections }) => sections.some(({ id }) => id === spec.behind)) ? [] : [`performance: no section ${spec.behind}`]),
    ...(spec.project.layout === undefined || spec.project.layout.sheet.includes("{number}") ? [] : ["performance: all projects on one sheet"]),
    ...forms.flatMap((form) => formFaults(form, termFaults).map((fault) => `${form.title}: ${fault}`)),
  ];
}

function formFaults(form: PerformanceForm, termFaults: (term: Term) => readonly string[]): readonly string[] {
  const lines = form.money.flatMap(({ total, parts }) => [total, ...parts]);
  return [
    ...(form.fields.some(({ id }) => id === form.nameField) ? [] : [`no field ${form.nameField}`]),
    ...lines.flatMap(({ from }) => (from === undefined ? [] : termFaults(from))),
    ...(form.layout === undefined ? [] : layoutFaults(form, form.layout)),
  ];
}

function layoutFaults(form: PerformanceForm, layout: FormLayout): readonly string[] {
  const printed = layout.sections.flatMap((section) => fieldsOf(section));
  const own = form.fields.map(({ id }) => id);
  const last = layout.columnWidths.length - 1;
  return [
    ...(layout.title.endsWith(form.title) ? [] : [`the title ${layout.title} is not read as one`]),
    ...printed.filter((id) => !own.includes(id)).map((id) => `no field ${id}`),
    ...own.filter((id) => printed.filter((one) => one === id).length !== 1).map((id) => `${id} is not printed once`),
    ...form.money.filter(({ id }) => !layout.sections.some((section) => section.kind === "money" && section.blocks.some(({ block }) => block === id))).map(({ id }) => `money ${id} is not printed`),
    ...(form.pairs === undefined || layout.sections.some(({ kind }) => kind === "pairs") ? [] : ["pairs are not printed"]),
    ...layout.sections.flatMap((section) => placesOf(section).filter(([left, right]) => left > right || right > last).map((across) => `${section.kind}: columns ${across.join("-")}`)),
    ...layout.sections.flatMap((section) => (section.kind === "indicators" && section.periods.map(({ period }) => period).join() !== form.periods.join() ? ["indicators of other periods"] : [])),
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
