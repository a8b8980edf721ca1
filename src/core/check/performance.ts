/** The performance forms of the workbook as a part of the check: read sheet by sheet, and held against each other and the tables. */
import { asTold } from "../finding/templates";
import { convertAmount } from "../amount/money";
import type { CellAddress } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { formFaults } from "../performance/checks";
import { cutOff } from "../performance/checks/cutOff";
import type { FormFault } from "../performance/fault";
import type { FormsContext } from "../performance/forms";
import { formParts } from "../performance/formParts";
import { formsIn } from "../performance/formsIn";
import { keptBackAsTyped, projectsWithoutForm, saysKeptBack } from "../performance/keptBack";
import type { ReadForm, SaidInCell } from "../performance/model";
import { listedProjects, projectKey } from "../performance/projects";
import type { PerformanceSpec } from "../declare/performance";
import { evaluate } from "../terms/evaluate";
import { formulaAt, textAt } from "../model/cellText";
import { stateOf } from "../state/state";
import { isGapText } from "../text/gap";
import { normalizeText } from "../text/normalize";
import type { CheckContext } from "../finding/context";
import { wordsAt } from "../finding/context";
import type { Finding } from "../finding/finding";
import type { PerformanceReport } from "../finding/report";

/** Those that can be seen; empty where the pack knows no such forms. */
export function performanceForms({ pack, located }: Pick<CheckContext, "pack" | "located">): readonly ReadForm[] {
  return formsIn(pack, located.snapshot);
}

export function performanceFindings(context: CheckContext): readonly Finding[] {
  const spec = context.pack.performance;
  const forms = performanceForms(context);
  if (!spec) return [];
  const parts = cutOff(formParts(spec, context.located.snapshot, forms));
  return [...(forms.length === 0 ? [] : formFaults(formsContext(context, spec, forms))), ...parts].map(findingOf);
}

/** Projects whose forms are not published, as 基础信息 counts them. */
export function keptBack(spec: PerformanceSpec, book: Book): number {
  return keptBackAsTyped(spec, book)?.count ?? 0;
}

export function performanceReport(context: CheckContext): PerformanceReport | null {
  const {
    pack: { performance: spec },
    book,
  } = context;
  const forms = performanceForms(context);
  if (!spec || forms.length === 0) return null;
  const count = (kind: ReadForm["kind"]): number => forms.filter((form) => form.kind === kind).length;
  return {
    overall: count("overall"),
    projects: count("project"),
    listed: new Set(listedProjects(spec, book).map(({ name }) => projectKey(name))).size,
  };
}

function formsContext(context: CheckContext, spec: PerformanceSpec, forms: readonly ReadForm[]): FormsContext {
  const { book, unit, year } = context;
  return {
    spec,
    forms,
    unit,
    year,
    made: madeFor(context, forms),
    named: namesIn(context, spec),
    kept: keptBack(spec, book),
    fields: fieldsOf(context, spec, forms),
    overview: overviewIn(context, spec),
    projects: listedProjects(spec, book),
    figure: (term) => {
      const value = evaluate(term, { book, map: null, row: null, column: null });
      const at: CellAddress | undefined = value.ok ? value.cells[0] : undefined;
      return value.ok && at ? { amount: convertAmount(value.amount, "万元", "元"), words: wordsAt(context, at) } : null;
    },
  };
}

function madeFor({ located: { snapshot } }: CheckContext, forms: readonly ReadForm[]): FormsContext["made"] {
  const remembered = stateOf(snapshot)?.forms ?? {};
  return new Map(
    forms.flatMap(({ sheet: name, name: said }): readonly (readonly [string, string])[] => {
      const sheet = snapshot.sheets.find((one) => one.name === name);
      const made = remembered[name];
      const follows = sheet && said && formulaAt(sheet, said.address.row, said.address.column) !== null;
      return made !== undefined && follows === true ? [[name, made]] : [];
    }),
  );
}

/** What 基础信息 and the forms say of the projects that are not published; null where one of them says nothing. */
function fieldsOf(
  { pack, book }: CheckContext,
  spec: PerformanceSpec,
  forms: readonly ReadForm[],
): FormsContext["fields"] {
  const [typed, told] = [keptBackAsTyped(spec, book), projectsWithoutForm(spec, book, forms)];
  if (!saysKeptBack(spec, book) || typed === null || told === null) return null;
  const at = spec.categories
    .flatMap(({ withheld }) => [withheld.count, withheld.amount])
    .flatMap((field): readonly SaidInCell[] => {
      const [text, address] = [book.infoText(field)?.trim() ?? "", book.infoAddress(field)];
      return text === "" || address === null ? [] : [{ text, address }];
    });
  return { typed, told, at, sheet: pack.info.sheet };
}

/** Lines under the two headings of the page; what is still to be filled in is none. */
function overviewIn(
  { pack, located }: CheckContext,
  { overview: declared }: PerformanceSpec,
): FormsContext["overview"] {
  const page = (pack.textPages ?? []).find(({ id }) => id === declared?.page);
  const sheet = page && located.snapshot.sheets.find(({ name }) => normalizeText(name) === normalizeText(page.sheet));
  if (!declared || !sheet || !("parts" in page)) return { duties: [], organisation: [] };
  const parts = new Map<string, SaidInCell[]>();
  let open: SaidInCell[] = [];
  sheet.values.forEach((cells, row) =>
    cells.forEach((_, column) => {
      const text = textAt(sheet, row, column).trim();
      const part = page.parts.find(({ heading }) => normalizeText(heading) === normalizeText(text));
      if (part) parts.set(part.id, (open = []));
      else if (text !== "" && !isGapText(text)) open.push({ text, address: { sheet: sheet.name, row, column } });
    }),
  );
  return { duties: parts.get(declared.duties) ?? [], organisation: parts.get(declared.organisation) ?? [] };
}

function namesIn({ book, sheets }: CheckContext, { projects }: PerformanceSpec): ReadonlySet<string> {
  return new Set(
    projects.flatMap(({ table, group }) => {
      const map = book.tables.get(table);
      const block = map?.table.blocks.find(({ bands }) => bands.some((band) => band.some(({ id }) => id === group)));
      const column = block?.nameColumn == null ? undefined : map?.columns.get(block.nameColumn);
      const sheet = map && sheets.get(map.sheet);
      return sheet === undefined || column === undefined
        ? []
        : sheet.values
            .slice(map?.firstRow ?? 0)
            .flatMap((cells) =>
              typeof cells[column] === "string" && cells[column].trim() !== "" ? [projectKey(cells[column])] : [],
            );
    }),
  );
}

function findingOf({ rule, form, severity, template, words, at, sheet }: FormFault): Finding {
  const cells = at.length > 0 ? at : [{ text: "", address: { sheet, row: 0, column: 0 } }];
  return {
    rule,
    form,
    severity,
    kind: "performance",
    ...asTold(template, words),
    table: null,
    cells: cells.map(({ text, address }) => ({ address, words: text === "" ? sheet : shortly(text), printed: text })),
    actual: null,
    expected: null,
    difference: null,
  };
}

/** Characters of a text that tell a cell from the others of a finding. */
const SHORT = 12;

function shortly(text: string): string {
  const letters = [...text.replace(/\s+/g, " ")];
  return letters.length <= SHORT ? letters.join("") : `${letters.slice(0, SHORT).join("")}…`;
}
