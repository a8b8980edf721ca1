/** 公务接待费5万元，比上年减少1万元, where the table of “三公”经费 prints both years: the change is that of its two figures. */
import type { Amount } from "../../amount/amount";
import { formatAmount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import { THREE_PUBLIC, threePublicItem } from "../../catalogue/threePublic";
import type { ThreePublicItem } from "../../catalogue/threePublic";
import type { BookCheckOf } from "../../declare/bookCheck";
import { amountColumns } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec } from "../../model/tableMap";
import { directionOf, LESS, MORE } from "../../text/directions";
import { normalizeText } from "../../text/normalize";
import type { SaidOfText } from "./bookContext";
import type { BookText } from "./bookTexts";
import { textsOfThreePublic } from "./moneyOfTexts";
import { textFinding } from "./bookContext";
import type { ComparedAmount } from "./namedFigures";
import type { StatedAmount } from "./statedFigures";
import { isOfOtherYear } from "./statedFigures";
import { isOfAccounts } from "./tableTitle";
import { figureAt, itemIn, linesOf, threePublicFigures, threePublicTables } from "./threePublic";

/** Which figures of last year the text means has to be what the table prints. */
const BEHIND = `(?:与|和|同|比|较)(上年|去年|20\\d\\d年)度?(?:年初)?(预算|执行|决算)?数?(?:安排)?(?:相比)?,?(${[...MORE, ...LESS].join("|")})了?(\\d[\\d,]{0,18}(?:\\.\\d{1,6})?)(万元|元)`;
/** Right behind the amount. */
const CHANGE = new RegExp(`^[\\d,.]+万?元[,(]?${BEHIND}`);
/** Of which the text says no amount: “三公”经费预算比上年减少1万元. */
const ALONE = new RegExp(
  `("三公"经费|因公出国\\(境\\)费用?|公务接待费|公务用车购置(?:及|和|、)运行(?:维护)?费)(?:财政拨款)?(?:支出)?(?:预算)?(?:支出)?(?:总额)?数?,?(${BEHIND})`,
  "g",
);
const LAST = /^(?:上年|去年)度?(?:年初)?(预算|执行|决算)?数?$/;

export function threePublicChanges(
  context: CheckContext,
  declared: BookCheckOf<"namedFigures">,
  compared: readonly ComparedAmount[],
  texts: readonly BookText[],
): readonly Finding[] {
  const maps = threePublicTables(context);
  const lastOf = (item: ThreePublicItem, kind: string): Amount | null => {
    const [last, ...others] = new Set(maps.flatMap((map) => lastFigures(context, map, item, kind)));
    return last === undefined || others.length > 0 ? null : last;
  };
  const alone = [...textsOfThreePublic(texts)].flatMap((text) =>
    changesAlone(context, text.plain).flatMap(({ figure, item, change }) => {
      const last = lastOf(item, change.kind);
      const said = last === null ? null : saidOf(figure, last, change);
      return said === null ? [] : [textFinding(declared, text, said)];
    }),
  );
  const behind = compared.flatMap(({ text, figure, figures }): readonly Finding[] => {
    const item = "whole" in figure || "marked" in figure ? undefined : itemIn(figure.printed, isOfAccounts(context));
    const isOwn = figures.every(({ amount }) => Math.abs(amount - figure.value) * 2 <= figure.place);
    const change = item === undefined || !isOwn ? null : changeBehind(text.plain.slice(figure.start), context.year);
    if (item === undefined || change === null) return [];
    const last = lastOf(item, change.kind);
    const said = last === null ? null : saidOf(figure, last, change);
    return said === null ? [] : [textFinding(declared, text, said)];
  });
  return [...behind, ...alone];
}

interface ChangeAlone {
  readonly item: ThreePublicItem;
  readonly change: Change;
  /** What the tables have for the year. */
  readonly figure: Stated;
}

type Stated = Pick<StatedAmount, "amount" | "unit" | "value" | "place">;

