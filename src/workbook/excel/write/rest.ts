/**
 * What a plan sets beside cells on sheets that are there: drop-down lists and hints, links, merged areas, pages. Read before it is written, so
 * that taking back gives it back; what somebody has changed since stays.
 */
import { originsAfter } from "../../../core/model/rowSteps";
import type { Area, LinkPlan, SheetPlan, ValidationPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import type { WayBack } from "../../../core/state/wayBack";
import { areaName, cellName, quoteSheet } from "../../address";
import { pagesOf } from "./formerPages";
import type { SheetMove } from "./moves";
import { objectSize, propertySize, rangeOf } from "./step";
import type { WriteStep } from "./step";

export type FormerRest = NonNullable<WayBack["rest"]>;
type Validation = FormerRest["validations"][number];
type Link = FormerRest["links"][number];

export const NO_REST: FormerRest = { validations: [], links: [], merges: [], pages: [] };

const VALIDATION = "type,rule,prompt,errorAlert,ignoreBlanks";
const FONT = ["name", "size", "bold", "color", "underline"] as const;
/** Cells of a mixed area that are asked for one by one. */
const MOST_CELLS = 1_000;

const updatesOf = ({ sheets }: WorkbookPlan): readonly SheetPlan[] => sheets.filter(({ mode }) => mode === "update");

/** Call what is returned once the batch has come back; it asks once more where cells of one list differ, and for pages, which may be refused. */
export function queueRest(
  workbook: Excel.Workbook,
  plan: WorkbookPlan,
  moves: readonly SheetMove[],
): (context: Excel.RequestContext) => Promise<FormerRest> {
  const origin = new Map(moves.map(({ sheet, steps }) => [sheet, steps]));
  const before = (sheet: string, area: Area): Area | null => areaBefore(area, origin.get(sheet));
  const at = (sheet: string, address: string): Excel.Range =>
    workbook.worksheets.getItemOrNullObject(sheet).getRange(address).untrack();
  const validations = updatesOf(plan).flatMap(({ name, validations: plans = [] }) =>
    plans.flatMap((validation) => {
      const area = before(name, validation.area);
      return area === null
        ? []
        : [{ name, validation, area, found: at(name, areaName(area)).dataValidation.load(VALIDATION) }];
    }),
  );
  const links = updatesOf(plan).flatMap(({ name, links: plans = [] }) =>
    plans.flatMap((link) => {
      const area = before(name, { top: link.row, left: link.column, bottom: link.row, right: link.column });
      return area === null
        ? []
        : [
            {
              name,
              link,
              row: area.top,
              range: at(name, areaName(area)).load(
                `hyperlink,values,${FONT.map((one) => `format/font/${one}`).join(",")}`,
              ),
            },
          ];
    }),
  );
  const merges = updatesOf(plan).flatMap(({ name, merges: areas = [] }) =>
    areas.flatMap((one) => {
      const area = before(name, one);
      return area === null
        ? []
        : [{ name, area, found: at(name, areaName(area)).getMergedAreasOrNullObject().load("address") }];
    }),
  );
  return async (context) => {
    const mixed = validations.filter(
      ({ found, area }) => /^(?:Inconsistent|MixedCriteria)$/.test(String(found.type)) && sizeOf(area) <= MOST_CELLS,
    );
    const single = new Map(
      mixed.map((one) => [
        one,
        cellsOf(one.area).map((area) => ({
          area,
          found: at(one.name, areaName(area)).dataValidation.load(VALIDATION),
        })),
      ]),
    );
    if (mixed.length > 0) await context.sync();
    return {
      validations: validations.flatMap((one) => {
        const parts = single.get(one) ?? [one];
        return parts.some(({ found }) => isMixed(found))
          ? []
          : [
              {
                sheet: one.name,
                written: { ...one.validation.area },
                message: messageOf(one.validation),
                parts: parts.map(({ area, found }) => ({ area: { ...area }, before: validationOf(found) })),
              },
            ];
      }),
      links: links.flatMap(({ name, link, row, range }) => linkOf(name, link, row, range)),
      merges: merges.map(({ name, area, found }) => ({
        sheet: name,
        area: { ...area },
        before: found.isNullObject ? [] : found.address.split(",").map((one) => one.replace(/^.*!/, "")),
      })),
      pages: await pagesOf(context, plan),
    };
  };
}

function areaBefore(area: Area, steps: SheetMove["steps"] | undefined): Area | null {
  if (steps === undefined) return area;
  const origins = originsAfter(steps, area.bottom + 1);
  const rows = Array.from(
    { length: area.bottom - area.top + 1 },
    (_, index) => origins[area.top + index] ?? null,
  ).filter((row) => row !== null);
  return rows.length === 0 ? null : { ...area, top: Math.min(...rows), bottom: Math.max(...rows) };
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

function cellsOf({ top, left, bottom, right }: Area): readonly Area[] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => ({
      top: top + row,
      left: left + column,
      bottom: top + row,
      right: left + column,
    })),
  ).flat();
}

