/** Performance forms of a document and of the workbook: matched by project, then field by field. */
import { performanceForms } from "../../check/performance";
import type { CheckContext } from "../../finding/context";
import type { CellAddress } from "../../model/snapshot";
import type { Indicator, ReadForm, SaidInCell, SaidMoney } from "../../performance/model";
import { projectKey } from "../../performance/projects";
import type { PerformanceForm, Period } from "../../declare/performance";
import { areAlike } from "../../text/similarity";
import { normalizeText } from "../../text/normalize";
import { shownCell } from "../shownCell";
import type { TextLine } from "../textBlocks";
import { textLines } from "../textBlocks";
import type { Difference } from "./difference";
import type { FormArea } from "./formCells";
import { fewestDifferences, unreadForm } from "./formCells";
import type { PrintedTableRow } from "./printedRows";
import { compareRowOrder } from "./rowOrder";
import { plainSentence } from "./sentence";
import { compareTexts } from "./sentences";

/** Something that a form says, with what it is about. */
interface Entry {
  readonly kind: "figure" | "label";
  readonly words: string;
  readonly said: SaidInCell | SaidMoney;
}

interface Side {
  readonly context: CheckContext;
  readonly form: ReadForm;
  readonly entries: ReadonlyMap<string, Entry>;
}

export function compareForms(document: CheckContext, workbook: CheckContext): readonly Difference[] {
  const sides = (context: CheckContext): Side[] =>
    performanceForms(context).map((form) => ({ context, form, entries: entriesOf(context, form) }));
  const [ours, theirs] = [sides(document), sides(workbook)];
  const lacking = (side: Side, isOurs: boolean): Difference => {
    const at = side.form.name?.address ?? { sheet: side.form.sheet, row: side.form.rows.first, column: 0 };
    return {
      kind: "table",
      words: wordsOf(side.form),
      document: isOurs ? side.form.sheet : "",
      workbook: isOurs ? "" : side.form.sheet,
      documentAt: isOurs ? at : null,
      workbookAt: isOurs ? null : at,
    };
  };
  const { pairs, left, right } = paired(ours, theirs, [
    (one, other) => keyOf(one.form) === keyOf(other.form),
    areOneForm,
  ]);
  const read = new Set(ours.map(({ form }) => form.sheet));
  const found = (side: Side): readonly Difference[] => {
    const place = placeOf(side);
    const unread = document.located.snapshot.sheets.filter(({ name, visible }) => visible && !read.has(name));
    const like = place && unreadForm(unread, place, wordsOf(side.form));
    if (like === null) return [lacking(side, false)];
    read.add(like.sheet.name);
    return like.differences;
  };
  return [
    ...pairs.flatMap(([one, other]) => compareForm(one, other)),
    ...left.map((side) => lacking(side, true)),
    ...right.flatMap(found),
  ];
}

/** What stands on the sheets of forms and in none of them. */
export function linesBesideForms(context: CheckContext): readonly TextLine[] {
  const forms = performanceForms(context);
  const sheets = new Set(forms.map(({ sheet }) => sheet));
  return context.located.snapshot.sheets
    .filter(({ name, visible }) => visible && sheets.has(name))
    .flatMap(textLines)
    .filter(({ at }) => !forms.some((form) => covers(form, at)));
}

export function formSheets(context: CheckContext): ReadonlySet<string> {
  return new Set(performanceForms(context).map(({ sheet }) => sheet));
}

function covers({ sheet, rows }: ReadForm, at: CellAddress): boolean {
  return at.sheet === sheet && at.row >= rows.first && at.row <= rows.last;
}

function keyOf({ kind, name }: ReadForm): string {
  return kind === "overall" ? kind : `project ${projectKey(name?.text ?? "")}`;
}

function wordsOf({ kind, name }: ReadForm): string {
  return kind === "overall" ? "整体绩效目标表" : `“${name?.text ?? ""}”绩效目标表`;
}

/** Where both stand side by side. */
function periodOf(period: Period | undefined, form: PerformanceForm | undefined): string {
  if (period === undefined || (form?.periods.length ?? 0) < 2) return "";
  return period === "life" ? "实施期" : "年度";
}

function specOf({ pack }: CheckContext, { kind }: ReadForm): PerformanceForm | undefined {
  return kind === "overall" ? pack.performance?.overall : pack.performance?.project;
}

