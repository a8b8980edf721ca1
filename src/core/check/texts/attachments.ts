/** What the texts promise as 附件: somebody has to put it to the publication unless the workbook has it. */
import type { Attachment } from "../../finding/report";
import { guideOn } from "../../guide/readGuide";
import { textAt } from "../../model/cellText";
import type { SheetSnapshot } from "../../model/snapshot";
import { findNarrativeSheet } from "../../locate/narrativeSheet";
import { listedProjects, withoutForm } from "../../performance/projects";
import type { PackSpec } from "../../declare/pack";
import { normalizeText } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import { keptBack, performanceForms } from "../performance";

/** 项目绩效目标表公开情况见附件; (见附件2). What is promised stands before it, up to the last mark. */
const PROMISE = /见(?:本文)?附[件表]/g;
const MARKS = /[,，。;；:：()（）、]/;
const LONGEST = 40;
/** Words between what is promised and the promise. */
const BETWEEN = ["请", "具体", "详细", "详", "情况", "内容", "公开", "的"];
/** A sheet says in its name or its first lines what it is. */
const HEAD = 3;
/** What performance forms are called in common, however the text calls them. */
const PERFORMANCE = "绩效目标";

export function attachmentsOf(context: CheckContext): readonly Attachment[] {
  const { pack, located } = context;
  const { sheets } = located.snapshot;
  const texts = [
    ...new Set(pack.narratives.flatMap((narrative) => findNarrativeSheet(narrative, located.snapshot) ?? [])),
  ];
  const promised = texts.flatMap(promisesOn);
  const firsts = promised.filter(({ name }, index) => promised.findIndex((other) => other.name === name) === index);
  const others = sheets.filter((sheet) => !texts.includes(sheet));
  return [
    ...firsts.filter(({ name }) => !others.some((sheet) => holds(sheet, name) && isWritten(pack, sheet))),
    ...missingForms(context),
  ];
}

/** Where forms stand in the workbook: those of the projects that have none, unless as many are not published. */
function missingForms(context: CheckContext): readonly Attachment[] {
  const {
    pack: { performance: spec },
    book,
  } = context;
  const forms = performanceForms(context).filter(({ kind }) => kind === "project");
  if (!spec || forms.length === 0) return [];
  const missing = withoutForm(listedProjects(spec, book), forms);
  return missing.length <= keptBack(spec, book)
    ? []
    : missing.flatMap(({ name, address }) =>
        address ? [{ name: `“${name}”的项目支出绩效目标表`, address, project: name }] : [],
      );
}

function promisesOn(sheet: SheetSnapshot): readonly Attachment[] {
  return sheet.values.flatMap((cells, row) =>
    cells.flatMap((value, column) => {
      if (typeof value !== "string" || !value.includes("附")) return [];
      return [...value.matchAll(PROMISE)].map(({ index }): Attachment => ({
        name: nameBefore(value.slice(Math.max(0, index - LONGEST), index)),
        address: { sheet: sheet.name, row, column },
      }));
    }),
  );
}

function nameBefore(text: string): string {
  let name = (text.split(MARKS).at(-1) ?? "").trim();
  for (
    let word = BETWEEN.find((end) => name.endsWith(end));
    word !== undefined;
    word = BETWEEN.find((end) => name.endsWith(end))
  )
    name = name.slice(0, -word.length);
  return name === "" ? "附件" : name;
}

/** A list without a row is none yet, and 目录 only names what the workbook has. */
function isWritten(pack: PackSpec, sheet: SheetSnapshot): boolean {
  const guide = guideOn(pack, sheet);
  return guide === null ? !/目录/.test(sheet.name) : guide.rows.length > 0;
}

function holds(sheet: SheetSnapshot, name: string): boolean {
  const wanted = normalizeText(name.includes(PERFORMANCE) ? PERFORMANCE : name);
  const lines = sheet.values
    .slice(0, HEAD)
    .map((cells, row) => cells.map((_, column) => textAt(sheet, row, column)).join(""));
  return [sheet.name, ...lines].some((line) => normalizeText(line).includes(wanted));
}
