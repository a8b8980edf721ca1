/** What speaks against publishing, and what has to be known: a workbook for the public has none of the marks of its making, so that these are no matter here. */
import type { CheckReport } from "../finding/report";
import type { Template } from "../finding/templates";
import { describeFinding } from "../finding/wording";
import { addressKey, cellName, printedAddress } from "../model/address";
import type { Blocker, BlockerCode, Review } from "../review/review";
import { describeAttachments, describeBlocker, describePlaced } from "../review/wording";
import { GAP_SIGN } from "../text/gap";
import { normalizeText } from "../text/normalize";
import type { MissingPage, Omissions } from "./omissions";
import { lineName } from "./omissions";
import type { Publication } from "./publication";

export interface Obstacle {
  readonly code:
    BlockerCode | "gaps" | "untouched" | "missingPages" | "hiddenContent" | "placeholders" | "cutOff" | "otherUnit";
  readonly count: number;
  readonly message: string;
}

export interface Remark {
  readonly code:
    "warnings" | "warning" | "missingInput" | "unread" | "attachment" | "leftOut" | "outside" | "unchecked";
  readonly message: string;
  /** Those of `outside`: all of them. */
  readonly cells?: readonly { readonly sheet: string; readonly address: string }[];
}

export interface Readiness {
  /** None where it can be published. */
  readonly obstacles: readonly Obstacle[];
  /** To be known; they do not stand in the way. */
  readonly remarks: readonly Remark[];
}

const OBSTACLES: ReadonlySet<BlockerCode> = new Set([
  "noForm",
  "blank",
  "errors",
  "missingTables",
  "unfilled",
  "ruleError",
  "narrativeMissing",
  "narrativeBlank",
  "nothingChecked",
]);
const REMARKS: ReadonlySet<string> = new Set(["warnings", "missingInput", "unread"]);
const MOST_PLACES = 5;
const MOST_CELLS = 10;
const MOST_WARNINGS = 20;
/** Brackets that ask for something, unlike those that are merely left over. */
const TO_DO = /待(?:核实|补|确认)/;

export function readinessOf(
  publication: Publication,
  report: CheckReport,
  review: Review,
  omissions: Omissions,
): Readiness {
  const { blockers } = review;
  const plain = ({ code, count, names }: Blocker): Obstacle => ({
    code,
    count,
    message: describeBlocker({ code, count, names }),
  });
  return {
    obstacles: [
      ...blockers.filter(({ code }) => OBSTACLES.has(code)).map(plain),
      ...missingPages(report, omissions),
      ...hiddenContent(omissions),
      ...told(report, "bookPrintAreaCuts", "cutOff"),
      ...told(report, "bookCoverUnit", "otherUnit"),
      ...gaps(publication),
      ...blankForms(report),
      ...placeholders(report, publication),
      ...untouched(report),
    ],
    remarks: [
      ...blockers
        .filter(({ code }) => REMARKS.has(code))
        .map((blocker) => ({ code: blocker.code as Remark["code"], message: describeBlocker(blocker) }))
        .flatMap((remark): readonly Remark[] =>
          remark.code === "warnings" ? [remark, ...warnings(review)] : [remark],
        ),
      ...describeAttachments(report.attachments).map((message): Remark => ({ code: "attachment", message })),
      ...publication.leftOut.map((name): Remark => ({
        code: "leftOut",
        message: `工作表“${name}”不是表式的内容，没有放进公开稿；要公开的，名称以“附件”或“附表”开头`,
      })),
      ...outside(publication),
    ],
  };
}

/** Place and sentence of each. */
function warnings({ open }: Review): readonly Remark[] {
  const all = open.filter(({ severity }) => severity === "warning");
  const rest = all.length - MOST_WARNINGS;
  return [
    ...all.slice(0, MOST_WARNINGS).map((finding): Remark => ({ code: "warning", message: describePlaced(finding) })),
    ...(rest > 0 ? [{ code: "warning", message: `另有 ${rest} 项警告，见检查的结果` } as const] : []),
  ];
}

function outside({ outside: cells }: Publication): readonly Remark[] {
  if (cells.length === 0) return [];
  const shown = cells.slice(0, MOST_CELLS).map(printedAddress).join("、");
  return [
    {
      code: "outside",
      message: `公开前请看：${shown}${cells.length > MOST_CELLS ? ` 等 ${cells.length} 格` : ""}在打印区域外面，或者在表、正文的旁边，没有放进公开稿`,
      cells: cells.map(({ sheet, row, column }) => ({ sheet, address: cellName(row, column) })),
    },
  ];
}

const WHY: Readonly<Record<MissingPage["why"], string>> = {
  absent: "工作簿里没有，或者改了名",
  hidden: "隐藏着",
  blank: "是空白的",
};

