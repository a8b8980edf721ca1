/**
 * What follows from a table's structure and need not be declared as a rule: a column that is the sum of others, a code that is the sum of the
 * codes below it, a total row, well formed codes, names that are not repeated, one head, one note. Tables say it where it stands; a pack says
 * in which words (`StructureWords`). A pack that is handed on (PackSpec) has the rules, and none of this.
 */
import type { DeclaredColumn, DeclaredGroup, DeclaredRow, DeclaredTable, Follows } from "./declaredTable";
import { bandsOf, blockColumns, columnsOf } from "./declaredTable";
import type { IdentityRule, Rule, RowSelector } from "./rule";

interface RuleWords {
  readonly label: string;
  readonly explanation: string;
}

interface SumWords extends RuleWords {
  readonly id: string;
  /** Where columns that are sums are checked downwards as well. */
  readonly check?: { readonly id: string; readonly label: string };
}

type TextWords = RuleWords & { readonly form: string; readonly basis: string };

/** How a pack says it. `{column}`, `{row}`: what is the sum; `{parts}`: the labels of what is added up; `{noun}`: what a list calls its rows. */
export interface StructureWords {
  /** The basis of every sum. */
  readonly basis: string;
  readonly columns: SumWords;
  readonly children: SumWords;
  /** The top rows of a tree, or of printed rows with codes. */
  readonly classes: SumWords;
  /** All rows of a list, or of printed rows, whose noun is 行. */
  readonly items: SumWords;
  /** Rows that are named; their sums say themselves what they are called. */
  readonly named: RuleWords;
  readonly codes: TextWords;
  readonly names: TextWords;
  readonly head: TextWords;
  readonly emptyNote: TextWords;
}

/**
 * The rules of a table that follow from its structure, around those that are declared of it. A text among these is the id of a rule that
 * follows and is to stand there.
 * @throws Error where nothing of that id follows.
 */
export function withStructure(
  table: DeclaredTable,
  words: StructureWords,
  declared: readonly (Rule | string)[],
): readonly Rule[] {
  const sums = sumRules(table, words);
  const texts = textRules(table, words);
  const placed = declared.map((rule) => (typeof rule === "string" ? ruleCalled([...sums, ...texts], rule) : rule));
  const others = (rules: readonly Rule[]) => rules.filter((rule) => !placed.includes(rule));
  return [...others(sums), ...placed, ...others(texts)];
}

