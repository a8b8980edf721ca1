/** One change in one place of a form, and whether another place says what was changed. */
import type { CellAddress, CellValue } from "../../../src/core/model/snapshot";
import type { ReadForm } from "../../../src/core/performance/model";
import type { Random } from "../../support/seededRandom";
import type { Fact, Piece, Story, StoryIndicator } from "./story";
import { textOf } from "./story";
import { printedValue } from "./unit";

export const KINDS = ["number", "indicator", "amount", "unit", "direction", "missing", "copied"] as const;
export type ChangeKind = (typeof KINDS)[number];

export interface Change {
  readonly kind: ChangeKind;
  readonly at: CellAddress;
  readonly before: string;
  readonly after: CellValue;
  /** The indicator whose value is gone: a blank cell has no words to lead to. */
  readonly beside?: CellAddress;
}

export interface Told {
  readonly story: Story;
  readonly form: ReadForm;
}

/** Null where this project has nothing to change in that way, or no other place would show it. */
export function randomChange(
  kind: ChangeKind,
  { story, form }: Told,
  others: readonly Told[],
  random: Random,
): Change | null {
  switch (kind) {
    case "number":
      return numberChange(story, form, random);
    case "indicator":
      return indicatorChange(story, form, random);
    case "amount":
      return amountChange(form, random);
    case "unit":
      return unitChange(story, form, random);
    case "direction":
      return directionChange(story, form, random);
    case "missing":
      return missingChange(story, form, random);
    case "copied":
      return copiedChange(form, others, random);
  }
}

const isFact = (piece: Piece): piece is Fact => typeof piece !== "string";

/** Said in several places of the form, or worked out of others. */
function isSaidElsewhere({ fields, indicators, bound }: Story, { id }: Fact): boolean {
  const places =
    [...fields].filter(
      ([field, pieces]) => field !== "lifeGoal" && pieces.some((piece) => isFact(piece) && piece.id === id),
    ).length + indicators.filter(({ value }) => isFact(value) && value.id === id).length;
  return places > 1 || bound.has(id);
}

/** Never a rounding: a tenth at least, up to three times as much. */
function otherValue({ value, step }: Fact, random: Random): number {
  const far = Math.max(step, Math.ceil((value * 0.1) / step) * step);
  const up = value + far + random.below(Math.max(1, Math.floor((value * 2) / step))) * step;
  const down = value - far - random.below(Math.max(1, Math.floor((value * 0.5) / step))) * step;
  return random.below(2) === 0 && down > 0 ? down : up;
}

function numberChange(story: Story, form: ReadForm, random: Random): Change | null {
  const places = [...story.fields].flatMap(([field, pieces]) =>
    pieces.flatMap((piece, index) =>
      isFact(piece) && isSaidElsewhere(story, piece) ? [{ field, pieces, piece, index }] : [],
    ),
  );
  const chosen = random.pick(places);
  const said = chosen && form.fields.get(chosen.field);
  if (!chosen || !said) return null;
  const { pieces, piece, index } = chosen;
  const value = otherValue(piece, random);
  if (piece.id === "month" && value > 12) return null;
  return {
    kind: "number",
    at: said.address,
    before: said.text,
    after: textOf(pieces.map((one, at) => (at === index ? { ...piece, value } : one))),
  };
}

/** The cells of an indicator of one of the periods. */
function cellOf(form: ReadForm, indicator: StoryIndicator, random: Random): CellAddress | null {
  const own = form.indicators.filter(
    ({ name, level2 }) => name?.text === indicator.name && level2 === indicator.level2,
  );
  return random.pick(own)?.value?.address ?? null;
}

function changed(
  kind: ChangeKind,
  form: ReadForm,
  indicator: StoryIndicator,
  after: StoryIndicator,
  random: Random,
): Change | null {
  const at = cellOf(form, indicator, random);
  return at && { kind, at, before: printedValue(indicator), after: printedValue(after) };
}

function indicatorChange(story: Story, form: ReadForm, random: Random): Change | null {
  const chosen = random.pick(story.indicators.filter(({ value }) => isFact(value)));
  if (!chosen || !isFact(chosen.value)) return null;
  const value = otherValue(chosen.value, random);
  if (chosen.value.id === "month" && value > 12) return null;
  return changed("indicator", form, chosen, { ...chosen, value: { ...chosen.value, value } }, random);
}

function amountChange(form: ReadForm, random: Random): Change | null {
  const money = random.pick([...form.money.values()].filter(({ amount }) => (amount ?? 0) > 0));
  if (!money) return null;
  const yuan = (money.amount ?? 0) / 100;
  return {
    kind: "amount",
    at: money.address,
    before: money.text,
    after: yuan + (random.below(2) === 0 ? 1 : -1) * (1 + random.below(9)) * 100,
  };
}

/** Left out, or 元 where 万元 is meant. */
function unitChange(story: Story, form: ReadForm, random: Random): Change | null {
  const chosen = random.pick(
    story.indicators.filter(({ unit, value }) => unit !== "" && (isFact(value) || unit === "%")),
  );
  if (!chosen) return null;
  const unit = chosen.unit === "万元" && random.below(2) === 0 ? "元" : "";
  return changed("unit", form, chosen, { ...chosen, unit, per: unit === "" ? "" : chosen.per }, random);
}

function directionChange(story: Story, form: ReadForm, random: Random): Change | null {
  const chosen = random.pick(
    story.indicators.filter(
      ({ operator, unit }) => (operator === "≥" && unit === "%") || (operator === "≤" && unit.endsWith("元")),
    ),
  );
  return chosen
    ? changed("direction", form, chosen, { ...chosen, operator: chosen.operator === "≥" ? "≤" : "≥" }, random)
    : null;
}

/** The value of an indicator is gone. */
function missingChange(story: Story, form: ReadForm, random: Random): Change | null {
  const chosen = random.pick(story.indicators);
  const at = chosen && cellOf(form, chosen, random);
  const name = form.indicators.find(({ value }) => value?.address === at)?.name;
  return chosen && at && name
    ? { kind: "missing", at, before: printedValue(chosen), after: "", beside: name.address }
    : null;
}

/** A long text of another project's form over this one's. */
function copiedChange(form: ReadForm, others: readonly Told[], random: Random): Change | null {
  const field = random.pick(["overview", "plan", "yearGoal", "necessity"]) ?? "";
  const [own, other] = [form.fields.get(field), random.pick(others)?.form.fields.get(field)];
  return own && other && own.text !== other.text
    ? { kind: "copied", at: own.address, before: own.text, after: other.text }
    : null;
}
