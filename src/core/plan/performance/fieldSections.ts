/** The parts of a form that are texts: short fields, long ones, goals side by side, pairs. */
import { isCopy } from "../../model/performanceEntries";
import { nameCell } from "../../model/tableMap";
import { reference } from "../../model/address";
import type { FormField } from "../../declare/performance";
import type { FormSection } from "../../declare/performanceLayout";
import { gapText } from "../../text/gap";
import { normalizeText } from "../../text/normalize";
import { unitNameFormula } from "../context";
import type { FormContext } from "./formContext";
import { look } from "./formContext";
import type { FormContent, LineCell } from "./formDraft";
import { blank, said } from "./formDraft";

type Section<K extends FormSection["kind"]> = Extract<FormSection, { kind: K }>;

export function fieldLines(context: FormContext, { lines, colon }: Section<"fields">): void {
  for (const line of lines) {
    context.draft.line(
      line.flatMap(({ field: id, at, label }): readonly LineCell[] => {
        const field = fieldOf(context, id);
        const content = fieldContent(context, field, colon !== true);
        return [
          {
            across: at.label,
            content: said(`${label ?? field.label}${colon === true ? ":" : ""}`),
            styles: look.label,
          },
          { across: at.value, content, styles: content.kind === "formula" ? look.formula : look.short },
        ];
      }),
    );
  }
}

export function longLine(context: FormContext, { field: id, at }: Section<"long">): void {
  const field = fieldOf(context, id);
  context.draft.line([
    { across: at.label, content: said(field.label), styles: look.label },
    { across: at.value, content: fieldContent(context, field, true), styles: look.entry, room: roomOf(context, id) },
  ]);
}

export function goalLines(context: FormContext, { fields }: Section<"goals">): void {
  const goals = fields.map(({ field, across }) => ({ field: fieldOf(context, field), across }));
  context.draft.line(goals.map(({ field, across }) => ({ across, content: said(field.label), styles: look.label })));
  context.draft.line(
    goals.map(({ field, across }) => ({
      across,
      content: fieldContent(context, field, true),
      styles: look.entry,
      room: roomOf(context, field.id),
    })),
  );
}

function roomOf({ entry }: FormContext, field: string): number {
  return entry.fields.has(field) ? 1 : LONG_ROOM;
}

/** Rows for pairs while none are entered. */
const BLANK_PAIRS = 4;
/** Lines of room for a long text and for a pair while they are not entered. */
const LONG_ROOM = 5;
const PAIR_ROOM = 2;

export function pairLines(context: FormContext, { columns }: Section<"pairs">): void {
  const {
    draft,
    form: { pairs },
    entry,
  } = context;
  if (pairs === undefined) throw new Error(`the layout of ${context.layout.sheet} has pairs that its form lacks`);
  const blanks = Array.from({ length: BLANK_PAIRS }, (_, index) => (index === 0 ? pairs.heads.map(gapText) : ["", ""]));
  draft.line(columns.map((across, index) => ({ across, content: said(pairs.heads[index] ?? ""), styles: look.label })));
  for (const pair of entry.pairs.length > 0 ? entry.pairs : blanks)
    draft.line(
      columns.map((across, index) => ({
        across,
        content: said(pair[index] ?? ""),
        styles: look.entry,
        room: PAIR_ROOM,
      })),
    );
}

function fieldOf({ form }: FormContext, id: string): FormField {
  const field = form.fields.find((candidate) => candidate.id === id);
  if (field === undefined) throw new Error(`no field ${id} in the form ${form.title}`);
  return field;
}

/** What is entered, else what the workbook knows, else a place to fill in where something is `due`. */
function fieldContent(context: FormContext, field: FormField, due: boolean): FormContent {
  const { plan, form, entry, project, sheet } = context;
  if (field.id === form.nameField && project !== null) return projectName(context);
  const text = entry.fields.get(field.id);
  if (text !== undefined && isCopy(text)) {
    const other = form.fields.find(({ period }) => period === text.copy);
    return other === undefined ? blank : fieldContent(context, other, due);
  }
  // The unit's own name, as another form printed it, goes on following 基础信息.
  const isUnit =
    field.unitName === true && (text === undefined || normalizeText(text) === normalizeText(plan.unitName));
  if (text !== undefined && !isUnit) return said(printed(field, text));
  if (isUnit) return { kind: "formula", formula: unitNameFormula(plan, sheet, ""), value: plan.unitName };
  return due ? said(gapText(field.label)) : blank;
}

function printed({ kind, unit = "" }: FormField, text: string): string {
  if (kind === "count") return `${text}${unit}`;
  return kind === "duration" && /^\d+$/.test(text) ? `${text}年` : text;
}

/** It follows the table when the project is renamed there. */
function projectName({ project, sheet }: FormContext): FormContent {
  const [first] = project?.rows ?? [];
  const at = first === undefined ? null : nameCell(first.map, first.row);
  if (project === null || at === null) return said(project?.name ?? "");
  const cell = reference(at, sheet);
  return { kind: "formula", formula: `=IF(${cell}="","",${cell})`, value: project.name };
}