/** The form of a project that was renamed says the rest as before. */
function areOneForm(one: Side, other: Side): boolean {
  if (one.form.kind !== other.form.kind) return false;
  const same = [...one.entries].filter(
    ([key, { said }]) => normalizeText(other.entries.get(key)?.said.text ?? "") === normalizeText(said.text),
  ).length;
  return same * 2 >= Math.max(one.entries.size, other.entries.size);
}

/** Each of the left with at most one of the right, the surest first. */
function paired<T>(
  left: readonly T[],
  right: readonly T[],
  ways: readonly ((one: T, other: T) => boolean)[],
): { readonly pairs: readonly (readonly [T, T])[]; readonly left: readonly T[]; readonly right: readonly T[] } {
  const pairs: (readonly [T, T])[] = [];
  const free = [...right];
  let waiting = left;
  for (const matches of ways) {
    waiting = waiting.filter((one) => {
      const at = free.findIndex((other) => matches(one, other));
      const other = at < 0 ? undefined : free.splice(at, 1)[0];
      if (other !== undefined) pairs.push([one, other]);
      return other === undefined;
    });
  }
  return { pairs, left: waiting, right: free };
}

/** All but the indicators. */
function entriesOf(context: CheckContext, form: ReadForm): ReadonlyMap<string, Entry> {
  const spec = specOf(context, form);
  const owner = wordsOf(form);
  const entries = new Map<string, Entry>();
  const add = (key: string, what: string, said: SaidInCell | null, kind: Entry["kind"] = "label"): void => {
    if (said !== null) entries.set(key, { kind, words: `${owner} ${what}`, said });
  };
  add("title", "表题", form.title);
  add("name", "名称", form.name);
  for (const [id, said] of form.fields)
    if (said !== form.name) add(`field ${id}`, spec?.fields.find((field) => field.id === id)?.label ?? id, said);
  for (const block of spec?.money ?? []) {
    for (const line of [block.total, ...block.parts])
      add(
        `money ${block.id}.${line.id}`,
        `${periodOf(block.period, spec)}${line === block.total ? block.head : line.label}`,
        form.money.get(`${block.id}.${line.id}`) ?? null,
        "figure",
      );
  }
  form.pairs.forEach((pair, row) =>
    pair.forEach((said, column) => add(`pair ${row} ${column}`, spec?.pairs?.heads[column] ?? "", said)),
  );
  return entries;
}

function compareForm(one: Side, other: Side): readonly Difference[] {
  const keys = [...other.entries.keys(), ...[...one.entries.keys()].filter((key) => !other.entries.has(key))];
  const fields = keys.flatMap((key) => compareEntry(one, one.entries.get(key), other, other.entries.get(key)));
  const read = [...fields, ...compareIndicators(one, other), ...compareTexts(restOf(one), restOf(other), "any")];
  const [ours, theirs] = [placeOf(one), placeOf(other)];
  const said = ours && theirs ? fewestDifferences(read, ours, theirs, wordsOf(other.form)) : read;
  return [...said, ...compareRowOrder(wordsOf(other.form), formRows(one), formRows(other), said)];
}

function placeOf({ context, form }: Side): FormArea | null {
  const sheet = context.located.snapshot.sheets.find(({ name }) => name === form.sheet);
  return sheet === undefined ? null : { sheet, rows: form.rows };
}

function compareEntry(
  one: Side,
  ours: Entry | undefined,
  other: Side,
  theirs: Entry | undefined,
): readonly Difference[] {
  const entry = theirs ?? ours;
  if (entry === undefined) return [];
  const [document, workbook] = [ours?.said ?? null, theirs?.said ?? null];
  if (areSame(one, document, other, workbook)) return [];
  return [
    {
      kind: entry.kind,
      words: entry.words,
      document: document?.text ?? "",
      workbook: workbook?.text ?? "",
      documentAt: document?.address ?? null,
      workbookAt: workbook?.address ?? null,
    },
  ];
}

/** Amounts by what they are, everything else as it is printed. */
function areSame(
  one: Side,
  ours: SaidInCell | SaidMoney | null,
  other: Side,
  theirs: SaidInCell | SaidMoney | null,
): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  // A mark behind a figure, such as 元, is another text.
  const areFigures = [ours, theirs].every(({ text }) => /^-?[\d,]+(?:\.\d+)?$/.test(normalizeText(text)));
  if (areFigures && "amount" in ours && "amount" in theirs && ours.amount !== null && theirs.amount !== null)
    return ours.amount === theirs.amount;
  return (
    normalizeText(ours.text) === normalizeText(theirs.text) || shown(one, ours.address) === shown(other, theirs.address)
  );
}

