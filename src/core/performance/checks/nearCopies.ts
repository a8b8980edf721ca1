/** P-10: a long sentence of one project's form in another's with a word or two exchanged. */
import type { FormFault } from "../fault";
import { owned } from "./view";
import type { FormText, FormView } from "./view";
import { sentencesOf, toldOf } from "./repeats";

const RULE = { rule: "performance.passages-are-the-projects-own", form: "P-10" } as const;
/** Ideographs: shorter sentences are alike by their kind. */
const LONG = 40;
/** Characters in a row that are compared at once. */
const PIECE = 4;
/** Share of the pieces that both sentences have. */
const NEAR = 0.75;

interface Sentence {
  readonly view: FormView;
  readonly text: FormText;
  readonly words: string;
  readonly pieces: ReadonlySet<string>;
}

/** `told`: copies that are told already; two forms are told once. */
export function checkNearCopies(views: readonly FormView[], told: readonly FormFault[]): readonly FormFault[] {
  const pairs = new Set(told.map(({ at }) => at.map(({ address }) => address.sheet).join("|")));
  const known = new Map<string, Sentence[]>();
  return views.flatMap((view) => {
    const own = view.texts.flatMap((text) => sentencesOf(text).flatMap((words) => sentence(view, text, words)));
    const faults = own.flatMap((one): readonly FormFault[] => {
      const other = nearestOf(one, known);
      const pair = [one, other].map((side) => side?.text.said.address.sheet ?? "").join("|");
      if (other === null || pairs.has(pair)) return [];
      pairs.add(pair);
      return [faultOf(one, other)];
    });
    for (const one of own) for (const piece of one.pieces) remember(known, piece, one);
    return owned(view, faults);
  });
}

/** Words that so many sentences have tell nothing of one. */
const MOST = 200;

function remember(known: Map<string, Sentence[]>, piece: string, one: Sentence): void {
  const list = known.get(piece);
  if (list === undefined) known.set(piece, [one]);
  else if (list.length < MOST) list.push(one);
}

function sentence(view: FormView, text: FormText, words: string): readonly Sentence[] {
  if (words.length < LONG) return [];
  const pieces = new Set(Array.from({ length: words.length - PIECE + 1 }, (_, at) => words.slice(at, at + PIECE)));
  return [{ view, text, words, pieces }];
}

/** The sentence of another form that has the most of it; null where none has enough. */
function nearestOf(one: Sentence, known: ReadonlyMap<string, readonly Sentence[]>): Sentence | null {
  const shared = new Map<Sentence, number>();
  for (const piece of one.pieces)
    for (const other of known.get(piece) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  const [best] = [...shared]
    .filter(
      ([other, count]) =>
        count >= NEAR * Math.max(one.pieces.size, other.pieces.size) &&
        !(one.text.id === "basis" && other.text.id === "basis"),
    )
    .sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}

function faultOf(one: Sentence, other: Sentence): FormFault {
  const isOfRules = one.text.id === "measures" && other.text.id === "measures";
  return {
    ...RULE,
    severity: isOfRules ? "info" : "warning",
    template: "perfPassageNear",
    words: {
      field: one.text.label,
      passage: toldOf(one.words),
      project: other.view.form.name?.text ?? other.view.form.sheet,
      other: other.text.label,
    },
    at: [one.text.said, other.text.said],
    sheet: one.view.form.sheet,
  };
}
