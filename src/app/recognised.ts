/** The workbook as a pack reads it, or why not. */
import type { TableChoices } from "../core/locate/choices";
import type { LocatedWorkbook } from "../core/locate/locate";
import { inferForm } from "../core/formless/inferForm";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/spec/pack";
import { noForm } from "../packs/no-form/pack";
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
  constructor() {
    super("no pack declares this workbook's form");
    this.name = "FormNeeded";
  }
}

/** Throws NotRecognised or FormNeeded. */
export function recognised(packs: readonly PackSpec[], snapshot: WorkbookSnapshot, choices?: TableChoices): LocatedWorkbook {
  const located = recognise(packs, snapshot, choices);
  if (located) return located;
  throw inferred(packs, snapshot) ? new FormNeeded() : new NotRecognised();
}

/** Read without a form where no pack fits. Throws NotRecognised. */
export function recognisedOrInferred(packs: readonly PackSpec[], snapshot: WorkbookSnapshot): LocatedWorkbook {
  const located = recognise(packs, snapshot) ?? inferred(packs, snapshot);
  if (!located) throw new NotRecognised();
  return located;
}

function inferred(packs: readonly PackSpec[], snapshot: WorkbookSnapshot): LocatedWorkbook | null {
  const atHand = packs[0]?.atHand;
  return inferForm(atHand === undefined ? noForm : { ...noForm, atHand }, snapshot);
}
