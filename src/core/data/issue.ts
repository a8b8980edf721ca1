/** What can be wrong with a data file. Issues carry codes and plain values; their Chinese wording stands in wording.ts. */

export const DATA_ISSUE_CODES = [
  "notJson",
  "tooDeep",
  "textTooLong",
  "forbiddenCharacter",
  "duplicateKey",
  "wrongSchema",
  "wrongPack",
  "wrongType",
  "missing",
  "blank",
  "unknownKey",
  "unknownField",
  "unknownChoice",
  "wrongYear",
  "notACount",
  "unknownGroup",
  "unknownRow",
  "computedColumn",
  "columnNotUsed",
  "notAnAmount",
  "suggestAmount",
  "negativeAmount",
  "tooManyDecimals",
  "tooLarge",
  "badCode",
  "unknownClass",
  "unknownCode",
  "duplicateCode",
  "duplicateName",
  "duplicateRow",
  "differentNames",
  "unknownTable",
  "notASubtotal",
  "duplicateTotal",
  "statedTotalTooFar",
  "unknownProject",
  "totalNotOfTable",
  "partsExceedTotal",
  "unknownLevel",
  "boundNeedsNumber",
  "wordsHaveNoUnit",
  "badGuideCode",
  "guideHeadingAlone",
] as const;

export type DataIssueCode = (typeof DATA_ISSUE_CODES)[number];

export interface DataIssue {
  readonly code: DataIssueCode;
  /** Where in the file, such as tables.generalBudget[3].basic; empty for the file as a whole. */
  readonly path: string;
  /** Values for the wording: what was found, what is suggested, what is allowed. */
  readonly detail: Readonly<Record<string, string>>;
}

export type PathPart = string | number;

/** ["tables", "projects", 3, "name"] → "tables.projects[3].name". */
export function formatPath(parts: readonly PathPart[]): string {
  return parts
    .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join("");
}
