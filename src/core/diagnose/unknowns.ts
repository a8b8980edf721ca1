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
import type { CellKey, Figure, Figures } from "./search/cells";
import { dependentsIn } from "../finding/dependents";
import type { Trials } from "./trial";

/** Cells that hang on an unknown one. */
export interface Unknowns {
  readonly hanging: ReadonlySet<CellKey>;
  /** Amounts typed as text, which sums leave out; one that a formula gives is mended in the formula. */
  readonly texts: readonly Figure[];
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
    const actual = String(valueOf(context, figure.address));
    const suggested = figure.amount;
    const after = trials.after([{ address: figure.address, suggested }]);
    const changed = [...after].flatMap(([index, outcome]) => (judged[index] ? [{ ...judged[index], outcome }] : []));
    if (changed.some(({ judgement, outcome }) => judgement.outcome === "pass" && outcome === "fail")) return [];
    const mended = changed.filter(
      ({ judgement, outcome }) =>
        (judgement.outcome === "fail" || judgement.missing?.kind === "textAmount") && outcome === "pass",
    );
    const key = addressKey(figure.address);
    const ids = new Set(
      mended.map(({ instance: { rule, map, row, column } }) => `${rule.id}|${keyOf(cellAt(map, row, column))}`),
    );
    const explained = findings.flatMap((finding, index) => {
      const at = keyOf(finding.cells[0]?.address ?? null);
      return ids.has(`${finding.rule}|${at}`) || (at === key && finding.template === "numberAsText") ? [index] : [];
    });
    return mended.length === 0
      ? []
      : [
          {
            kind: "text",
            address: figure.address,
            words: wordsAt(context, figure.address),
            actual,
            suggested,
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

function keyOf(address: CellAddress | null): string {
  return address ? addressKey(address) : "";
}