function shown({ context }: Side, { sheet, row, column }: CellAddress): string {
  const found = context.located.snapshot.sheets.find(({ name }) => name === sheet);
  return found === undefined ? "" : normalizeText(shownCell(found, row, column, null).text);
}

function compareIndicators(one: Side, other: Side): readonly Difference[] {
  const kind = ({ period, level1, level2 }: Indicator): string => `${period} ${level1 ?? ""} ${level2 ?? ""}`;
  const name = (indicator: Indicator): string => normalizeText(indicator.name?.text ?? "");
  const value = (indicator: Indicator): string => normalizeText(indicator.value?.text ?? "");
  const { pairs, left, right } = paired(one.form.indicators, other.form.indicators, [
    (a, b) => kind(a) === kind(b) && name(a) === name(b) && value(a) === value(b),
    (a, b) => kind(a) === kind(b) && name(a) === name(b),
    (a, b) => a.period === b.period && name(a) === name(b),
    (a, b) => kind(a) === kind(b) && value(a) === value(b),
    (a, b) => kind(a) === kind(b) && areAlike(name(a), name(b)),
  ]);
  const told = (ours: Indicator | undefined, theirs: Indicator | undefined): readonly Difference[] => {
    const indicator = theirs ?? ours;
    if (indicator === undefined) return [];
    const words = `${wordsOf(other.form)} ${periodOf(indicator.period, specOf(other.context, other.form))}${indicator.level2 ?? indicator.level1 ?? "指标"}`;
    const valueWords = indicator.name === null ? words : `${words}“${indicator.name.text}”`;
    const entry = (said: SaidInCell | null | undefined, about: string): Entry | undefined =>
      said ? { kind: "label", words: about, said } : undefined;
    return [
      ...compareEntry(one, entry(ours?.name, words), other, entry(theirs?.name, words)),
      ...compareEntry(one, entry(ours?.value, valueWords), other, entry(theirs?.value, valueWords)),
    ];
  };
  return [
    ...pairs.flatMap(([a, b]) => told(a, b)),
    ...left.flatMap((a) => told(a, undefined)),
    ...right.flatMap((b) => told(undefined, b)),
  ];
}

/** The cells that none of this stands in: labels, kinds of indicators, signatures. */
function restOf({ context, form, entries }: Side): readonly TextLine[] {
  const told = [
    ...[...entries.values()].map(({ said }) => said),
    ...form.indicators.flatMap(({ name, value }) => [name, value]),
  ].flatMap((said) => (said ? [`${said.address.row} ${said.address.column}`] : []));
  const read = new Set(told);
  const sheet = context.located.snapshot.sheets.find(({ name }) => name === form.sheet);
  return (sheet?.values ?? []).flatMap((cells, row) =>
    cells.flatMap((_, column): readonly TextLine[] => {
      const at = { sheet: form.sheet, row, column };
      if (sheet === undefined || !covers(form, at) || read.has(`${row} ${column}`)) return [];
      const { text } = shownCell(sheet, row, column, null);
      return text === "" ? [] : [{ text, at }];
    }),
  );
}

/** The rows of a form. A text that stands in the cell beside or above as well is one that is merged on the other side. */
function formRows({ context, form }: Side): readonly PrintedTableRow[] {
  const sheet = context.located.snapshot.sheets.find(({ name }) => name === form.sheet);
  if (sheet === undefined) return [];
  const above: string[] = [];
  return Array.from({ length: form.rows.last - form.rows.first + 1 }, (_, index) => form.rows.first + index).flatMap(
    (row): readonly PrintedTableRow[] => {
      const texts = (sheet.values[row] ?? []).map((_, column) => shownCell(sheet, row, column, null).text);
      const own = texts.flatMap((text, column) => {
        const plain = normalizeText(text);
        const isAgain =
          (plain === above[column] && !/\d/.test(plain)) || plain === normalizeText(texts[column - 1] ?? "");
        if (plain !== "") above[column] = plain;
        return plain === "" || isAgain ? [] : [plainSentence(text)];
      });
      if (own.length === 0) return [];
      const text = texts.filter((one) => one !== "").join("　");
      return [{ at: { sheet: form.sheet, row, column: 0 }, text, key: own.join("|"), isOptional: false }];
    },
  );
}