function ruleCalled(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id} follows from its table`);
  return rule;
}

function sumRules(table: DeclaredTable, words: StructureWords): readonly Rule[] {
  const columns = blockColumns(table);
  return bandsOf(table).flatMap((bands, index) => {
    const groups = bands.flat();
    const amounts = (columns[index] ?? []).filter(({ kind }) => kind === "amount");
    const down = groups
      .flatMap((group) => downSums(group, groups, words))
      .map((sum) => downRules(table, words.basis, sum, amounts));
    return [
      ...amounts.flatMap((column) => acrossRule(table, words, column, groups)),
      ...down.flatMap(({ defines, ownCheck }) => [defines, ...ownCheck]),
      ...down.flatMap(({ checks }) => checks),
    ];
  });
}

function acrossRule(
  table: DeclaredTable,
  words: StructureWords,
  { id, label, sum }: DeclaredColumn,
  groups: readonly DeclaredGroup[],
): readonly Rule[] {
  if (!sum) return [];
  const parts = columnsOf(table);
  const of = sum.of.map((part) => parts.find((column) => column.id === part)?.label ?? part).join("＋");
  const say = {
    ...words.columns,
    label: words.columns.label.replace("{column}", label).replace("{parts}", of),
    ...sum,
  };
  return [
    sumRule(table, words.basis, say, {
      rows: selectors(groups),
      columns: [id],
      right: { term: "parts", columns: sum.of },
    }),
  ];
}

interface DownSum {
  readonly say: SumWords & Follows;
  readonly rows: readonly RowSelector[];
  readonly right: IdentityRule["right"];
  /** The printed rows that the sum is about: it holds in the columns that all of them use. */
  readonly printed: readonly DeclaredRow[];
  /** The check is worded by the table itself, and stands right behind. */
  readonly ownCheck: boolean;
}

/** In columns that are sums themselves only a check is left. */
function downRules(
  table: DeclaredTable,
  basis: string,
  { say, rows, right, printed, ownCheck }: DownSum,
  amounts: readonly DeclaredColumn[],
): { readonly defines: Rule; readonly ownCheck: readonly Rule[]; readonly checks: readonly Rule[] } {
  const used = amounts.filter(({ id }) =>
    printed.every(({ columns }) => columns === undefined || columns.includes(id)),
  );
  const entered = used.filter(({ sum }) => sum === undefined).map(({ id }) => id);
  const added = used.filter(({ sum }) => sum !== undefined).map(({ id }) => id);
  const checks =
    say.check && added.length > 0
      ? [sumRule(table, basis, { ...say, ...say.check }, { rows, columns: added, right, role: "checks" })]
      : [];
  return {
    defines: sumRule(table, basis, say, { rows, columns: entered, right }),
    ownCheck: ownCheck ? checks : [],
    checks: ownCheck ? [] : checks,
  };
}

/** The sums of a tree stand before those of the rows over it. */
function downSums(group: DeclaredGroup, groups: readonly DeclaredGroup[], words: StructureWords): readonly DownSum[] {
  const children: readonly DownSum[] =
    group.kind === "tree" && group.sums
      ? [
          {
            say: { ...words.children, ...group.sums },
            rows: [{ group: group.id, depth: "branch" }],
            right: { term: "children" },
            printed: [],
            ownCheck: group.sums.check !== undefined,
          },
        ]
      : [];
  return [...children, ...totalsOf(group, groups, words), ...namedSums(group, groups, words)];
}

function totalsOf(group: DeclaredGroup, groups: readonly DeclaredGroup[], words: StructureWords): readonly DownSum[] {
  const right = { term: "rows", group: group.id } as const;
  const noun = group.kind === "list" ? group.noun : "行";
  const items = { ...words.items, label: words.items.label.replace("{noun}", noun) };
  return groups
    .flatMap(rowsOf)
    .flatMap((row) =>
      row.sum && "of" in row.sum && row.sum.of === group.id
        ? [downSum(row, row.sum, hasClasses(group) ? words.classes : items, right)]
        : [],
    );
}

function namedSums(group: DeclaredGroup, groups: readonly DeclaredGroup[], words: StructureWords): readonly DownSum[] {
  const rows = groups.flatMap(rowsOf);
  return rowsOf(group).flatMap((row) => {
    if (!row.sum || !("rows" in row.sum)) return [];
    const { rows: ids, ...says } = row.sum;
    const parts = ids.flatMap((id) => rows.filter((candidate) => candidate.id === id));
    const label = words.named.label.replace("{parts}", parts.map((part) => part.label).join("＋"));
    const say = { ...words.named, id: `${dashed(row.id)}-is-sum`, label };
    return [downSum(row, says, say, { term: "named", rows: ids }, parts)];
  });
}

function downSum(
  row: DeclaredRow,
  says: Follows,
  words: SumWords,
  right: IdentityRule["right"],
  parts: readonly DeclaredRow[] = [],
): DownSum {
  return {
    say: { ...words, label: words.label.replace("{row}", row.label), ...says },
    rows: [{ rows: [row.id] }],
    right,
    printed: [row, ...parts],
    ownCheck: says.check !== undefined,
  };
}

/** incomeTotal: income-total. */
function dashed(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function rowsOf(group: DeclaredGroup): readonly DeclaredRow[] {
  return group.kind ? [] : group.rows;
}

function hasClasses(group: DeclaredGroup): boolean {
  return group.kind === "tree" || (!group.kind && group.rows.every(({ code }) => code !== undefined));
}

/** All rows of the groups: by their group where it has several, else by name. */
function selectors(groups: readonly DeclaredGroup[]): readonly RowSelector[] {
  const alone = (group: DeclaredGroup) => !group.kind && group.rows.length === 1;
  const rows = groups.filter(alone).flatMap((group) => rowsOf(group).map(({ id }) => id));
  return [
    ...groups.filter((group) => !alone(group)).map(({ id }) => ({ group: id, depth: "any" as const })),
    ...(rows.length > 0 ? [{ rows }] : []),
  ];
}

function sumRule(
  table: DeclaredTable,
  basis: string,
  say: SumWords & Follows,
  {
    rows,
    columns,
    right,
    role = "defines",
  }: Pick<IdentityRule, "rows" | "columns" | "right"> & Partial<Pick<IdentityRule, "role">>,
): Rule {
  const { id, form, label, explanation } = say;
  return {
    kind: "identity",
    id: `${table.id}.${id}`,
    form,
    label,
    severity: "error",
    role,
    table: table.id,
    rows,
    columns,
    relation: "equals",
    right,
    tolerance: "rounding",
    basis: say.basis ?? basis,
    explanation,
  };
}

function textRules(table: DeclaredTable, words: StructureWords): readonly Rule[] {
  const groups = bandsOf(table).flat(2);
  const common = ({ form, label, basis, explanation }: TextWords) =>
    ({ form, label, severity: "error", table: table.id, basis, explanation }) as const;
  return [
    ...groups
      .filter((group) => group.kind === "tree" && group.codes !== false)
      .map(({ id }): Rule => ({
        kind: "codes",
        id: `${table.id}.codes-are-well-formed`,
        ...common(words.codes),
        group: id,
      })),
    ...groups.flatMap((group): readonly Rule[] =>
      group.kind === "list" && group.unique
        ? [
            {
              kind: "uniqueNames",
              id: `${table.id}.names-are-unique`,
              ...common({ ...words.names, label: words.names.label.replace("{noun}", group.noun) }),
              group: group.id,
            },
          ]
        : [],
    ),
    ...(table.formNo === null
      ? []
      : [{ kind: "tableHead", id: `${table.id}.head-agrees`, ...common(words.head) } as const]),
    ...(table.emptyNote === undefined
      ? []
      : [{ kind: "emptyNote", id: `${table.id}.empty-note`, ...common(words.emptyNote) } as const]),
  ];
}
