/** The part of a data file with 政府购买服务指导性目录: its schema, its checks, and the way to inputs and back. */
import { z } from "zod";
import type { GuideEntry } from "../model/guideEntries";
import { codeKey } from "../guide/readGuide";
import type { PackSpec } from "../declare/pack";
import { nonBlankText } from "./fieldSchemas";
import type { DataIssue } from "./issue";
import { excerpt } from "../text/excerpt";
import { formatPath } from "./issue";
import { asRecord, asText, isRecord } from "./rawRows";

/** A heading alone, or a code with its name. */
export const GUIDE_KEYS = ["heading", "code", "name"] as const;

export function guideShape({ serviceGuide: spec }: PackSpec): Record<string, z.ZodType> {
  if (spec === undefined) return {};
  const row = z.strictObject({
    heading: nonBlankText.optional(),
    code: nonBlankText.optional(),
    name: nonBlankText.optional(),
  });
  return { serviceGuide: z.array(row).optional() };
}

/** Every row is a heading or an item whose code is as long as that of a level, once in its part. */
export function checkGuide(pack: PackSpec, file: unknown): readonly DataIssue[] {
  const { serviceGuide: spec } = pack;
  const rows = asRecord(file)["serviceGuide"];
  if (spec === undefined || !Array.isArray(rows)) return [];
  let first = new Map<string, string>();
  return rows.flatMap((row: unknown, index): readonly DataIssue[] => {
    if (!isRecord(row)) return [];
    const path = (key: string): string => formatPath(["serviceGuide", index, key]);
    const [heading, code, name] = GUIDE_KEYS.map((key) => asText(row[key]));
    if (typeof heading === "string") {
      first = new Map();
      return ["code", "name"].flatMap((key) =>
        row[key] === undefined
          ? []
          : [{ code: "guideHeadingAlone", path: path(key), detail: { found: excerpt(row[key]) } } as const],
      );
    }
    const lacking = (["code", "name"] as const).flatMap((key) =>
      row[key] === undefined ? [{ code: "missing", path: path(key), detail: {} } as const] : [],
    );
    if (lacking.length > 0 || typeof code !== "string" || typeof name !== "string" || code.trim() === "")
      return lacking;
    const key = codeKey(code);
    if (levelOf(pack, key) === 0)
      return [
        {
          code: "badGuideCode",
          path: path("code"),
          detail: { found: excerpt(code), lengths: spec.levels.map(({ characters }) => characters).join("、") },
        },
      ];
    const earlier = first.get(key);
    first.set(key, earlier ?? formatPath(["serviceGuide", index]));
    return earlier === undefined
      ? []
      : [{ code: "duplicateCode", path: path("code"), detail: { found: key, first: earlier } }];
  });
}

/** From 1; 0 where no level has codes of this length. */
function levelOf({ serviceGuide: spec }: PackSpec, key: string): number {
  return key === "" ? 0 : (spec?.levels.findIndex(({ characters }) => characters === key.length) ?? -1) + 1;
}

/** Of a file without issues; undefined where it asks for no list. */
export function guideEntries(pack: PackSpec, file: unknown): readonly GuideEntry[] | undefined {
  const rows = asRecord(file)["serviceGuide"];
  if (pack.serviceGuide === undefined || !Array.isArray(rows)) return undefined;
  return rows.map((row: unknown): GuideEntry => {
    const [heading, code = "", name = ""] = GUIDE_KEYS.map((key) => asText(asRecord(row)[key])?.trim());
    return heading === undefined
      ? { kind: "item", code: codeKey(code), level: levelOf(pack, codeKey(code)), name }
      : { kind: "heading", name: heading };
  });
}

export function guideFile(entries: readonly GuideEntry[]): readonly Readonly<Record<string, string>>[] {
  return entries.map((entry) =>
    entry.kind === "heading" ? { heading: entry.name } : { code: entry.code, name: entry.name },
  );
}
