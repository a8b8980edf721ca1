/** What else says that a table is in another unit: paragraphs that have its figures in the right one, and decimals that a form in 元 does not print. */
import { convertAmount, WAN } from "../../amount/money";
import { addressKey } from "../../model/address";
import type { TableMap } from "../../model/tableMap";
import type { CauseSearch } from "./causes";
import type { CellFigure } from "../search/cells";
import type { CellShift } from "../search/state";

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

/** Of the sentences that are of one mind, so many may have another slip. */
const AGAINST = 0.05;

/** None where the figures of other sentences about the tables disagree. */
export function textsInUnit(
  { space, findings }: CauseSearch,
  maps: readonly TableMap[],
  changes: readonly CellShift[],
): TextSigns {
  const by = new Map(changes.map((change) => [change.key, change.by]));
  let against = 0;
  const agreeing: number[] = [];
  const beside: number[] = [];
  for (const [index, { template, words, sources = [] }] of findings.entries()) {
    if (template !== "narrativeDiffers" || sources.length === 0) continue;
    const figures = sources.map((at) => space.figures.get(addressKey(at)));
    if (!figures.some((figure) => figure?.place && maps.includes(figure.place.map))) continue;
    const printed = amountOf(words.printed);
    const sum = figures.reduce(
      (total, figure) =>
        total + (figure ? convertAmount(figure.amount + (by.get(figure.key) ?? 0), figure.money.unit, WAN.unit) : 0),
      0,
    );
    if (printed === null) beside.push(index);
    else if (Math.abs(printed - sum) > sources.length && !isScaled(words.expected, printed, figures, by)) against += 1;
    else agreeing.push(index);
  }
  return against > agreeing.length * AGAINST ? { agreeing: [], beside: [] } : { agreeing, beside };
}

/** A difference or a remainder of figures that all are converted alike is converted with them. */
function isScaled(
  expected: string | undefined,
  printed: number,
  figures: readonly (CellFigure | undefined)[],
  by: ReadonlyMap<string, number>,
): boolean {
  const shown = amountOf(expected);
  // Less than what 基础信息 has of the year before, which stays as it is.
  const moved = figures.reduce(
    (sum, figure) => sum + (figure ? convertAmount(by.get(figure.key) ?? 0, figure.money.unit, WAN.unit) : 0),
    0,
  );
  if (shown !== null && moved !== 0 && Math.abs(shown + moved - printed) <= figures.length) return true;
  const ratios = figures.map((figure) =>
    figure && figure.amount !== 0 ? 1 + (by.get(figure.key) ?? 0) / figure.amount : null,
  );
  const known = ratios.flatMap((ratio) => ratio ?? []);
  const [ratio] = known;
  if (shown === null || ratio === undefined || known.some((one) => Math.abs(one / ratio - 1) > 0.05)) return false;
  return Math.abs(shown * (ratio > 1 ? WAN_FACTOR : 1 / WAN_FACTOR) - printed) <= figures.length && ratio !== 1;
}

const WAN_FACTOR = 10_000;

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
