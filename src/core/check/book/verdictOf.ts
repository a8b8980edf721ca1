/** Which function carries out which kind of check. */
import type { BookCheck } from "../../declare/bookCheck";
import { alternatives } from "./alternatives";
import { amountStyles } from "./amountStyles";
import type { BookContext, BookVerdict } from "./bookContext";
import { codedNames } from "./codedNames";
import { comments } from "./comments";
import { copies } from "./copies";
import { counts } from "./counts";
import { coverUnit } from "./coverUnit";
import { cutOff } from "./cutOff";
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

export function verdictOf(book: BookContext, declared: BookCheck): BookVerdict {
  switch (declared.kind) {
    case "cutOff":
      return cutOff(book, declared);
    case "errorValues":
      return errorValues(book, declared);
    case "enteredFields":
      return enteredFields(book, declared);
    case "fieldsWithin":
      return fieldsWithin(book, declared);
    case "hiddenDecimals":
      return hiddenDecimals(book, declared);
    case "externalLinks":
      return externalLinks(book, declared);
    case "hiddenSheets":
      return hiddenSheets(book, declared);
    case "hiddenLines":
      return hiddenLines(book, declared);
    case "documentProperties":
      return documentProperties(book, declared);
    case "namedFigures":
      return namedFigures(book, declared);
    case "coverUnit":
      return coverUnit(book, declared);
    case "sameHeads":
      return sameHeads(book, declared);
    case "comments":
      return comments(book, declared);
    case "printAreas":
      return printAreas(book, declared);
    case "copies":
      return copies(book, declared);
    case "placeholders":
      return placeholders(book, declared);
    case "alternatives":
      return alternatives(book, declared);
    case "remarks":
      return remarks(book, declared);
    case "levels":
      return levels(book, declared);
    case "untouchedPages":
      return untouchedPages(book, declared);
    case "years":
      return years(book, declared);
    case "selfName":
      return selfName(book, declared);
    case "amountStyles":
      return amountStyles(book, declared);
    case "blankReasons":
      return blankReasons(book, declared);
    case "repeatedReasons":
      return repeatedReasons(book, declared);
    case "reasonDirections":
      return reasonDirections(book, declared);
    case "projectPages":
      return projectPages(book, declared);
    case "statedChanges":
      return statedChanges(book, declared);
    case "statedRates":
      return statedRates(book, declared);
    case "truncatedAmounts":
      return truncatedAmounts(book, declared);
    case "counts":
      return counts(book, declared);
    case "marks":
      return marks(book, declared);
    case "codedNames":
      return codedNames(book, declared);
    case "sentences":
      return sentences(book, declared);
    case "personalNumbers":
      return personalNumbers(book, declared);
    case "internalDetails":
      return internalDetails(book, declared);
    case "suppliers":
      return suppliers(book, declared);
  }
}
