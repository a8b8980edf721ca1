/** What publish did, for people and for scripts. */
import type { Prepared } from "../app/publish";
import { describePlaced } from "../core/review/wording";
import { toJsonFinding } from "./checkJson";
import { shownLines } from "./longList";
import { shownName } from "./printable";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/publish@1";

export interface PublishedResult {
  readonly file: string;
  /** Null where nothing was written. */
  readonly out: string | null;
  readonly draft: boolean;
  readonly prepared: Prepared;
}

export function publishLines({
  file,
  out,
  draft,
  prepared: { publication, obstacles, remarks, review },
}: PublishedResult): readonly string[] {
  const errors = shownLines(review.errors, describePlaced, (count) => `另有 ${count} 项错误，用 check 查看。`);
  return [
    shownName(file),
    `公开稿　单位：${publication.unit || "（没有填写）"}　年度：${publication.year}`,
    ...(obstacles.length === 0
      ? []
      : [
          "",
          "还不能公开：",
          ...obstacles.map(({ message }) => `  ${message}`),
          ...errors.map((line) => `    ${line}`),
        ]),
    ...(remarks.length === 0
      ? []
      : ["", "请注意：", ...remarks.map(({ code, message }) => `${code === "warning" ? "    " : "  "}${message}`)]),
    "",
    conclusion(out, draft, publication.parts.length),
  ];
}

function conclusion(out: string | null, draft: boolean, parts: number): string {
  if (out === null) return "没有写入。请改好以后再做；要先看样子，加 --draft，每页印有“草稿”。";
  const contents = `封面、目录和 ${parts} 个部分`;
  return draft
    ? `已写成草稿（${contents}），每页印有“草稿”，不要公开：${shownName(out)}`
    : `已写成公开稿（${contents}）：${shownName(out)}`;
}

export function publishJson({
  file,
  out,
  draft,
  prepared: { pack, publication, obstacles, remarks, review },
}: PublishedResult): unknown {
  return {
    schema: SCHEMA,
    file,
    out,
    pack: pack.id,
    unit: publication.unit,
    year: publication.year,
    ready: obstacles.length === 0,
    draft,
    obstacles,
    errors: review.errors.map(toJsonFinding),
    remarks,
    parts: publication.parts.map((part) => ({
      kind: part.kind,
      title: part.contents,
      sheet: part.kind === "title" ? null : part.sheet,
    })),
    leftOut: publication.leftOut,
  };
}
