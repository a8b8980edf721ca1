/**
 * What follows from a table's structure and need not be declared as a rule: a column that is the sum of others, a code that is the sum of the
 * codes below it, a total row, well formed codes, names that are not repeated, one head, one note. Tables say it where it stands; a pack says
 * in which words (`StructureWords`). A pack that is handed on (PackSpec) has the rules, and none of this.
 */
import type { ColumnSpec, FixedRow, RowGroup, TableSpec, TreeGroup } from "./table";
import type { IdentityRule, Rule, RowSelector } from "./rule";

/** Of a rule that follows: its number in the catalogue of identities, and what differs from the pack's words. */
interface Follows {
  readonly form: string;
  readonly id?: string;
  readonly label?: string;
  /** Of the same sum in the columns that are sums themselves, where only a check is left. */
  readonly check?: { readonly id: string; readonly label: string };
}

export type DeclaredColumn = ColumnSpec & {
  /** Columns of the same row. */
  readonly sum?: Follows & { readonly of: readonly string[] };
};

export type DeclaredRow = FixedRow & {
  /** The top rows of a group of the same table. */
  readonly sum?: Follows & { readonly of: string };
};

export type DeclaredGroup =
  | (Omit<Extract<RowGroup, { kind: "fixed" }>, "rows"> & { readonly rows: readonly DeclaredRow[] })
  | (TreeGroup & {
      /** Every code is the sum of the codes right below it. */
      readonly sums?: Follows;
      /** Its codes are not looked at where another rule of the table says more. */
      readonly codes?: false;
    })
  | (Extract<RowGroup, { kind: "list" }> & {
      /** Names are not blank and not repeated. */
      readonly unique?: true;
    });

export type DeclaredTable = Omit<TableSpec, "columns" | "blocks"> & {
  readonly columns: readonly DeclaredColumn[];
  readonly blocks: readonly (Omit<TableSpec["blocks"][number], "bands"> & {
    readonly bands: readonly (readonly DeclaredGroup[])[];
  })[];
};

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

/** How a pack says it. `{parts}`: the labels of the columns that are added up; `{noun}`: what a list calls its rows. */
export interface StructureWords {
  /** The basis of every sum. */
  readonly basis: string;
  readonly columns: SumWords;
  readonly children: SumWords;
  readonly classes: SumWords;
  readonly items: SumWords;
  readonly codes: TextWords;
  readonly names: TextWords;
  readonly head: TextWords;
  readonly emptyNote: TextWords;
}

/** The rules of a table that follow from its structure, around those that are declared of it. */
export function withStructure(table: DeclaredTable, words: StructureWords, declared: readonly Rule[]): readonly Rule[] {
  return [...sumRules(table, words), ...declared, ...textRules(table, words)];
}

/** Without what the rules say now. */
export function plainTable({ columns, blocks, ...table }: DeclaredTable): TableSpec {
  return {
    ...table,
    columns: columns.map(({ sum: _, ...column }) => column),
    blocks: blocks.map(({ bands, ...block }) => ({ ...block, bands: bands.map((band) => band.map(plainGroup)) })),
  };
}

function plainGroup(group: DeclaredGroup): RowGroup {
  if (group.kind === "fixed") return { ...group, rows: group.rows.map(({ sum: _, ...row }) => row) };
  if (group.kind === "list") return (({ unique: _, ...list }) => list)(group);
  return (({ sums: _, codes: _codes, ...tree }) => tree)(group);
}

function sumRules(table: DeclaredTable, words: StructureWords): readonly Rule[] {
  return table.blocks.flatMap((block) => {
    const groups = block.bands.flat();
    const amounts = table.columns.filter(({ id, kind }) => kind === "amount" && block.columns.includes(id));
    const added = amounts.filter(({ sum }) => sum !== undefined).map(({ id }) => id);
    const entered = amounts.filter(({ sum }) => sum === undefined).map(({ id }) => id);
    const across = amounts.flatMap(({ id, sum }) =>
      sum
        ? [
            sumRule(
              table,
              words.basis,
              { ...words.columns, ...sum, label: sum.label ?? partsLabel(table, words, sum.of) },
              { rows: selectors(groups), columns: [id], right: { term: "parts", columns: sum.of } },
            ),
          ]
        : [],
    );
    const down = groups
      .flatMap((group) => downSums(group, groups, words))
      .map(({ say, rows, right }) => ({
        defines: sumRule(table, words.basis, say, { rows, columns: entered, right }),
        checks:
          say.check && added.length > 0
            ? [sumRule(table, words.basis, { ...say, ...say.check }, { rows, columns: added, right, role: "checks" })]
            : [],
      }));
    return [...across, ...down.map(({ defines }) => defines), ...down.flatMap(({ checks }) => checks)];
  });
}

interface DownSum {
  readonly say: SumWords & Follows;
  readonly rows: readonly RowSelector[];
  readonly right: IdentityRule["right"];
}

/** The sums of a tree stand before those of the rows over it. */
function downSums(group: DeclaredGroup, groups: readonly DeclaredGroup[], words: StructureWords): readonly DownSum[] {
  if (group.kind === "tree" && group.sums)
    return [
      {
        say: { ...words.children, ...group.sums },
        rows: [{ group: group.id, depth: "branch" }],
        right: { term: "children" },
      },
      ...totalsOf(group.id, groups, words.classes),
    ];
  return totalsOf(group.id, groups, words.items);
}

function totalsOf(id: string, groups: readonly DeclaredGroup[], words: SumWords): readonly DownSum[] {
  return groups
    .flatMap((group) => (group.kind === "fixed" ? group.rows : []))
    .flatMap(({ id: row, sum }) =>
      sum?.of === id
        ? [{ say: { ...words, ...sum }, rows: [{ rows: [row] }], right: { term: "rows" as const, group: id } }]
        : [],
    );
}

/** All rows of the groups: those of trees and lists first, then the printed ones. */
function selectors(groups: readonly DeclaredGroup[]): readonly RowSelector[] {
  const rows = groups.flatMap((group) => (group.kind === "fixed" ? group.rows.map(({ id }) => id) : []));
  return [
    ...groups.filter(({ kind }) => kind !== "fixed").map(({ id }) => ({ group: id, depth: "any" as const })),
    ...(rows.length > 0 ? [{ rows }] : []),
  ];
}

function partsLabel({ columns }: DeclaredTable, words: StructureWords, of: readonly string[]): string {
  return words.columns.label.replace(
    "{parts}",
    of.map((id) => columns.find((column) => column.id === id)?.label ?? id).join("＋"),
  );
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
    basis,
    explanation,
  };
}

function textRules(table: DeclaredTable, words: StructureWords): readonly Rule[] {
  const groups = table.blocks.flatMap(({ bands }) => bands.flat());
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
