/** Disclosures that stand in one workbook: tables of the same subject again, of another unit, year or form. Nothing of one says anything about the other. */
import { normalizeText, withoutYear } from "../text/normalize";
import { withoutFormNumber } from "./titles";

export interface TableHead {
  /** As printed. */
  readonly title: string;
  /** Normalised; "" where none is stated. */
  readonly unit: string;
  /** Null where none is printed. */
  readonly year: string | null;
}

/** So many subjects stand twice in two disclosures; fewer where unit or year is another as well. One table may stand twice in one. */
const REPEATED = 3;
const REPEATED_OF_OTHERS = 2;

/** In the order of the workbook, the parts that are disclosures of their own; all tables together where they are one. */
export function setsOf<Table>(
  tables: readonly Table[],
  headOf: (table: Table) => TableHead,
): readonly (readonly Table[])[] {
  const all = tables.map((table) => ({ table, head: headOf(table) }));
  const found = [byUnit(all), bySubject(all)].find(
    (sets) => sets.length > 1 && areSeveral(sets.map((set) => set.map(({ head }) => head))),
  );
  return found ? found.map((set) => set.map(({ table }) => table)) : [tables];
}

/** Whether the second of two groups of tables is a disclosure of its own. */
export function areSeveral(sets: readonly (readonly TableHead[])[]): boolean {
  const [first = [], ...others] = sets;
  const subjects = new Set(subjectsIn(first));
  const rest = others.flat();
  const repeated = new Set(subjectsIn(rest).filter((subject) => subjects.has(subject)));
  const isOther = differ(unitsIn(first), unitsIn(rest)) || differ(yearsIn(first), yearsIn(rest));
  return repeated.size >= (isOther ? REPEATED_OF_OTHERS : REPEATED);
}

interface Headed {
  readonly head: TableHead;
}

/** A table without the name of a unit is of the one before it. */
function byUnit<One extends Headed>(all: readonly One[]): readonly (readonly One[])[] {
  const groups = new Map<string, One[]>();
  let unit = "";
  for (const one of all) {
    unit = [...groups.keys()].find((known) => isSameUnit(known, one.head.unit)) ?? (one.head.unit || unit);
    groups.set(unit, [...(groups.get(unit) ?? []), one]);
  }
  const sets = [...groups.values()];
  return sets.every((set) => set.length >= REPEATED_OF_OTHERS) ? sets : [];
}

/** 普陀区某局 is 上海市普陀区某局. */
function isSameUnit(known: string, unit: string): boolean {
  return unit !== "" && known !== "" && (known.endsWith(unit) || unit.endsWith(known));
}

/** Another begins where a subject comes again; a table that goes on, and the same one twice in a row, are none. */
function bySubject<One extends Headed>(all: readonly One[]): readonly (readonly One[])[] {
  const sets: One[][] = [[]];
  let [seen, last] = [new Set<string>(), ""];
  for (const one of all) {
    const subject = subjectOf(one.head.title);
    if (subject !== null && subject !== last && seen.has(subject)) {
      sets.push([]);
      seen = new Set();
    }
    if (subject !== null) {
      seen.add(subject);
      last = subject;
    }
    sets.at(-1)?.push(one);
  }
  return sets;
}

function subjectsIn(heads: readonly TableHead[]): readonly string[] {
  return heads.flatMap(({ title }) => subjectOf(title) ?? []);
}

function unitsIn(heads: readonly TableHead[]): readonly string[] {
  return heads.map(({ unit }) => unit).filter((unit) => unit !== "");
}

function yearsIn(heads: readonly TableHead[]): readonly string[] {
  return heads.flatMap(({ year }) => year ?? []);
}

/** What the one states and the other does not. */
function differ(first: readonly string[], rest: readonly string[]): boolean {
  return rest.length > 0 && rest.every((text) => !first.some((own) => own === text || isSameUnit(own, text)));
}

/** Of several whose words all stand in a title, the first; null is no subject that tells disclosures apart. */
const SUBJECTS: readonly (readonly [readonly string[], string | null])[] = [
  [["三公"], "三公"],
  [["机关运行"], null],
  [["项目支出"], null],
  [["采购"], null],
  [["绩效"], null],
  [["购买服务"], null],
  [["国有资本"], "国有资本"],
  [["政府性基金", "支出"], "基金支出"],
  [["政府基金", "支出"], "基金支出"],
  [["政府性基金"], null],
  [["财政拨款收支"], "财政拨款收支"],
  [["财政拨款收入支出"], "财政拨款收支"],
  [["收支"], "收支"],
  [["收入支出"], "收支"],
  [["一般公共预算", "基本支出"], "一般公共预算基本支出"],
  [["基本支出"], "基本支出"],
  [["一般公共预算", "支出"], "一般公共预算支出"],
  [["财政拨款", "支出"], "财政拨款支出"],
  [["支出"], "支出"],
  [["收入"], "收入"],
];
/** Tables of one disclosure that differ in these alone. */
const KINDS = ["政府经济", "部门经济", "经济", "功能", "明细", "上年结转", "本年"];

/** 收支, 收入, 支出 and so on, with what tells two of one disclosure apart; null for other tables. */
export function subjectOf(title: string): string | null {
  const text = withoutFormNumber(withoutYear(normalizeText(title)));
  const subject = SUBJECTS.find(([words]) => words.every((word) => text.includes(word)))?.[1] ?? null;
  return subject === null ? null : [subject, ...KINDS.filter((kind) => text.includes(kind))].join("·");
}
