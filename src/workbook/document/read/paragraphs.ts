/** The text of a paragraph as it is printed once all changes are accepted (ECMA-376 part 1, 17.3). */
import { childOf, childrenOf, isElement, textOf } from "../../file/xml/element";
import type { XmlElement } from "../../file/xml/element";
import { relationshipId } from "../../file/parts/relationships";
import type { Account } from "./account";
import type { NoteKind } from "./notes";
import { isOn, valueOf } from "./attributes";
import { childValue, numberingOf } from "./styles";
import type { ParagraphStyle } from "./styles";

export interface ReadParagraph {
  readonly text: string;
  readonly level: number | null;
  readonly isContents: boolean;
  readonly isCentred: boolean;
  /** Begins a page. */
  readonly breaksBefore: boolean;
  /** The next paragraph begins a page. */
  readonly breaksAfter: boolean;
  /** Its mark was deleted: the next paragraph goes on in it. */
  readonly joinsNext: boolean;
  /** Of text boxes and notes that hang on it. */
  readonly boxes: readonly XmlElement[];
}

export interface DocumentReading {
  readonly account: Account;
  readonly styleOf: (id: string) => ParagraphStyle;
  readonly numberOf: (id: string, level: number) => string;
  readonly noteOf: (kind: NoteKind, id: string) => XmlElement | undefined;
  /** Of tables, so far. */
  readonly cells: { count: number };
}

/** Containers whose contents stand in the text. */
const THROUGH = new Set([
  "hyperlink",
  "fldSimple",
  "smartTag",
  "customXml",
  "sdt",
  "sdtContent",
  "ins",
  "moveTo",
  "dir",
  "bdo",
]);

interface Gathered {
  readonly noteOf: DocumentReading["noteOf"];
  text: string;
  pageBreak: "before" | "after" | null;
  readonly boxes: XmlElement[];
}

export function readParagraph(paragraph: XmlElement, reading: DocumentReading): ReadParagraph {
  const properties = childOf(paragraph, "pPr");
  const style = reading.styleOf((properties && childValue(properties, "pStyle")) ?? "");
  const gathered: Gathered = { noteOf: reading.noteOf, text: "", pageBreak: null, boxes: [] };
  gather(paragraph, gathered, reading.account);
  const numbering = (properties && numberingOf(properties)) ?? style.numbering;
  const number =
    numbering === null || gathered.text.trim() === "" ? "" : reading.numberOf(numbering.id, numbering.level);
  const mark = properties && childOf(properties, "rPr");
  const outline = properties && childValue(properties, "outlineLvl");
  const breakBefore = properties && childOf(properties, "pageBreakBefore");
  const isCentred = properties && childValue(properties, "jc");
  return {
    text: `${number}${gathered.text}`,
    level: outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style.level,
    isContents: style.isContents,
    isCentred: isCentred === undefined ? style.isCentred : isCentred === "center",
    breaksBefore:
      (breakBefore !== undefined && isOn(valueOf(breakBefore.attributes, "val"))) || gathered.pageBreak === "before",
    breaksAfter:
      gathered.pageBreak === "after" || (properties !== undefined && childOf(properties, "sectPr") !== undefined),
    joinsNext: mark !== undefined && childOf(mark, "del") !== undefined,
    boxes: gathered.boxes,
  };
}

function gather(parent: XmlElement, into: Gathered, account: Account): void {
  for (const child of childrenOf(parent)) {
    if (child.name === "r") gatherRun(child, into, account);
    else if (child.name === "del" || child.name === "moveFrom") account.add("trackedChanges");
    else if (THROUGH.has(child.name)) {
      if (child.name === "ins" || child.name === "moveTo") account.add("trackedChanges");
      gather(child, into, account);
    }
  }
}

function gatherRun(run: XmlElement, into: Gathered, account: Account): void {
  const properties = childOf(run, "rPr");
  const vanish = properties && childOf(properties, "vanish");
  if (vanish !== undefined && isOn(valueOf(vanish.attributes, "val"))) {
    if (childrenOf(run, "t").some((text) => textOf(text).trim() !== "")) account.add("hiddenText");
    return;
  }
  const isStruck = ["strike", "dstrike"].some((name) => {
    const strike = properties && childOf(properties, name);
    return strike !== undefined && isOn(valueOf(strike.attributes, "val"));
  });
  if (isStruck && childrenOf(run, "t").some((text) => textOf(text).trim() !== "")) account.add("struckOut");
  for (const child of childrenOf(run)) gatherPiece(child, into, account);
}

function gatherPiece(piece: XmlElement, into: Gathered, account: Account): void {
  switch (piece.name) {
    case "t":
      into.text += textOf(piece);
      break;
    case "tab":
      into.text += "\t";
      break;
    case "cr":
      into.text += "\n";
      break;
    case "br":
      if (valueOf(piece.attributes, "type") === "page") into.pageBreak = into.text.trim() === "" ? "before" : "after";
      else into.text += "\n";
      break;
    case "noBreakHyphen":
      into.text += "-";
      break;
    case "footnoteReference":
    case "endnoteReference":
      gatherNote(piece, into, account);
      break;
    case "drawing":
    case "pict":
    case "object":
    case "mc:AlternateContent":
      gatherDrawing(piece, into, account);
      break;
    default:
  }
}

function gatherNote({ name, attributes }: XmlElement, into: Gathered, account: Account): void {
  const note = into.noteOf(name === "footnoteReference" ? "footnote" : "endnote", valueOf(attributes, "id") ?? "");
  if (note === undefined) return;
  account.add("notes");
  into.boxes.push(note);
}

/** A text box comes twice, for newer and for older programs: the first is read. */
function gatherDrawing(drawing: XmlElement, into: Gathered, account: Account): void {
  const found = find(drawing, (element) => element.name === "txbxContent");
  if (found !== null) {
    account.add("textBoxes");
    into.boxes.push(found);
    return;
  }
  const chart = find(drawing, ({ name }) => name.endsWith(":chart"));
  if (chart !== null) account.charts.push(relationshipId(chart.attributes));
  else if (find(drawing, ({ name }) => name.endsWith(":blip") || name.endsWith(":imagedata")) !== null)
    account.add("pictures");
}

/** Depth first; the reader of XML bounds the depth. */
function find(parent: XmlElement, matches: (element: XmlElement) => boolean): XmlElement | null {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const found = matches(child) ? child : find(child, matches);
    if (found !== null) return found;
  }
  return null;
}