/** But for those that the check misses itself. */
function missingPages({ narratives }: CheckReport, { missing }: Omissions): readonly Obstacle[] {
  const told = new Set(narratives.filter(({ found }) => !found).map(({ sheet }) => sheet));
  const pages = missing.filter(({ name }) => !told.has(name));
  if (pages.length === 0) return [];
  return [
    {
      code: "missingPages",
      count: pages.length,
      message: `缺少要公开的页：${pages.map(({ name, why }) => `${name}（${WHY[why]}）`).join("、")}`,
    },
  ];
}

function hiddenContent({ hidden }: Omissions): readonly Obstacle[] {
  if (hidden.length === 0) return [];
  const shown = hidden.slice(0, MOST_PLACES).map(lineName).join("、");
  return [
    {
      code: "hiddenContent",
      count: hidden.length,
      message: `隐藏的行、列里有内容：${shown}${hidden.length > MOST_PLACES ? ` 等 ${hidden.length} 处` : ""}；要公开的请取消隐藏，不要的请删去`,
    },
  ];
}

/** What would leave out a part of the document, or put another unit's name on it; one that was explained is meant so. */
function told({ findings }: CheckReport, template: Template, code: Obstacle["code"]): readonly Obstacle[] {
  const found = findings.filter((finding) => finding.template === template && !finding.explained);
  if (found.length === 0) return [];
  const message = found.map((finding) => describeFinding(finding).replace(/。$/, "")).join("；");
  return [{ code, count: found.length, message }];
}

/** Pages with the words of the blank form: the review takes them for a hint, the public would read XX. */
function untouched({ findings }: CheckReport): readonly Obstacle[] {
  const pages = findings
    .filter(({ template, explained }) => template === "bookPageUntouched" && !explained)
    .map(({ words }) => words["sheet"] ?? "");
  return pages.length === 0
    ? []
    : [
        {
          code: "untouched",
          count: pages.length,
          message: `${pages.join("、")}还是模板的原文，请改写，或者用 explain 说明`,
        },
      ];
}

/** Parts of performance forms in which nothing stands; one that was explained is meant so. */
function blankForms({ findings }: CheckReport): readonly Obstacle[] {
  const found = findings.filter(({ template, explained }) => template === "formBlank" && !explained);
  if (found.length === 0) return [];
  const shown = found.slice(0, MOST_PLACES).map(({ words }) => `${words["owner"] ?? ""}（${words["what"] ?? ""}）`);
  return [
    {
      code: "gaps",
      count: found.length,
      message: `${found.length} 张绩效目标表有没填的内容：${shown.join("、")}${found.length > MOST_PLACES ? " 等" : ""}；请填写`,
    },
  ];
}

/** XX, 【待核实】, ____ in what is published; one that was explained is meant so. */
function placeholders({ findings }: CheckReport, { outside: left }: Publication): readonly Obstacle[] {
  const out = new Set(left.map(addressKey));
  const found = findings.filter(
    ({ template, words, explained, cells: [cell] }) =>
      (template === "bookPlaceholder" || (template === "bookRemark" && TO_DO.test(words["found"] ?? ""))) &&
      !explained &&
      (cell === undefined || !out.has(addressKey(cell.address))),
  );
  if (found.length === 0) return [];
  const shown = found
    .slice(0, MOST_PLACES)
    .map(({ words, cells: [cell] }) => `${cell ? printedAddress(cell.address) : ""} ${words["found"] ?? ""}`.trim())
    .join("、");
  return [
    {
      code: "placeholders",
      count: found.length,
      message: `${found.length} 处还留着占位的字：${shown}${found.length > MOST_PLACES ? " 等" : ""}；请填上实际内容或者删去`,
    },
  ];
}

/** 【待填】 on any page of the document. */
function gaps(publication: Publication): readonly Obstacle[] {
  const places = placesOf(publication)
    .filter(({ text }) => normalizeText(text).includes(`(${GAP_SIGN}`))
    .map(({ place, text }) => `${place}“${around(text)}”`);
  if (places.length === 0) return [];
  const shown = places.slice(0, MOST_PLACES).join("、");
  return [
    {
      code: "gaps",
      count: places.length,
      message: `${places.length} 处【待填】没有填：${shown}${places.length > MOST_PLACES ? " 等" : ""}`,
    },
  ];
}

function around(text: string): string {
  const at = Math.max(0, text.indexOf("待填") - 1);
  const piece = text.slice(at, at + 24);
  const end = piece.indexOf("】");
  return end < 0 ? `${piece}…` : piece.slice(0, end + 1);
}

function placesOf({ cover, parts }: Publication): readonly { readonly place: string; readonly text: string }[] {
  return [
    ...cover.map((text) => ({ place: "封面", text })),
    ...parts.flatMap((part) => {
      if (part.kind === "title") return [];
      if (part.kind === "text")
        return part.blocks.flatMap((block) =>
          block.kind === "chart" ? [] : [{ place: part.sheet, text: block.text }],
        );
      return [...part.table.rows.flatMap((row) => row.map(({ text }) => text)), ...part.table.notes].map((text) => ({
        place: part.sheet,
        text,
      }));
    }),
  ];
}
