/** N12-02: what the unit buys, item by item, against the project and the cost indicators of the same name: it cannot cost more than they have, unless other money pays for it. A hint. */
import { formatAmount } from "../amount/amount";
import type { Amount } from "../amount/amount";
import { convertAmount } from "../amount/money";
import type { CellAddress } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import { costsOf } from "../performance/checks/costs";
import { coreOf } from "../performance/checks/names";
import { viewOf } from "../performance/checks/view";
import { listedProjects, projectKey } from "../performance/projects";
import type { PackSpec } from "../declare/pack";
import { comparableName } from "../text/normalize";
import type { CheckContext } from "../finding/context";
import { performanceForms } from "./performance";
import type { Finding, FindingCell } from "../finding/finding";

interface Item {
  readonly name: string;
  /** Hundredths of 元. */
  readonly amount: Amount;
  readonly at: CellAddress;
}

/** The money that something of an item's name has, in hundredths of 元. */
interface Limit {
  readonly words: string;
  readonly amount: Amount;
  readonly cells: readonly FindingCell[];
}

export function purchaseFindings(context: CheckContext): readonly Finding[] {
  const items = itemsIn(context);
  if (items.length === 0 || context.pack.performance === undefined) return [];
  const limits = limitsOf(context, context.pack.performance);
  return items.flatMap((item) => {
    const own = limits.get(keyOf(item.name));
    return own === undefined || item.amount <= own.amount ? [] : [exceeds(context, item, own)];
  });
}

function itemsIn({ pack, book }: CheckContext): readonly Item[] {
  const spec = pack.serviceGuide?.purchases;
  const map = spec && book.tables.get(spec.table);
  if (!spec || !map) return [];
  return map.rows
    .filter(({ group, label }) => group === spec.group && label.trim() !== "")
    .flatMap((row): readonly Item[] => {
      const read = book.amount(map, row, spec.amount);
      const at = cellAt(map, row, spec.amount);
      return read.ok && read.amount !== 0 && at !== null
        ? [{ name: row.label.trim(), amount: convertAmount(read.amount, map.money.unit, "元"), at }]
        : [];
    });
}

/** 办公用房物业管理服务 and 办公用房物业管理费 are one. */
function keyOf(name: string): string {
  return comparableName(coreOf(name).replace(/服务$/, ""));
}

/** Projects before cost indicators of the same name; money that cannot be read limits nothing. */
function limitsOf(context: CheckContext, spec: NonNullable<PackSpec["performance"]>): ReadonlyMap<string, Limit> {
  const limits = new Map<string, Limit>();
  const unread = new Set<string>();
  const add = (name: string, words: string, amount: Amount, cells: readonly FindingCell[]): void => {
    const known = limits.get(keyOf(name));
    limits.set(
      keyOf(name),
      known === undefined
        ? { words, amount, cells }
        : { words: known.words, amount: known.amount + amount, cells: [...known.cells, ...cells] },
    );
  };
  for (const { name, amount, step, address, words } of listedProjects(spec, context.book)) {
    if (amount === null) unread.add(keyOf(name));
    // The table may have rounded it.
    else
      add(
        name,
        `项目“${name}”`,
        amount + step / 2,
        address === null ? [] : [{ address, words: `${words} ${name}`, printed: name }],
      );
  }
  const projects = new Set([...limits.keys(), ...unread]);
  const forms = performanceForms(context).filter(({ kind }) => kind === "project");
  for (const form of forms.filter(
    ({ name }, index) =>
      name === null ||
      forms.findIndex((other) => other.name !== null && projectKey(other.name.text) === projectKey(name.text)) ===
        index,
  )) {
    for (const { called, yuan, value } of costsOf(viewOf(form, spec.project), "year")) {
      if (called === "" || projects.has(keyOf(called))) continue;
      add(called, `成本指标“${called}”（项目“${form.name?.text ?? form.sheet}”）`, Math.round(yuan * 100), [
        { address: value.address, words: called, printed: value.text },
      ]);
    }
  }
  for (const key of unread) limits.delete(key);
  return limits;
}

function exceeds({ pack, book }: CheckContext, { name, amount, at }: Item, limit: Limit): Finding {
  const table = book.tables.get(pack.serviceGuide?.purchases?.table ?? "")?.table.shortName ?? "";
  const most = Math.floor(limit.amount);
  const words = {
    table,
    name,
    limit: limit.words,
    amount: formatAmount(amount),
    most: formatAmount(most),
    difference: formatAmount(amount - most),
  };
  return {
    rule: "services.items-within-projects",
    form: "N12-02",
    severity: "info",
    kind: "plausibility",
    template: "purchaseExceeds",
    words,
    table: null,
    cells: [{ address: at, words: `${table} ${name}`, printed: formatAmount(amount) }, ...limit.cells],
    actual: null,
    expected: null,
    difference: null,
  };
}
