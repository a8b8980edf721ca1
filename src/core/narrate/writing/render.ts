/** Sentence declarations → text. */
import type { Amount } from "../../amount/amount";
import type { Book, Missing } from "../../model/tableMap";
import { drawnFields } from "../../terms/drawnFields";
import { fieldsByForms } from "../../performance/keptBack";
import type { ReadForm } from "../../performance/model";
import type { NarrativeSpec, Section, Sentence } from "../../declare/narrative";
import type { PackSpec } from "../../declare/pack";
import type { FigureReading, Gap, Item, Source } from "../../terms/source";
import { itemsOf, readFigure } from "../../terms/source";
import type { NamedFigure } from "../reading/byName";
import { namedFigures } from "../reading/byName";
import type { Piece } from "../reading/pieces";
import { textOf, words } from "../reading/pieces";
import type { SlotText } from "./slots";
import { fillSlot, MISSING_FIGURE, yearPiece } from "./slots";
import { remembered } from "../../text/remembered";
import { otherForms } from "../reading/otherForms";
import { termParagraphs } from "./termParagraphs";

/** Another printed form of a sentence. */
export interface OtherForm {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** It says that there is nothing, and the cells say that there is something. */
  readonly denies: boolean;
  /** It says the same in other words: only for texts that the sentence itself does not read. */
  readonly same: boolean;
}

export interface Rendered {
  /** Of a repeated sentence: `<sentence>/<code>`. */
  readonly id: string;
  /** A paragraph of a repeated sentence. */
  readonly repeated: boolean;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Figures that could not be read; the text then has gaps and must not be published. */
  readonly missing: readonly Missing[];
  /** What is still to be entered. */
  readonly gaps: readonly Gap[];
  /** False when it could not be told which form of the sentence holds: a printed text of another form is then not accused. */
  readonly decided: boolean;
  /** True when a change against last year stands in it that there was nothing to compare with. */
  readonly noBase: boolean;
  /** Read, never written. */
  readonly forms: readonly OtherForm[];
  /** Figures of the other sentences of its section, by the names before them. */
  readonly neighbours?: readonly NamedFigure[];
}

export interface RenderedSection {
  readonly section: Section;
  readonly sentences: readonly Rendered[];
}

/** `forms`: the performance forms of the workbook, which say more surely than 基础信息 which projects are published. `unit`: the one that the tables print, where no field of the workbook says it. */
export function renderNarrative(
  narrative: NarrativeSpec,
  pack: PackSpec,
  book: Book,
  year: number,
  forms: readonly ReadForm[],
  unit?: string,
): readonly RenderedSection[] {
  const told = pack.performance === undefined ? null : fieldsByForms(pack.performance, book, forms);
  const drawn = drawnFields(pack, book);
  const values = new Map([
    ...[...drawn].map(([field, { amount }]) => [field, amount] as const),
    ...(told?.values ?? []),
  ]);
  const source: Source = {
    pack,
    book: values.size > 0 ? withFields(book, values) : book,
    drawn,
    year,
    zero: narrative.zero,
    uncategorised: told?.open ?? [],
    item: null,
    ...(unit ? { unit } : {}),
  };
  return narrative.sections.map((section) => ({
    section,
    sentences: [
      ...withNeighbours(section.sentences.flatMap((sentence) => renderSentence(sentence, source))),
      ...(section.terms ? termParagraphs(section, source) : []),
    ],
  }));
}

function withNeighbours(sentences: readonly Rendered[]): readonly Rendered[] {
  const named = sentences.map(({ pieces, repeated }) => (repeated ? [] : namedFigures(pieces)));
  return sentences.map((sentence, index) => {
    const neighbours = sentence.repeated ? [] : named.flatMap((figures, other) => (other === index ? [] : figures));
    return neighbours.length === 0 ? sentence : { ...sentence, neighbours };
  });
}

function withFields(book: Book, values: ReadonlyMap<string, Amount>): Book {
  return {
    ...book,
    infoAmount: (field) => {
      const amount = values.get(field);
      return amount === undefined ? book.infoAmount(field) : { ok: true, amount };
    },
  };
}