/** Changes that stand without the year's own amount, which all tables have alike. */
function changesAlone(context: CheckContext, plain: string): readonly ChangeAlone[] {
  return [...plain.matchAll(ALONE)].flatMap((match): readonly ChangeAlone[] => {
    const [, name = "", tail = ""] = match;
    const change = changeBehind(`0元${tail}`, context.year);
    const clause = plain.slice(
      Math.max(0, ...[...",。;:"].map((mark) => plain.lastIndexOf(mark, match.index) + 1)),
      match.index,
    );
    const item = threePublicItem(name);
    if (item === undefined || change === null || isOfOtherYear(plain, { clause, start: match.index }, context.year))
      return [];
    const [own, ...others] = new Set(threePublicFigures(context, item).map(({ amount }) => amount));
    const units = new Set(threePublicTables(context).map(({ money }) => money.unit));
    if (own === undefined || others.length > 0 || units.size !== 1) return [];
    const unit = units.has("元") ? "元" : "万元";
    const amount = `表中的${formatAmount(unit === "元" ? own : convertAmount(own, "元", "万元"), 2)}`;
    return [{ item, change, figure: { amount, unit, value: own, place: unit === "元" ? 1 : HUNDREDTH_OF_WAN } }];
  });
}

/** 0.01 万元, in hundredths of 元. */
const HUNDREDTH_OF_WAN = 10_000;

/** In hundredths of 元. */
interface Change {
  readonly amount: Amount;
  /** What its last printed place is worth. */
  readonly place: Amount;
  readonly printed: string;
  /** 预算, 执行 or 决算, "" where the text does not say. */
  readonly kind: string;
}

/** Null where nothing is said, or of another year. */
function changeBehind(text: string, year: number): Change | null {
  const [, base = "", kind = "", direction = "", amount = "", unit = ""] = CHANGE.exec(text) ?? [];
  if (direction === "" || (base.startsWith("20") && base !== `${String(year - 1)}年`)) return null;
  const worth = unit === "万元" ? 1_000_000 : 100;
  const places = amount.split(".")[1]?.length ?? 0;
  return {
    amount: Math.round(Number(amount.replace(/,/g, "")) * worth) * (directionOf(direction) ?? 0),
    place: worth / 10 ** places,
    printed: `${direction}${amount}${unit}`,
    kind,
  };
}

/** Null where the change is that of the two figures: both and the change are rounded as they are printed. */
function saidOf(figure: Stated, last: Amount, change: Change): SaidOfText | null {
  const difference = figure.value - last;
  if (Math.abs(change.amount - difference) * 2 <= figure.place + change.place) return null;
  const print = (amount: Amount): string =>
    `${formatAmount(figure.unit === "元" ? amount : convertAmount(amount, "元", "万元"), 2)}${figure.unit}`;
  const isOtherWay = change.amount * difference < 0;
  return {
    template: isOtherWay ? "sentenceDirectionWrong" : "sentenceChangeDiffers",
    kind: isOtherWay ? "direction" : "mismatch",
    words: {
      printed: change.printed,
      now: `${figure.amount}${figure.unit}`,
      last: `表中的${print(last)}`,
      difference: print(Math.abs(difference)),
      expected: difference > 0 ? "增加" : "减少",
    },
  };
}

/** In hundredths of 元. `kind`: 预算, 执行 or 决算, "" where the text does not say. */
function lastFigures(context: CheckContext, map: TableMap, item: ThreePublicItem, kind: string): readonly Amount[] {
  const { own, across } = linesOf(map, item);
  const isLast = (label: string): boolean => {
    const found = LAST.exec(label.replace(`${String(context.year - 1)}年`, "上年"));
    return found !== null && (found[1] === undefined || (kind === "" ? found[1] === "预算" : found[1] === kind));
  };
  const byLine = own.map((row) => [row, columnWhere(map, row, isLast)] as const);
  const byColumn = across === undefined ? [] : [[across, columnWhere(map, across, isLastOf(item, isLast))] as const];
  return [...byLine, ...byColumn].flatMap(([row, column]) =>
    figureAt(context, map, row, column).map(({ amount }) => amount),
  );
}

/** 2025年预算数·公务接待费 of two years side by side. */
function isLastOf(item: ThreePublicItem, isLast: (label: string) => boolean): (label: string) => boolean {
  return (label) => {
    const [top = "", ...rest] = label.split("·");
    const name = rest.join("·").replace(/·小计$/, "");
    return isLast(top) && (THREE_PUBLIC[item].test(name) || (item === "total" && /^[合总]计$/.test(name)));
  };
}

function columnWhere(map: TableMap, row: RowPlace, says: (label: string) => boolean): string | null {
  const block = blockSpec(map.table, row.block);
  const fitting = (block === undefined ? [] : amountColumns(map.table, block)).filter((id) =>
    says(normalizeText(map.table.columns.find((column) => column.id === id)?.label ?? "")),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