function isMixed({ type }: Excel.DataValidation): boolean {
  return /^(?:Inconsistent|MixedCriteria)$/.test(String(type));
}

function validationOf({
  type,
  rule,
  prompt,
  errorAlert,
  ignoreBlanks,
}: Excel.DataValidation): Record<string, unknown> | null {
  return String(type) === "None" ? null : { rule, prompt, errorAlert, ignoreBlanks };
}

/** As Excel has it: no more than it takes. */
function messageOf({ message }: ValidationPlan): string {
  return message.slice(0, 255);
}

function targetOf({ target }: LinkPlan): string {
  return `${quoteSheet(target.sheet)}!${cellName(target.row, target.column)}`;
}

function linkOf(sheet: string, link: LinkPlan, row: number, range: Excel.Range): readonly Link[] {
  const { documentReference, address, screenTip } = (range.hyperlink as Excel.RangeHyperlink | null) ?? {};
  const before =
    documentReference || address
      ? {
          ...(documentReference ? { documentReference } : {}),
          ...(address ? { address } : {}),
          ...(screenTip ? { screenTip } : {}),
        }
      : null;
  const target = targetOf(link);
  if (before !== null && plainTarget(documentReference) === plainTarget(target)) return [];
  const [[value = ""] = []] = range.values as unknown[][];
  const { font } = range.format;
  return [
    {
      sheet,
      row,
      column: link.column,
      written: link.row,
      target,
      before,
      text: String(value),
      font: Object.fromEntries(FONT.flatMap((one) => (font[one] == null ? [] : [[one, font[one]]]))),
    },
  ];
}

const plainTarget = (reference: string | undefined): string =>
  (reference ?? "").replaceAll("'", "").replaceAll("$", "");

/** What of it is still as the command has left it. `isWhole`: it had finished, so that somebody may have changed something since. */
export function queueStanding(workbook: Excel.Workbook, rest: FormerRest, isWhole: boolean): () => FormerRest {
  if (!isWhole) return () => rest;
  const at = (sheet: string, address: string): Excel.Range =>
    workbook.worksheets.getItemOrNullObject(sheet).getRange(address).untrack();
  const validations = rest.validations.map((one) => ({
    one,
    found: at(one.sheet, areaName(one.written)).dataValidation.load("type,prompt"),
  }));
  const links = rest.links.map((one) => ({
    one,
    range: at(one.sheet, cellName(one.written, one.column)).load("hyperlink"),
  }));
  return () => ({
    ...rest,
    validations: validations
      .filter(
        ({ one, found }) =>
          !isMixed(found) && (found.prompt as Excel.DataValidationPrompt | null)?.message === one.message,
      )
      .map(({ one }) => one),
    links: links
      .filter(
        ({ one, range }) =>
          plainTarget((range.hyperlink as Excel.RangeHyperlink | null)?.documentReference) === plainTarget(one.target),
      )
      .map(({ one }) => one),
  });
}

/** Behind the rows, and before cells and looks return: a link writes its text and takes the look of links. */
export function restSteps({ validations, links, merges }: FormerRest): readonly WriteStep[] {
  return [
    ...merges.map(({ sheet, area, before }): WriteStep => ({
      size: (2 + before.length) * objectSize,
      queue: (workbook) => {
        rangeOf(workbook, sheet, areaName(area)).unmerge();
        for (const address of before) rangeOf(workbook, sheet, address).merge();
      },
    })),
    ...validations.flatMap(({ sheet, parts }) => parts.map(({ area, before }) => validationStep(sheet, area, before))),
    ...links.map(linkStep),
  ];
}

function validationStep(sheet: string, area: Area, before: Validation["parts"][number]["before"]): WriteStep {
  return {
    size: 2 * objectSize + JSON.stringify(before).length,
    queue: (workbook) => {
      const validation = rangeOf(workbook, sheet, areaName(area)).dataValidation;
      validation.clear();
      if (before === null) return;
      const { rule, prompt, errorAlert, ignoreBlanks } = before as unknown as Pick<
        Excel.DataValidation,
        "rule" | "prompt" | "errorAlert" | "ignoreBlanks"
      >;
      validation.rule = rule;
      validation.prompt = prompt;
      validation.errorAlert = errorAlert;
      validation.ignoreBlanks = ignoreBlanks;
    },
  };
}

function linkStep({ sheet, row, column, before, text, font }: Link): WriteStep {
  return {
    size: 3 * objectSize + 6 * propertySize,
    queue: (workbook) => {
      const range = rangeOf(workbook, sheet, cellName(row, column));
      if (before === null) range.clear("Hyperlinks");
      else range.hyperlink = { ...before, ...(text === "" ? {} : { textToDisplay: text }) };
      range.set({ format: { font: { ...font } } });
    },
  };
}
