/** What else says that a table is in another unit: paragraphs that have its figures in the right one, and decimals that a form in 元 does not print. */
import { convertAmount, WAN } from "../../amount/money";
import { addressKey } from "../../model/address";
import type { TableMap } from "../../model/tableMap";
import type { CauseSearch } from "./causes";
import type { Change } from "../search/state";

/** Tables that sentences do not agree with. */
export function tablesOfTexts({ space, findings }: CauseSearch): readonly TableMap[] {
  return findings.flatMap(({ template, sources = [] }) =>
    template === "narrativeDiffers" ? sources.flatMap((at) => space.figures.get(addressKey(at))?.place?.map ?? []) : [],
  );
}

export interface TextSigns {
  /** Findings of sentences whose figure is that of the table after the change, by position. */
  readonly agreeing: readonly number[];
  /** What is said besides of the table's figures: more, less, a share. */
  readonly beside: readonly number[];
}

/** None where the figure of another sentence about the table disagrees. */
export function textsInUnit({ space, findings }: CauseSearch, map: TableMap, changes: readonly Change[]): TextSigns {
  const by = new Map(changes.map((change) => [change.key, change.by]));
  const agreeing: number[] = [];
  const beside: number[] = [];
  for (const [index, { template, words, sources = [] }] of findings.entries()) {
    if (template !== "narrativeDiffers" || sources.length === 0) continue;
    const figures = sources.map((at) => space.figures.get(addressKey(at)));
    if (!figures.some((figure) => figure?.place?.map === map)) continue;
    const printed = amountOf(words.printed);
    const sum = figures.reduce(
      (total, figure) =>
        total + (figure ? convertAmount(figure.amount + (by.get(figure.key) ?? 0), figure.money.unit, WAN.unit) : 0),
      0,
    );
    if (printed === null) beside.push(index);
    else if (Math.abs(printed - sum) > sources.length) return { agreeing: [], beside: [] };
    else agreeing.push(index);
  }
  return { agreeing, beside };
}

/** Findings that figures of the table have more decimals than it prints, by position. */
export function decimalsBehind({ findings }: CauseSearch, map: TableMap): readonly number[] {
  return findings.flatMap(({ template, table }, index) =>
    template === "hiddenDecimals" && table === map.table.id ? [index] : [],
  );
}

/** Hundredths; null for what is no single amount. */
function amountOf(text = ""): number | null {
  const plain = text.replaceAll(",", "").trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Math.round(Number(plain) * 100) : null;
}
