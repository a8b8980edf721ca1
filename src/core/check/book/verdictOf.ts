/** Which function carries out which kind of check. One that is missing here does not compile. */
import type { BookCheck, BookCheckOf } from "../../declare/bookCheck";
import { alternatives } from "./alternatives";
import { amountStyles } from "./amountStyles";
import type { BookContext, BookVerdict } from "./bookContext";
import { codedNames } from "./codedNames";
import { comments } from "./comments";
import { copies } from "./copies";
import { counts } from "./counts";
import { coverUnit } from "./coverUnit";
import { cutOff } from "./cutOff";
import { denials } from "./denials";
import { documentProperties } from "./documentProperties";
import { enteredFields } from "./enteredFields";
import { errorValues } from "./errorValues";
import { externalLinks } from "./externalLinks";
import { fieldsWithin } from "./fieldsWithin";
import { hiddenDecimals } from "./hiddenDecimals";
import { hiddenLines } from "./hiddenLines";
import { hiddenSheets } from "./hiddenSheets";
import { internalDetails } from "./internalDetails";
import { levels } from "./levels";
import { marks } from "./marks";
import { namedFigures } from "./namedFigures";
import { personalNumbers } from "./personalNumbers";
import { placeholders } from "./placeholders";
import { blankReasons, reasonDirections, repeatedReasons } from "./reasons";
import { printAreas } from "./printAreas";
import { remarks } from "./remarks";
import { projectPages } from "./projectPages";
import { sameHeads } from "./sameHeads";
import { selfName } from "./selfName";
import { sentences } from "./sentences";
import { statedChanges } from "./statedChanges";
import { statedRates } from "./statedRates";
import { suppliers } from "./suppliers";
import { truncatedAmounts } from "./truncatedAmounts";
import { untouchedPages } from "./untouchedPages";
import { years } from "./years";

type Carry<Kind extends BookCheck["kind"]> = (book: BookContext, declared: BookCheckOf<Kind>) => BookVerdict;

const checks: { readonly [Kind in BookCheck["kind"]]: Carry<Kind> } = {
  cutOff,
  errorValues,
  enteredFields,
  fieldsWithin,
  hiddenDecimals,
  externalLinks,
  hiddenSheets,
  hiddenLines,
  documentProperties,
  namedFigures,
  denials,
  coverUnit,
  sameHeads,
  comments,
  printAreas,
  copies,
  placeholders,
  alternatives,
  remarks,
  levels,
  untouchedPages,
  years,
  selfName,
  amountStyles,
  blankReasons,
  repeatedReasons,
  reasonDirections,
  projectPages,
  statedChanges,
  statedRates,
  truncatedAmounts,
  counts,
  marks,
  codedNames,
  sentences,
  personalNumbers,
  internalDetails,
  suppliers,
};

export function verdictOf(book: BookContext, declared: BookCheck): BookVerdict {
  // Each stands under its own kind; the compiler cannot follow that for a union.
  return (checks[declared.kind] as Carry<BookCheck["kind"]>)(book, declared);
}
