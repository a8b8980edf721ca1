/** P-10: the same passage in the forms of two projects, or as the basis and as something else of one. */
import { normalizeText } from "../../text/normalize";
import type { FormFault } from "../fault";
import { owned } from "./view";
import type { FormText, FormView } from "./view";

const RULE = { rule: "performance.passages-are-the-projects-own", form: "P-10" } as const;
/** Ideographs of sentences in a row that two projects share by chance no more. */
const LONG_PASSAGE = 40;
/** Shorter sentences are said of many projects (严格执行财务制度). */
const LONG_SENTENCE = 12;
/** A whole field that is the same is told from here on. */
const LONG_FIELD = 15;
/** Words that are told of the passage. */
const TOLD = 30;

interface Place {
  readonly view: FormView;
  readonly text: FormText;
}

/** Rules on which several projects stand are the same for all of them. */
const SHARED_FIELD = "basis";

export function checkRepeats(views: readonly FormView[]): readonly FormFault[] {
  const bySentence = new Map<string, Place>();
  return views.flatMap((view) => {
    const found = new Map<string, { readonly first: Place; readonly own: Place; sentences: string[] }>();
    for (const text of view.texts) {
      for (const sentence of sentencesOf(text)) {
        const first = bySentence.get(sentence);
        if (first === undefined || first.view === view || (first.text.id === SHARED_FIELD && text.id === SHARED_FIELD))
          continue;
        const key = `${String(first.view.form.sheet)}|${String(first.view.form.rows.first)}|${first.text.id}|${text.id}`;
        const pair = found.get(key) ?? { first, own: { view, text }, sentences: [] };
        pair.sentences.push(sentence);
        found.set(key, pair);
      }
    }
    for (const text of view.texts)
      for (const sentence of sentencesOf(text)) if (!bySentence.has(sentence)) bySentence.set(sentence, { view, text });
    return owned(view, [
      ...oncePerText([...found.values()]).flatMap(({ first, own, sentences }) => faultOf(first, own, sentences)),
      ...checkInside(view),
    ]);
  });
}

/** A goal that is copied is in both periods' goals: it is told of one of them. */
function oncePerText<T extends { readonly sentences: readonly string[]; readonly first: Place }>(
  pairs: readonly T[],
): readonly T[] {
  const known = new Set<string>();
  return pairs.filter(({ sentences, first }) => {
    const key = `${first.view.form.sheet}|${sentences.join("")}`;
    return !known.has(key) && known.add(key);
  });
}

function faultOf(first: Place, own: Place, sentences: readonly string[]): readonly FormFault[] {
  if (sentences.join("").length < LONG_PASSAGE && !isSameField(first.text, own.text)) return [];
  const words = {
    field: own.text.label,
    passage: toldOf(sentences[0] ?? ""),
    project: first.view.form.name?.text ?? first.view.form.sheet,
    other: first.text.label,
  };
  // Rules of a unit's finance are the same for its projects.
  return [
    {
      ...RULE,
      severity: own.text.id === "measures" && first.text.id === "measures" ? "info" : "warning",
      template: "perfPassageRepeated",
      words,
      at: [own.text.said, first.text.said],
      sheet: own.view.form.sheet,
    },
  ];
}

/** Overview, necessity and goals may say the same; what a project rests on and how it is kept in order is something else. */
function checkInside(view: FormView): readonly FormFault[] {
  const odd = view.texts.filter(({ id }) => id === "basis" || id === "measures");
  return odd.flatMap((text) => {
    const own = normalizeText(text.said.text);
    const other =
      own.length < LONG_FIELD
        ? undefined
        : view.texts.find(
            (one) =>
              one.id !== text.id &&
              !(text.id === "measures" && one.id === "basis") &&
              normalizeText(one.said.text) === own,
          );
    return other
      ? [
          {
            ...RULE,
            severity: "info",
            template: "perfFieldRepeated",
            words: { field: text.label, other: other.label, passage: toldOf(own) },
            at: [text.said, other.said],
            sheet: view.form.sheet,
          } satisfies FormFault,
        ]
      : [];
  });
}

function isSameField(a: FormText, b: FormText): boolean {
  const [own, other] = [normalizeText(a.said.text), normalizeText(b.said.text)];
  return own === other && own.length >= LONG_FIELD;
}

/** Without ordinals and signs; short ones left out. */
export function sentencesOf({ plain }: FormText): readonly string[] {
  return plain
    .split(/[。;]|(?<=[^\d])(?=\d[.、])/)
    .map((sentence) =>
      normalizeText(sentence)
        .replace(/^(?:\d+[.、]|\(\d+\)|[一二三四五六七八九十]+、)/, "")
        .replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, ""),
    )
    .filter((sentence) => sentence.length >= LONG_SENTENCE);
}

/** The beginning of a long one. */
export function toldOf(passage: string): string {
  return passage.length > TOLD ? `${passage.slice(0, TOLD)}…` : passage;
}
