/** Cells that wait for each other: of the cells that could not be computed for a circle, those that form one. */
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import { isFormulaError } from "./formula";
import { parseFormula } from "./parse";
import type { ReferencedArea } from "./references";
import { listReferences } from "./references";

interface Node extends CellAddress {
  readonly key: string;
  /** Order of the visit, 0 before it; the lowest that is reached from here. */
  order: number;
  lowest: number;
  isOpen: boolean;
}

/**
 * The rings among cells that a calculation gave up as circular, each in the order of the sheets; a cell that only reads a ring is in
 * none. References through names are not followed. Time grows with the references, not with the square of the cells.
 */
export function ringsOf(
  snapshot: WorkbookSnapshot,
  circular: readonly CellAddress[],
): readonly (readonly CellAddress[])[] {
  const nodes = circular.map(({ sheet, row, column }): Node => ({
    sheet,
    row,
    column,
    key: keyOf(sheet, row, column),
    order: 0,
    lowest: 0,
    isOpen: false,
  }));
  const graph = new Graph(snapshot, nodes);
  return nodes.flatMap((node) => (node.order === 0 ? graph.ringsFrom(node) : []));
}

const keyOf = (sheet: string, row: number, column: number): string => `${sheet.toLowerCase()}!${row},${column}`;

/** Tarjan's strongly connected components, without recursion: rings may have thousands of cells. */
class Graph {
  private readonly byKey: ReadonlyMap<string, Node>;
  private readonly bySheet = new Map<string, Node[]>();
  private readonly formulas: ReadonlyMap<string, WorkbookSnapshot["sheets"][number]["formulas"]>;
  private visits = 0;
  private readonly stack: Node[] = [];

  constructor(snapshot: WorkbookSnapshot, nodes: readonly Node[]) {
    this.byKey = new Map(nodes.map((node) => [node.key, node]));
    for (const node of nodes) {
      const sheet = node.sheet.toLowerCase();
      this.bySheet.set(sheet, this.bySheet.get(sheet) ?? []);
      this.bySheet.get(sheet)?.push(node);
    }
    this.formulas = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.formulas]));
  }

  ringsFrom(start: Node): readonly (readonly CellAddress[])[] {
    const rings: CellAddress[][] = [];
    const work = [this.enter(start)];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const next = top.reads.pop();
      if (next !== undefined) {
        if (next.order === 0) work.push(this.enter(next));
        else if (next.isOpen) top.node.lowest = Math.min(top.node.lowest, next.order);
        continue;
      }
      work.pop();
      const below = work.at(-1)?.node;
      if (below) below.lowest = Math.min(below.lowest, top.node.lowest);
      if (top.node.lowest === top.node.order) rings.push(...this.close(top.node));
    }
    return rings;
  }

  private enter(node: Node): { readonly node: Node; readonly reads: Node[] } {
    this.visits += 1;
    node.order = this.visits;
    node.lowest = this.visits;
    node.isOpen = true;
    this.stack.push(node);
    return { node, reads: this.readsOf(node) };
  }

  /** A component of one cell is a ring only where the cell reads itself. */
  private close(root: Node): readonly CellAddress[][] {
    const members = this.stack.splice(this.stack.lastIndexOf(root));
    for (const member of members) member.isOpen = false;
    if (members.length === 1 && !this.readsOf(root).includes(root)) return [];
    return [members.map(({ sheet, row, column }) => ({ sheet, row, column }))];
  }

  private readsOf(node: Node): Node[] {
    const formula = parseFormula(this.formulas.get(node.sheet)?.[node.row]?.[node.column] ?? "");
    return isFormulaError(formula)
      ? []
      : listReferences(formula).flatMap((area) => this.inside(area, area.sheet ?? node.sheet));
  }

  private inside({ top, left, bottom, right }: ReferencedArea, sheet: string): readonly Node[] {
    const candidates = this.bySheet.get(sheet.toLowerCase()) ?? [];
    if ((bottom - top + 1) * (right - left + 1) >= candidates.length) {
      return candidates.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
    }
    const found: Node[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const node = this.byKey.get(keyOf(sheet, row, column));
        if (node) found.push(node);
      }
    }
    return found;
  }
}
