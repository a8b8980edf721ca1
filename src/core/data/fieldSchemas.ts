/** Zod schemas of single values of a data file. Every refusal carries a DataIssueCode and its details in `params`. */
import { z } from "zod";
import { acceptsYear, usableYears } from "../declare/lookups";
import type { CatalogueEntry, PackSpec } from "../declare/pack";
import type { InfoField } from "../declare/info";
import type { Money } from "../amount/money";
import { WAN } from "../amount/money";
import { AMOUNT_PATTERN, readAmountText } from "./amountText";
import { isDigits } from "./digits";
import type { DataIssueCode } from "./issue";
import { excerpt } from "../text/excerpt";

/** Values that have typed issues of their own: zod sees an unknown value and the check says what is wrong. */
function checkedValue(
  check: (value: unknown) => Refusal | null,
  jsonSchema: Readonly<Record<string, unknown>>,
): z.ZodUnknown {
  return z
    .unknown()
    .superRefine((value, context) => {
      const refusal = check(value);
      if (refusal) context.addIssue({ code: "custom", params: refusal });
    })
    .meta({ type: "string", ...jsonSchema });
}

export interface Refusal {
  readonly code: DataIssueCode;
  readonly detail: Readonly<Record<string, string>>;
}

/** A figure of a table or field that is in this unit. */
export function amountText(money: Money): z.ZodUnknown {
  return checkedValue(
    (value) => {
      const reading = readAmountText(value, money);
      return reading.ok ? null : reading;
    },
    { pattern: AMOUNT_PATTERN },
  );
}

export const nonBlankText = checkedValue(
  (value) => textRefusal(value) ?? (String(value).trim() === "" ? { code: "blank", detail: {} } : null),
  { minLength: 1 },
);

/** A code of a tree's last level whose 类 is in the catalogue. */
export function treeCode(levels: readonly number[], catalogue: readonly CatalogueEntry[]): z.ZodUnknown {
  const length = levels.at(-1) ?? 0;
  const top = levels[0] ?? length;
  const classes = new Set(catalogue.filter((entry) => entry.code.length === top).map((entry) => entry.code));
  return checkedValue(
    (value) => {
      const notText = textRefusal(value);
      if (notText) return notText;
      const code = String(value);
      if (!isDigits(code) || code.length !== length)
        return { code: "badCode", detail: { found: excerpt(code), digits: String(length) } };
      const topCode = code.slice(0, top);
      return classes.has(topCode) ? null : { code: "unknownClass", detail: { found: code, class: topCode } };
    },
    { pattern: `^\\d{${length}}$` },
  );
}

/** A code of a list row: digits only, whatever their number. */
export const listCode = checkedValue(
  (value) =>
    textRefusal(value) ?? (isDigits(String(value)) ? null : { code: "badCode", detail: { found: excerpt(value) } }),
  { pattern: "^\\d+$" },
);

function textRefusal(value: unknown): Refusal | null {
  if (value === undefined) return { code: "missing", detail: {} };
  return typeof value === "string"
    ? null
    : { code: "wrongType", detail: { expected: "string", found: excerpt(value), kind: typeof value } };
}

/** The schema of one field of 基础信息. */
export function infoValue(field: InfoField, pack: PackSpec): z.ZodType {
  switch (field.kind) {
    case "text":
      return z.string();
    case "amount":
    case "quantity":
      return amountText(WAN);
    case "choice":
      return z.enum(field.choices ?? []);
    case "count":
      return countText;
    case "year":
      return yearText(pack);
  }
}

/** A number of cars, projects …: digits. */
export const countText = checkedValue(
  (value) =>
    textRefusal(value) ??
    (/^[0-9]{1,6}$/.test(String(value)) ? null : { code: "notACount", detail: { found: excerpt(value) } }),
  { pattern: "^[0-9]{1,6}$" },
);

/** A year for which the pack holds. */
function yearText(pack: PackSpec): z.ZodUnknown {
  const { first, last } = usableYears(pack);
  const refuse = (value: unknown): Refusal | null => {
    const year = String(value);
    return /^[0-9]{4}$/.test(year) && acceptsYear(pack, Number(year))
      ? null
      : { code: "wrongYear", detail: { found: excerpt(value), year: String(first), last: String(last) } };
  };
  return checkedValue((value) => textRefusal(value) ?? refuse(value), { pattern: "^20\\d\\d$" });
}
