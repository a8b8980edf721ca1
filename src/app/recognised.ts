/** The workbook as a pack reads it, or why not. */
import type { TableChoices } from "../core/locate/choices";
import type { LocatedWorkbook } from "../core/locate/locate";
import { inferForm } from "../core/formless/inferForm";
import { titledTables } from "../core/formless/titledTables";
import { fitsForm } from "../core/locate/fit";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import { stateOf } from "../core/state/state";
import { NO_FORM, noForm } from "../packs/no-form/pack";
import { recognise } from "./recognise";

/** The workbook holds no disclosure that a pack knows. */
export class NotRecognised extends Error {
  constructor(message = "no pack recognises this workbook") {
    super(message);
    this.name = "NotRecognised";
  }
}

/** It is a disclosure, of a form that no pack declares: it can be checked, and nothing else. */
export class FormNeeded extends NotRecognised {
  constructor(message = "no pack declares this workbook's form") {
    super(message);
    this.name = "FormNeeded";
  }
}

/** It was adopted without a form: 勾稽检查 and colours stand for the rows of that day, and nothing says which would come. */
export class AdoptedWithoutForm extends FormNeeded {
  constructor() {
    super("the workbook was adopted without a form");
    this.name = "AdoptedWithoutForm";
  }
}

/** Throws NotRecognised or FormNeeded. */
export function recognised(
  packs: readonly PackSpec[],
  snapshot: WorkbookSnapshot,
  choices?: TableChoices,
): LocatedWorkbook {
  const { located, isFormless } = read(packs, snapshot, choices);
  if (isFormless) throw new FormNeeded();
  return located;
}

/** Read without a form where no pack fits. Throws NotRecognised. */
export function recognisedOrInferred(
  packs: readonly PackSpec[],
  snapshot: WorkbookSnapshot,
  choices?: TableChoices,
): LocatedWorkbook {
  return read(packs, snapshot, choices).located;
}

interface Reading {
  readonly located: LocatedWorkbook;
  readonly isFormless: boolean;
}

/** A form that only its titles speak for is taken where nothing else reads as many tables. */
function read(packs: readonly PackSpec[], snapshot: WorkbookSnapshot, choices?: TableChoices): Reading {
  const state = stateOf(snapshot);
  // The user has said something about its tables, which no form has.
  const said =
    state?.pack === NO_FORM && packs.length > 1 && choices === undefined
      ? inferred(packs, snapshot, state.choices)
      : null;
  if (said) return { located: said, isFormless: true };
  const located = recognise(packs, snapshot, choices);
  const isSettled =
    located !== null &&
    (packs.length === 1 ||
      choices !== undefined ||
      (state !== null && state.pack !== NO_FORM) ||
      fitsForm(located, titledTables(located.pack, snapshot)));
  if (isSettled) return { located, isFormless: false };
  const free = inferred(packs, snapshot);
  if (free && free.tables.size >= (located?.tables.size ?? 0)) return { located: free, isFormless: true };
  if (!located) throw new NotRecognised();
  return { located, isFormless: false };
}

/** Read without a form; null where it is no disclosure. */
export function inferred(
  packs: readonly PackSpec[],
  snapshot: WorkbookSnapshot,
  choices?: TableChoices,
): LocatedWorkbook | null {
  const atHand = packs[0]?.atHand;
  return inferForm(atHand === undefined ? noForm : { ...noForm, atHand }, snapshot, choices);
}