/** None for a sentence that its figures leave out; one for each row of a repeated one. */
export function renderSentence(sentence: Sentence, source: Source): readonly Rendered[] {
  if (!sentence.each) return [renderOne(sentence, sentence.id, source) ?? []].flat();
  const items = itemsOf(sentence.each, source.book);
  if (items === null) return [tablesMissing(sentence)];
  const ids = itemIds(sentence.id, items);
  return items.flatMap((item, index) => renderOne(sentence, ids[index] ?? sentence.id, { ...source, item }) ?? []);
}

/** A code that two tables print has a number behind it the second time. */
function itemIds(stem: string, items: readonly Item[]): readonly string[] {
  const seen = new Map<string, number>();
  return items.map(({ row }) => {
    const id = `${stem}/${row.code ?? row.key}`;
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}~${times}`;
  });
}

function tablesMissing({ id, each }: Sentence): Rendered {
  const missing = (each ?? []).map(({ table }): Missing => ({ kind: "table", table, detail: table }));
  return {
    id,
    repeated: true,
    text: MISSING_FIGURE,
    pieces: [],
    missing,
    gaps: [],
    decided: false,
    noBase: false,
    forms: [],
  };
}

function renderOne(sentence: Sentence, id: string, source: Source): Rendered | null {
  const { whenZero } = sentence;
  const decisive = whenZero ? readFigure(whenZero.of, source) : null;
  const chosen = whenZero && isZero(sentence, decisive, source) ? whenZero : sentence;
  if (chosen.text === "") return null;
  const { pieces, filled } = fill(chosen, source);
  return {
    id,
    repeated: source.item !== null,
    text: textOf(pieces),
    pieces,
    missing: [
      ...(decisive && !decisive.ok ? [decisive.missing] : []),
      ...filled.flatMap((value) => value.missing ?? []),
    ],
    gaps: eachOnce(filled.flatMap((value) => value.gaps ?? [])),
    decided: decisive === null || decisive.ok,
    noBase: filled.some((value) => value.noBase ?? false),
    forms: otherForms(sentence, chosen, source, decisive?.ok === true && decisive.amount !== 0),
  };
}

/** Nothing, and not merely blank where that can be told. */
function isZero({ whenZero }: Sentence, decisive: FigureReading | null, { book }: Source): boolean {
  const isEntered = (field: string): boolean => (book.infoText(field) ?? "").trim() !== "";
  return decisive !== null && decisive.ok && decisive.amount === 0 && (whenZero?.entered?.some(isEntered) ?? true);
}

/** Several figures may wait for one field. */
function eachOnce(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter(({ id }, index) => gaps.findIndex((gap) => gap.id === id) === index);
}

/** Of declared texts: words and slots in turn. */
const inParts = remembered(200_000, (text: string): readonly string[] => text.split(/(\{\w+\})/));

export type SentenceForm = Pick<Sentence, "text" | "slots">;

export function fill(
  { text, slots }: SentenceForm,
  source: Source,
): { readonly pieces: readonly Piece[]; readonly filled: readonly SlotText[] } {
  const pieces: Piece[] = [];
  const filled: SlotText[] = [];
  for (const part of inParts(text)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const slot = name === undefined ? undefined : slots[name];
    if (name === undefined) add(pieces, words(part));
    else if (slot === undefined) add(pieces, builtIn(name, source));
    else {
      const value = fillSlot(slot, source, name);
      filled.push(value);
      for (const piece of value.pieces) add(pieces, piece);
    }
  }
  return { pieces, filled };
}

/** The years, and the words of the pack. */
function builtIn(name: string, { pack, year }: Source): Piece {
  if (name === "year" || name === "lastYear") return yearPiece(name === "year" ? year : year - 1, name);
  return words(pack.words?.[name] ?? `{${name}}`);
}

/** Words next to words are one. */
function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.kind === "words" && last?.kind === "words") pieces[pieces.length - 1] = words(last.text + piece.text);
  else if (piece.text !== "" || piece.kind !== "words") pieces.push(piece);
}
