/** This year's and last year's located workbooks → a proposal for each field. Changes nothing; figures that cannot be read are never 0. */
import { parseTypedAmount, toAmount } from "../amount/amount";
import type { Amount } from "../amount/amount";
import { canBeAmount, WAN } from "../amount/money";
import { contextOf } from "../report/check";
import { hasFigures } from "../identity/figures";
import { statedYear } from "../locate/heads";
import type { LocatedWorkbook } from "../locate/locate";
import { isBlank, isNothing, valueAt } from "../model/cellText";
import type { CellAddress } from "../model/snapshot";
import type { CellContent } from "../model/workbookPlan";
import { contentAt } from "../model/cellContent";
import type { InfoField } from "../declare/info";
import { infoFields } from "../declare/lookups";
import type { Term } from "../declare/term";
import { evaluate } from "../terms/evaluate";
import { normalizeText } from "../text/normalize";
import type { Faults } from "./faults";
import { faultsOf, isDoubtful, isWrong, unknownUnitOver } from "./faults";
import type { LastYearOutcome, LastYearProposal, NotTaken, Taking, TakingStatus } from "./taking";

export interface LastYearOptions {
  /** Take the figures whatever year the file is of. */
  readonly anyYear?: boolean;
}

/** Both workbooks located by the pack of this year's. */
export function proposeLastYear(
  now: LocatedWorkbook,
  last: LocatedWorkbook,
  { anyYear = false }: LastYearOptions = {},
): LastYearOutcome {
  const [context, before] = [contextOf(now), contextOf(last)];
  const lastYear = yearOf(last);
  if (lastYear !== context.year - 1 && !anyYear)
    return { ok: false, refusal: { code: "wrongYear", year: context.year, lastYear } };
  // A form that nobody filled in says nothing of last year: its zeros are no figures.
  if (![...last.book.tables.values()].some((map) => hasFigures(last.book, map)))
    return { ok: false, refusal: { code: "noFigures" } };
  const faults = faultsOf(last);
  const takings = infoFields(now.pack.info).flatMap((field) =>
    field.takenFrom ? [takingOf(now, last, faults, field, field.takenFrom)] : [],
  );
  const units = { unit: context.unit, lastUnit: before.unit };
  const proposal: LastYearProposal = {
    year: context.year,
    lastYear,
    ...units,
    otherUnit: differ(units.unit, units.lastUnit),
    takings,
  };
  return { ok: true, proposal };
}

/** Only what the workbook itself says: the pack's year says nothing of somebody's file. Null where 基础信息 and the titles differ: it may be this year's with the field changed. */
function yearOf(last: LocatedWorkbook): number | null {
  const entered = Number(last.book.infoText(last.pack.info.year)) || null;
  const stated = statedYear(last);
  return entered !== null && stated !== null && entered !== stated ? null : (entered ?? stated);
}

function differ(unit: string, lastUnit: string): boolean {
  const [one, other] = [normalizeText(unit), normalizeText(lastUnit)];
  return one !== "" && other !== "" && one !== other;
}

function takingOf(
  now: LocatedWorkbook,
  last: LocatedWorkbook,
  faults: Faults,
  { id, label }: InfoField,
  from: Term,
): Taking {
  const target = now.book.infoAddress(id);
  const before = target && contentAt(now.snapshot, target);
  const read = readLast(last, faults, from);
  return { field: id, label, target, before, status: statusOf(before, read.amount), ...read };
}

type LastFigure = Pick<Taking, "amount" | "from" | "why" | "doubtful">;

function readLast(last: LocatedWorkbook, faults: Faults, term: Term): LastFigure {
  const value = evaluate(term, { book: last.book, map: null, row: null, column: null });
  if (!value.ok) return notTaken(value.missing, value.missing.at === undefined ? [] : [value.missing.at]);
  const unit = value.cells.flatMap((cell) => unknownUnitOver(faults, cell) ?? [])[0];
  if (unit) return notTaken({ kind: "moneyUnit", at: unit.at, detail: unit.text }, [unit.at]);
  const doubtful = value.cells.some((cell) => isDoubtful(faults, cell));
  const blank = doubtful ? value.cells.find((cell) => isWrong(faults, cell) && isBlankCell(last, cell)) : undefined;
  return blank
    ? notTaken({ kind: "blank", at: blank }, [blank])
    : { amount: value.amount, from: value.cells, why: null, doubtful };
}

function notTaken(why: NotTaken, from: readonly CellAddress[]): LastFigure {
  return { amount: null, from, why, doubtful: false };
}

function isBlankCell({ snapshot }: LocatedWorkbook, { sheet: name, row, column }: CellAddress): boolean {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  return sheet === undefined || isBlank(valueAt(sheet, row, column));
}

function statusOf(before: CellContent | null, amount: Amount | null): TakingStatus {
  if (before === null) return "noField";
  if (amount === null) return "notFound";
  if (before.kind === "value" && typeof before.value === "string" && isBlank(before.value)) return "fill";
  return amountOf(before.value) === amount ? "same" : "differs";
}

/** Null for a text that is no figure; a dash is a typed 0. */
function amountOf(value: CellContent["value"]): Amount | null {
  const number = typeof value === "number" || value === null ? value : isNothing(value) ? 0 : parseTypedAmount(value);
  return number === null || !canBeAmount(number, WAN.unit) ? null : toAmount(number);
}
