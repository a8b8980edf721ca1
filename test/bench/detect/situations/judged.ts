/** What one check says of a situation: whether it is handled, what is named first, and what its advice would change. */
import type { Finding } from "../../../../src/core/finding/finding";
import type { Suspect } from "../../../../src/core/finding/suspect";
import type { CheckReport } from "../../../../src/core/finding/report";
import { describeFinding } from "../../../../src/core/finding/wording";
import { describeCause } from "../../../../src/app/wording/causes";
import { printedAddress } from "../../../../src/core/model/address";
import type { CellAddress } from "../../../../src/core/model/snapshot";
import { isGap } from "../../../support/gaps";
import { keyOf } from "../cells";
import { idOf } from "../judged";
import type { Mode, Situation } from "./situation";

export interface Judged {
  /**
   * wrong: there is an error or a warning, or the cause is named. noted: what it is is named, and nothing else is an error.
   * waiting, read: no error; read: no warning either.
   */
  readonly handled: boolean;
  /** Of every cause its place from 1 among what the report advises; null where nothing names it. Empty where nothing is to be named. */
  readonly places: readonly (number | null)[];
  /** Mistakes whose first suspect would change a cell that is right: those said to be the only ones, and others. */
  readonly harm: { readonly certain: number; readonly other: number };
  /** Errors and warnings that follow from nothing else. */
  readonly roots: number;
  readonly errors: number;
  /** What the report advises first, in short, and what would do harm. */
  readonly said: readonly string[];
}

interface Advice {
  readonly cells: readonly CellAddress[];
  readonly ids: readonly string[];
  readonly text: string;
}

const SHOWN = 4;

/** `before`: what is found in the workbook to which nothing was done. */
export function judgedSituation(
  mode: Mode,
  situation: Situation,
  report: CheckReport,
  before: readonly Finding[],
): Judged {
  const known = new Set(before.map(idOf));
  const found = report.findings.filter((finding) => !known.has(idOf(finding)) && !isGap(finding));
  const roots = found.filter(({ root }) => root === undefined);
  const advice = adviceOf(report, roots);
  // Half a workbook may agree with itself as it stands.
  const agrees = mode === "waiting" && advice.length === 0 && situation.causes.flat().length === 0;
  const places = mode === "read" || agrees ? [] : situation.causes.map((cells) => placeOf(advice, situation, cells));
  const accusing = roots.filter(({ severity }) => severity !== "info");
  const errors = found.filter(
    (finding) => finding.severity === "error" && !(mode === "waiting" && asksForNote(situation, finding)),
  );
  const harmful = harmfulMistakes(situation, report.suspects);
  const certain = harmful.filter(({ certainty }) => certainty === "only").length;
  return {
    handled: isHandled(mode, { situation, places, accusing, errors }),
    places,
    harm: { certain, other: harmful.length - certain },
    roots: accusing.length,
    errors: errors.length,
    said: [
      ...advice.slice(0, SHOWN).map(({ text }) => text),
      ...errors.slice(0, SHOWN).map((finding) => `错误：${describeFinding(finding)}`),
      ...harmful.map((suspect) => `会改错：${suspectText(suspect)}`),
    ],
  };
}

/** A published table without figures lacks them or says that it has none: a table that waits is told so, and is right either way. */
function asksForNote({ sheets }: Situation, { kind, cells }: Finding): boolean {
  return kind === "emptyNote" && cells.every(({ address }) => sheets?.includes(address.sheet));
}

interface Seen {
  readonly situation: Situation;
  readonly places: Judged["places"];
  readonly accusing: readonly Finding[];
  readonly errors: readonly Finding[];
}

function isHandled(mode: Mode, { situation, places, accusing, errors }: Seen): boolean {
  switch (mode) {
    case "wrong":
      return accusing.length > 0 || places.every((place) => place !== null);
    case "noted": {
      const own = new Set(situation.causes.flat().map(keyOf));
      const others = errors.filter(
        ({ cells }) =>
          !cells.some(({ address }) => own.has(keyOf(address)) || situation.sheets?.includes(address.sheet)),
      );
      return places.every((place) => place !== null) && (situation.templates !== undefined || others.length === 0);
    }
    case "waiting":
      return errors.length === 0;
    case "read":
      return accusing.length === 0;
  }
}

/** As the pane lists it: causes, suspects, and what findings say of cells themselves. That two sides differ says nothing of which. */
function adviceOf({ causes = [], suspects }: CheckReport, roots: readonly Finding[]): readonly Advice[] {
  const telling = roots.filter(({ kind }) => kind !== "mismatch" && kind !== "rounding");
  const rank = ({ severity, kind }: Finding): number =>
    severity === "error" ? 0 : severity === "warning" ? 1 : kind === "unfilled" ? 2 : 3;
  return [
    ...causes.map((cause): Advice => ({
      cells: cause.cells.map(({ address }) => address),
      ids: [cause.kind, ...Object.values(cause.words)],
      text: `原因：${describeCause(cause)}`,
    })),
    ...suspects.map((suspect): Advice => ({
      cells: [suspect, ...suspect.together].map(({ address }) => address),
      ids: [],
      text: `疑点：${suspectText(suspect)}`,
    })),
    ...[...telling]
      .sort((a, b) => rank(a) - rank(b))
      .map((finding): Advice => ({
        cells: finding.cells.map(({ address }) => address),
        ids: [finding.kind, finding.template, ...Object.values(finding.words)],
        text: `${finding.severity} ${describeFinding(finding)}`,
      })),
  ];
}

function placeOf(
  advice: readonly Advice[],
  { sheets = [], templates = [] }: Situation,
  cells: readonly CellAddress[],
): number | null {
  const own = new Set(cells.map(keyOf));
  const at = advice.findIndex(
    ({ cells: named, ids }) =>
      named.some((cell) => own.has(keyOf(cell)) || sheets.includes(cell.sheet)) ||
      ids.some((id) => templates.includes(id) || sheets.some((sheet) => id.includes(sheet.trim()))),
  );
  return at < 0 ? null : at + 1;
}

/** The first suspect of every mistake; where others are said to be as likely, one of them may be the right one. */
function harmfulMistakes(situation: Situation, suspects: readonly Suspect[]): readonly Suspect[] {
  const firsts = suspects.filter(
    ({ mistake }, index) => suspects.findIndex((other) => other.mistake === mistake) === index,
  );
  return firsts.filter((first) => {
    const asLikely =
      first.certainty === "equal"
        ? suspects.filter(({ mistake, certainty }) => mistake === first.mistake && certainty === "equal")
        : [first];
    return asLikely.every((suspect) => doesHarm(situation, suspect));
  });
}

function doesHarm({ wrong, amounts = [] }: Situation, suspect: Suspect): boolean {
  const cells = new Set(wrong.map(keyOf));
  const moves = new Set(amounts.filter((amount) => amount !== 0).map((amount) => Math.round(amount * 100)));
  return [suspect, ...suspect.together].some(
    ({ address, actual, suggested }) =>
      !cells.has(keyOf(address)) &&
      !(typeof actual === "number" && typeof suggested === "number" && moves.has(Math.abs(suggested - actual))),
  );
}

function suspectText({ address, words, actual, suggested, certainty, slip, together }: Suspect): string {
  return `${printedAddress(address)} ${words} ${String(actual)} → ${String(suggested)}（${certainty}，${String(slip)}${together.length > 0 ? `，连同 ${together.length} 格` : ""}）`;
}
