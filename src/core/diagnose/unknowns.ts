/** Cells whose figure is not known, or that formulas do not read as one, and everything that hangs on them: there no other cell is suspected. */
import type { CheckContext } from "../finding/context";
import { hasFormula, wordsAt } from "../finding/context";
import type { JudgedInstance } from "../check/figures/identities";
import type { Finding } from "../finding/finding";
import type { TextSuspect } from "../finding/suspect";
import { valueAt } from "../model/cellText";
import { addressKey } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import { evaluate } from "../terms/evaluate";
import type { CellKey, CellFigure, Figures } from "./search/cells";
import { dependentsIn } from "../finding/dependents";
import type { Trials } from "./trial";

/** Cells that hang on an unknown one. */
export interface Unknowns {
  readonly hanging: ReadonlySet<CellKey>;
  /** Amounts typed as text, which sums leave out. */
  readonly texts: readonly CellFigure[];
  /** Amounts that a formula gives as text; it is mended in the formula. */
  readonly textFormulas: readonly CellFigure[];
}

export function unknownsOf(context: CheckContext, judged: readonly JudgedInstance[], figures: Figures): Unknowns {
  const broken = judged.filter(
    ({ judgement }) => judgement.outcome === "ruleError" && judgement.missing?.kind !== "textAmount",
  );
  const roots = broken.flatMap(({ judgement }) => judgement.missing?.at ?? []);
  const texts = [...figures.values()].filter(
    (figure) => figure.amount !== 0 && typeof valueOf(context, figure.address) === "string",
  );
  const followed = texts.filter(({ address }) => dependentsIn(context).reads(address));
  const starts = [...roots, ...followed.map(({ address }) => address)];
  const follows = starts.length === 0 ? [] : dependentsIn(context).of(starts);
  const blank = zeroed(context.book);
  const beside = broken.flatMap(({ instance: { rule, map, row, column } }) => {
    const right = evaluate(rule.right, { book: blank, map, row, column });
    return [...(right.ok ? right.cells : []), cellAt(map, row, column) ?? []].flat();
  });
  return {
    hanging: new Set([...starts, ...follows, ...beside].map(addressKey)),
    texts: followed.filter(({ address }) => !hasFormula(context, address)),
    textFormulas: followed.filter(({ address }) => hasFormula(context, address)),
  };
}

function valueOf(context: CheckContext, { sheet, row, column }: CellAddress): unknown {
  const found = context.sheets.get(sheet);
  return found ? valueAt(found, row, column) : null;
}

/** Every unknown read as nothing, to learn which cells an identity reads. */
function zeroed(book: Book): Book {
  return {
    ...book,
    amount: (map, row, column) => {
      const read = book.amount(map, row, column);
      return read.ok || read.missing.at === undefined ? read : { ok: true, amount: 0 };
    },
  };
}

/** Whether an identity reads a cell that hangs on an unknown one. */
export function hangs({ hanging }: Unknowns, { instance: { map, row, column }, judgement }: JudgedInstance): boolean {
  if (hanging.size === 0) return false;
  const left = cellAt(map, row, column);
  return (
    (left !== null && hanging.has(addressKey(left))) || judgement.cells.some((cell) => hanging.has(addressKey(cell)))
  );
}

/** An amount that was typed as text is the suspect, with the number that it says, where the number mends something and breaks nothing. */
export function textSuspects(
  context: CheckContext,
  { texts }: Unknowns,
  judged: readonly JudgedInstance[],
  trials: Trials,
  findings: readonly Finding[],
): readonly TextSuspect[] {
  return texts.flatMap((figure): readonly TextSuspect[] => {
    const explained = mendedByNumber(figure, judged, trials, findings);
    return explained === null
      ? []
      : [
          {
            kind: "text",
            address: figure.address,
            words: wordsAt(context, figure.address),
            actual: String(valueOf(context, figure.address)),
            suggested: figure.amount,
            places: figure.money.places,
            explains: [...new Set(explained.map((index) => findings[index]?.rule ?? ""))],
            findings: explained,
            mistake: 0,
            certainty: "only",
            slip: "textNumber",
            together: [],
          },
        ];
  });
}

/** What follows from a formula that gives a number as text: the position of its own finding, and of those that its number would mend. */
export interface TextFormula {
  readonly finding: number;
  readonly explains: readonly number[];
}

export function textFormulasOf(
  { textFormulas }: Unknowns,
  judged: readonly JudgedInstance[],
  trials: Trials,
  findings: readonly Finding[],
): readonly TextFormula[] {
  return textFormulas.flatMap((figure): readonly TextFormula[] => {
    const explained = mendedByNumber(figure, judged, trials, findings) ?? [];
    const own = explained.find((index) => findings[index]?.template === "formulaGivesText");
    return own === undefined ? [] : [{ finding: own, explains: explained.filter((index) => index !== own) }];
  });
}

/** Positions of the findings that go where the cell holds the number that it shows; null where that mends nothing or breaks something. */
function mendedByNumber(
  { address, amount }: CellFigure,
  judged: readonly JudgedInstance[],
  trials: Trials,
  findings: readonly Finding[],
): readonly number[] | null {
  const after = trials.after([{ address, suggested: amount }]);
  const changed = [...after].flatMap(([index, outcome]) => (judged[index] ? [{ ...judged[index], outcome }] : []));
  if (changed.some(({ judgement, outcome }) => judgement.outcome === "pass" && outcome === "fail")) return null;
  const mended = changed.filter(
    ({ judgement, outcome }) =>
      (judgement.outcome === "fail" || judgement.missing?.kind === "textAmount") && outcome === "pass",
  );
  if (mended.length === 0) return null;
  const ids = new Set(
    mended.map(({ instance: { rule, map, row, column } }) => `${rule.id}|${keyOf(cellAt(map, row, column))}`),
  );
  return findings.flatMap((finding, index) => {
    const at = keyOf(finding.cells[0]?.address ?? null);
    const isOwn = at === addressKey(address) && OF_TEXTS.has(finding.template);
    return isOwn || ids.has(`${finding.rule}|${at}`) ? [index] : [];
  });
}

const OF_TEXTS: ReadonlySet<Finding["template"]> = new Set<Finding["template"]>(["numberAsText", "formulaGivesText"]);

function keyOf(address: CellAddress | null): string {
  return address ? addressKey(address) : "";
}
