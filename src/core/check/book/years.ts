/**
 * Years against the workbook's own: where the form prints the year (headings, headers, 封面), and sentences that were left from an
 * earlier budget. Years of documents, laws, dates and comparisons are no one's mistake. Titles of tables and 目录 have rules of their own.
 */
import { packText } from "../../declare/lookups";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { TableSpec } from "../../declare/table";
import { normalizeText, withoutYear } from "../../text/normalize";
import { withYearsInDigits } from "../../text/reader/year";
import type { CheckContext } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";

export function years(book: BookContext, declared: BookCheckOf<"years">): BookVerdict {
  const { check, texts } = book;
  const own = texts
    .filter(({ untouched, page }) => !untouched && page.role !== "contents" && page.role !== "other")
    .map((text) => ({ ...text, plain: withYearsInDigits(text.plain) }))
    .filter(({ plain }) => /20\d\d/.test(plain));
  if (texts.length === 0 || check.yearUnknown) return null;
  const printed = datedTexts(check);
  const current = new Set(
    own.filter(({ part, plain }) => part === "header" && plain.includes(String(check.year))).map(columnOf),
  );
  return own.flatMap((text): readonly Finding[] => {
    const year = /20\d\d/.exec(text.plain)?.[0] ?? "";
    // 2025年预算数 beside 2026年预算数 is what the budget is compared with.
    const isCompared = text.part === "header" && Number(year) < check.year && current.has(columnOf(text));
    if (isDated(text, printed))
      return Number(year) === check.year || isCompared
        ? []
        : [
            textFinding(declared, text, {
              template: "bookYearDiffers",
              kind: "wording",
              words: { year, expected: String(check.year) },
            }),
          ];
    return isRunning(text) ? [...comparedFindings(book, declared, text), ...staleFinding(book, declared, text)] : [];
  });
}

/** The table and what its header says, whatever the year. */
function columnOf({ table, plain }: Pick<BookText, "table" | "plain">): string {
  return `${table ?? ""}|${withoutYear(plain)}`;
}

interface DatedTexts {
  /** Headings and titles of the pages of text that state the year, without it. */
  readonly headings: ReadonlySet<string>;
  /** Labels of each table's header that state it. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
}

function datedTexts({ pack, year }: CheckContext): DatedTexts {
  const headings = pack.narratives.flatMap((narrative) => [
    narrative.title,
    ...narrative.sections.flatMap(({ heading }) => heading ?? []),
  ]);
  return {
    headings: new Set(headings.filter(statesYear).map((text) => withoutYear(packText(pack, text, year)))),
    labels: new Map(
      pack.tables.map((table) => [
        table.id,
        new Set(
          labelsOf(table)
            .filter(statesYear)
            .map((label) => withoutYear(packText(pack, label, year))),
        ),
      ]),
    ),
  };
}

function statesYear(text: string): boolean {
  return text.includes("{year}");
}

function labelsOf(table: TableSpec): readonly string[] {
  const groups = (nodes: TableSpec["header"]): readonly string[] =>
    nodes.flatMap((node) => ("children" in node ? [node.label, ...groups(node.children)] : []));
  return [...table.columns.map(({ label }) => label), ...groups(table.header)];
}

function isDated(text: BookText, { headings, labels }: DatedTexts): boolean {
  // A day of printing may be last year's.
  if (text.page.role === "cover") return /20\d\d年/.test(text.plain) && !/20\d\d年\d/.test(text.plain);
  const bare = withoutYear(text.plain);
  if (text.part === "header") return labels.get(text.table ?? "")?.has(bare) ?? false;
  return text.page.role === "narrative" && headings.has(bare);
}

/** Numbers of documents, names of laws and plans, days, spans of years, and what was so since or until then. */
const OTHER_YEARS =
  /《[^》]{0,200}》|\([^()]{0,100}(?:号|发|办|函|字)[^()]{0,100}\)|\(20\d\d\)\d*号?|(?:截至|截止|自|从|至|到|于|根据|依据|按照|比|较|与|同)20\d\d年(?:度)?|20\d\d年?[-—–~至到]20\d\d年?|20\d\d年(?:度)?(?:\d|[上下]半年|以来|起|底|末|初|度?(?:当年)?(?:预算)?(?:执行|决算|完成))/g;

/** 比2026年预算增加: whose budget is compared with which year. */
const COMPARED = /[比较与同和](20\d\d)年度?([^,;。:()比较与]{0,16}?)(?:增加|增长|上升|提高|减少|下降|降低|持平|相比)/g;

/** A year compared with itself; with an earlier budget than last year's is only odd. */
function comparedFindings({ check }: BookContext, declared: BookCheckOf<"years">, text: BookText): readonly Finding[] {
  const found = [...text.plain.matchAll(COMPARED)].flatMap(
    ({ index, 0: words, 1: year = "", 2: behind = "" }): readonly Finding[] => {
      const subject = [...text.plain.slice(0, index).matchAll(/20\d\d(?=年)/g)].at(-1)?.[0] ?? String(check.year);
      if (Number(subject) !== check.year) return [];
      const said = { found: words, year, own: String(check.year), expected: String(check.year - 1) };
      if (Number(year) === check.year)
        return [textFinding(declared, text, { template: "bookComparedWithItself", kind: "wording", words: said })];
      const isOld =
        Number(year) < check.year - 1 &&
        /^(?:年初|部门|单位|财政|收入|支出)*预算/.test(behind) &&
        !/执行|决算|完成/.test(behind);
      return isOld
        ? [
            textFinding(declared, text, {
              template: "bookComparedLongAgo",
              kind: "wording",
              severity: "info",
              words: said,
            }),
          ]
        : [];
    },
  );
  return found.slice(0, 1);
}

/** Which units a budget is of is said of the budget itself: 纳入本部门2018年部门汇总预算编制范围的预算单位. */
const SCOPE = /(20\d\d)年度?[^,;。:()\d]{0,12}预算(?:编制)?范围/g;

/** 2024年度…预算…万元 at the beginning, and no word of this year. */
function staleFinding({ check }: BookContext, declared: BookCheckOf<"years">, text: BookText): readonly Finding[] {
  const scope = [...text.plain.matchAll(SCOPE)]
    .map(([, year = ""]) => year)
    .find((year) => Number(year) !== check.year);
  if (scope !== undefined)
    return [
      textFinding(declared, text, {
        template: "bookYearDiffers",
        kind: "wording",
        severity: "warning",
        words: { year: scope, expected: String(check.year) },
      }),
    ];
  const rest = text.plain.replace(OTHER_YEARS, "");
  if (text.plain.includes(String(check.year)) || !/万?元/.test(rest)) return [];
  const year = /^(?:[(]?[一二三四五六七八九十\d]+[)、.])?(20\d\d)年/.exec(rest)?.[1];
  const unit = normalizeText(check.unit);
  const aboutBudget =
    (rest.includes("预算") || (unit !== "" && rest.includes(unit))) && /预算|收入|支出|经费/.test(rest);
  if (year === undefined || Number(year) === check.year || !aboutBudget) return [];
  return [
    textFinding(declared, text, {
      template: "bookYearStale",
      kind: "wording",
      severity: "warning",
      words: { year, expected: String(check.year) },
    }),
  ];
}
