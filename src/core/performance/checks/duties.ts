/** O-01, O-03, O-05: what the form of the whole unit says of its offices and duties, against 第一部分; and projects that rest on duties which nothing speaks of. */
import { changedParts } from "../../text/changedParts";
import { wholeNumeral } from "../../text/reader/numerals";
import { likeness } from "../../text/similarity";
import { normalizeText, withoutOrdinal } from "../../text/normalize";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords } from "../forms";
import type { ReadForm, SaidInCell } from "../model";
import { countOf } from "./countOf";
import { shared } from "./names";

const OFFICES = { rule: "performance.offices-as-in-overview", form: "O-01", severity: "warning" } as const;
const DUTIES = { rule: "performance.duties-as-in-overview", form: "O-03", severity: "warning" } as const;
const GROUNDS = { rule: "performance.project-rests-on-duties", form: "O-05", severity: "info" } as const;

type Context = Pick<FormsContext, "forms" | "overview">;

export function duties({ forms, overview }: Context): readonly FormFault[] {
  const own = forms.filter(({ kind }) => kind === "overall");
  return [
    ...own.flatMap((form) => [...offices(form, overview), ...wordings(form, overview)]),
    ...grounds(forms, own, overview),
  ];
}

/** 设11个内设机构 */
const STATED = /设(?:立|有|置)?(?:了)?(\d{1,3}|[一二三四五六七八九十]{1,3})个(?:内设|职能|业务|科室|股室|处室|部门)/;

function offices(form: ReadForm, { organisation }: FormsContext["overview"]): readonly FormFault[] {
  const said = form.fields.get("offices");
  const count = countOf(said?.text);
  const stated = organisation.flatMap((line) => {
    const number = numberIn(STATED.exec(normalizeText(line.text))?.[1]);
    return number === null ? [] : [{ line, number }];
  });
  // Several lines may speak of several units.
  const [only, ...others] = stated;
  if (!said || count === null || !only || others.length > 0 || only.number === count) return [];
  return [
    {
      ...OFFICES,
      template: "formOffices",
      words: { count: String(count), stated: String(only.number) },
      at: [said, only.line],
      sheet: form.sheet,
    },
  ];
}

/** 11, 十一, 二十 */
function numberIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : wholeNumeral(text);
}

interface Item {
  /** Without its ordinal. */
  readonly text: string;
  /** Without marks. */
  readonly bare: string;
  readonly at: SaidInCell;
}

const NUMBERED = /\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)/g;
const COUNTED = /(?<![\d.])\d{1,2}[.、](?!\d)/g;
/** Shorter ones are headings. */
const SHORTEST = 10;

/** （一）…（二）… or 1.…2.…; a text without numbers by its paragraphs. */
function itemsOf(lines: readonly SaidInCell[]): readonly Item[] {
  return lines.flatMap((line) =>
    line.text.split(/\r?\n/).flatMap((paragraph) => {
      const plain = normalizeText(paragraph);
      const by = [NUMBERED, COUNTED].find((mark) => (plain.match(mark) ?? []).length > 1);
      return (by ? plain.split(by) : [plain])
        .map(withoutOrdinal)
        .filter((text) => text.length >= SHORTEST)
        .map((text) => ({ text, bare: bare(text), at: line }));
    }),
  );
}

const bare = (text: string): string => text.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, "");

/** Share of the longer wording that both have: from here on they are two wordings of one duty; below, a shorter statement of it or another one. */
const ALIKE = 0.75;
/** A duty that shares less than this with every one of the others is not among them. */
const OTHER = 0.5;
/** Where the form states fewer of the duties in their own words it sums them up. */
const MOSTLY = 0.6;
/** More differences of a duty are not read. */
const SHOWN = 3;

interface Pair {
  readonly item: Item;
  /** The form's item that is most like it. */
  readonly near: Item;
  readonly share: number;
}

function wordings(form: ReadForm, overview: FormsContext["overview"]): readonly FormFault[] {
  const said = form.fields.get("duties");
  const [ours, theirs] = [said ? itemsOf([said]) : [], itemsOf(overview.duties)];
  if (ours.length < 2 || theirs.length < 2) return [];
  const pairs = theirs.flatMap((item): readonly Pair[] =>
    ours
      .map((near) => ({ item, near, share: shareOf(near.bare, item.bare) }))
      .sort((a, b) => b.share - a.share)
      .slice(0, 1),
  );
  const known = pairs.filter(({ share }) => share >= ALIKE);
  if (known.length < theirs.length * MOSTLY) return [];
  return [
    ...known.filter(({ item, near }) => item.bare !== near.bare).map((pair) => otherWords(form, pair)),
    ...pairs
      .filter(({ share }) => share < OTHER)
      .map(({ item }): FormFault => ({
        ...DUTIES,
        template: "formDutyMissing",
        words: { duty: shortly(item.text) },
        at: [...(said ? [said] : []), item.at],
        sheet: form.sheet,
      })),
  ];
}

function shareOf(a: string, b: string): number {
  return likeness(a, b).shared / Math.max(1, a.length, b.length);
}

/** Marks alone are no other words. */
function otherWords(form: ReadForm, { item, near }: Pair): FormFault {
  const parts = (changedParts(near.text, item.text) ?? [])
    .filter(({ one, other }) => bare(one) !== bare(other))
    .slice(0, SHOWN);
  const listed = (which: "one" | "other"): string =>
    parts.map((part) => `“${part[which].replace(/,/g, "，")}”`).join("、");
  return {
    ...DUTIES,
    template: "formDutyWords",
    words: { one: listed("one"), other: listed("other") },
    at: [near.at, item.at],
    sheet: form.sheet,
  };
}

function shortly(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 30)}……`;
}

const RESTS_ON_DUTIES = /职责|职能|三定/;

/** 立项依据 names the duties, and no word of the project's name stands in them. Without the unit's own form, which says them at length, nobody can tell. */
function grounds(
  forms: readonly ReadForm[],
  own: readonly ReadForm[],
  overview: FormsContext["overview"],
): readonly FormFault[] {
  const stated = [
    ...own.flatMap((form) => [
      form.fields.get("duties")?.text ?? "",
      form.fields.get("strategy")?.text ?? "",
      ...form.pairs.flat().map((said) => said?.text ?? ""),
    ]),
    ...overview.duties.map(({ text }) => text),
  ].join(" ");
  if (own.length === 0 || bare(stated).length < LEAST_DUTIES) return [];
  return forms
    .filter(({ kind }) => kind === "project")
    .flatMap((form): readonly FormFault[] => {
      const basis = form.fields.get("basis");
      if (
        !basis ||
        !form.name ||
        !RESTS_ON_DUTIES.test(normalizeText(basis.text)) ||
        shared(form.name.text, stated) > 0
      )
        return [];
      return [
        {
          ...GROUNDS,
          template: "formGrounds",
          words: { owner: ownerWords(form), name: form.name.text, basis: shortly(basis.text) },
          at: [basis],
          sheet: form.sheet,
        },
      ];
    });
}

/** A few words are no statement of a unit's duties. */
const LEAST_DUTIES = 60;
