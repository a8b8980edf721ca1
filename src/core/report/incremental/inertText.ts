/** Texts on sheets without tables that say nothing to the recognition, whatever they are: results of 勾稽检查, reasons in 基础信息. */
import { declaredColumns } from "../../locate/headers";
import { labelText } from "../../locate/labels";
import { titleOf } from "../../locate/titles";
import type { CellValue, SheetSnapshot } from "../../model/snapshot";
import { infoFields } from "../../declare/lookups";
import type { PackSpec } from "../../declare/pack";
import { normalizeText, withoutYear } from "../../text/normalize";
import { wholeYear } from "../../text/reader/year";
import type { ValueChange } from "./changes";

export interface InertTexts {
  /** `sheet` before or after the change: what stands above the cell is the same. */
  (sheet: SheetSnapshot, change: ValueChange): boolean;
}

/** Columns of codes are known by these endings also where no form declares the label. */
const CODE_LABEL = /(?:编码|代码|编号|类|款|项|类级|款级|项级)$/;

/** `packs`: all that the workbook is compared with. */
export function inertTexts(packs: readonly PackSpec[]): InertTexts {
  const columns = packs.flatMap((pack) => pack.tables.flatMap(declaredColumns));
  const labels = new Set(
    columns.flatMap((column) => [...column.labels, ...column.groups.flat()]).filter((label) => label !== ""),
  );
  const height = Math.max(1, ...columns.map((column) => column.groups.length + 1)) + 1;
  const pages = packs
    .flatMap((pack) => [
      pack.info.title,
      ...pack.narratives.flatMap((narrative) => [narrative.title, ...(narrative.titleAliases ?? [])]),
    ])
    .map((title) => withoutYear(title.replace(/\{year\}年?(度)?/g, "")));
  const fields = new Set(packs.flatMap((pack) => infoFields(pack.info).map((field) => normalizeText(field.label))));

  function isKnown(value: CellValue): boolean {
    if (looksLikeYear(value)) return true;
    if (typeof value !== "string" || value === "") return false;
    const label = labelText(value);
    const plain = withoutYear(value);
    return (
      labels.has(label) ||
      fields.has(normalizeText(value)) ||
      pages.some((title) => plain.endsWith(title)) ||
      packs.some((pack) => titleOf(pack.tables, label) !== null)
    );
  }

  /** A header may begin in these rows and reach down to the cell. */
  function isUnderLabels(sheet: SheetSnapshot, row: number): boolean {
    return sheet.values
      .slice(Math.max(0, row - height + 1), row + 1)
      .some((cells) =>
        cells.some((value) => typeof value === "string" && value !== "" && labels.has(labelText(value))),
      );
  }

  return (sheet, { row, before, after }) => {
    if (isKnown(before) || isKnown(after)) return false;
    const [old, now] = [headerText(before), headerText(after)];
    const alike = (old === "") === (now === "") && !CODE_LABEL.test(old) && !CODE_LABEL.test(now);
    return alike || !isUnderLabels(sheet, row);
  };
}

/** Amounts are blank cells to a header. */
function headerText(value: CellValue): string {
  return typeof value === "string" ? labelText(value) : "";
}

/** An amount that could be taken for a year in a header; as a number or a text, in a row of years over the amounts. */
export function looksLikeYear(value: CellValue): boolean {
  return wholeYear(String(value ?? "")) !== null;
}
