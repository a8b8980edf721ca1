/** P-01: a form's texts are those of the project whose name it shows. Names follow the rows of the tables, texts do not. */
import { normalizeText } from "../../text/normalize";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords, specOf } from "../forms";
import type { ReadForm } from "../model";
import { projectKey } from "../projects";
import { isReplaced } from "../replaced";

const RULE = { rule: "performance.texts-of-the-project", form: "P-01", severity: "warning" } as const;
/** Share of a name's pairs of characters in the texts: those of its own project have most of them, those of another hardly any. */
const OF_OTHER = 0.85;
const OF_OWN = 0.2;
/** Shorter names say too little. */
const SHORTEST = 4;

type Context = Pick<FormsContext, "forms" | "made" | "projects" | "spec">;

export function moved(context: Context): readonly FormFault[] {
  const { forms, made, projects } = context;
  const own = forms.filter(({ kind, name }) => kind === "project" && name !== null);
  const away = own.flatMap((form): readonly FormFault[] => {
    const before = made.get(form.sheet) ?? "";
    const name = form.name?.text ?? "";
    const [row] = projects.filter((one) => projectKey(one.name) === projectKey(name));
    // A project that was renamed in one table may still stand under its old name in another.
    const table = projects.find(
      (one) => projectKey(one.name) === projectKey(before) && one.table === row?.table,
    )?.words;
    if (projectKey(before) === projectKey(name)) return [];
    if (table === undefined) return replaced(context, form, before);
    return [
      {
        ...RULE,
        template: "formMoved",
        words: { sheet: form.sheet, before, name, table },
        at: form.name ? [form.name] : [],
        sheet: form.sheet,
      },
    ];
  });
  return away.length > 0 ? away : exchanged(context, own);
}

/** The tables no longer have the project that it was made for. */
function replaced(context: Context, form: ReadForm, before: string): readonly FormFault[] {
  const name = form.name?.text ?? "";
  return before !== "" && isReplaced(form, specOf(context, form), before, name)
    ? [
        {
          ...RULE,
          template: "formReplaced",
          words: { sheet: form.sheet, before, name },
          at: form.name ? [form.name] : [],
          sheet: form.sheet,
        },
      ]
    : [];
}

/** Where nobody remembers: two forms that each speak of the other's project and not of their own. */
function exchanged(context: Context, forms: readonly ReadForm[]): readonly FormFault[] {
  const texts = forms.map((form) => ({
    form,
    key: projectKey(form.name?.text ?? ""),
    pairs: pairsOf(
      specOf(context, form)
        .fields.filter(({ long }) => long === true)
        .map(({ id }) => form.fields.get(id)?.text ?? "")
        .join("。"),
    ),
  }));
  return texts
    .filter(({ key, pairs }) => key.length >= SHORTEST && pairs.size > 0 && shareOf(key, pairs) <= OF_OWN)
    .flatMap(({ form, pairs }): readonly FormFault[] => {
      const [other, ...more] = texts.filter(
        (one) => one.form !== form && one.key.length >= SHORTEST && shareOf(one.key, pairs) >= OF_OTHER,
      );
      // Its own form has nothing of it.
      if (other === undefined || more.length > 0 || shareOf(other.key, other.pairs) > OF_OWN) return [];
      return [
        {
          ...RULE,
          template: "formReadsAsOther",
          words: { owner: ownerWords(form), other: other.form.name?.text ?? "" },
          at: form.name ? [form.name] : [],
          sheet: form.sheet,
        },
      ];
    });
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...normalizeText(text)];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ""}${letter}`));
}

function shareOf(name: string, pairs: ReadonlySet<string>): number {
  const own = [...pairsOf(name)].filter((pair) => /^[\u4e00-\u9fff]{2}$/.test(pair));
  return own.length === 0 ? 0 : own.filter((pair) => pairs.has(pair)).length / own.length;
}
