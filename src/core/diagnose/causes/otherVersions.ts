/** A table that agrees with itself and, line by line, not with the others: of last year, or of another draft. */
import { cellOf } from "../../finding/context";
import type { TableMap } from "../../model/tableMap";
import type { CauseSearch, FoundCause } from "./causes";
import type { CellFigure } from "../search/cells";
import { componentsOf } from "../search/components";
import { namedTables } from "./namedTables";
import { tablesAtOdds } from "./undone";

/** Of the identities with other tables that have figures so many fail, in so many lines. */
const SHARE = 0.5;
const IDENTITIES = 4;
const LINES = 2;
/** The same where its title says another year. */
const DATED = { share: 0.1, identities: 2 } as const;
/** A table of many lines may have a slip of its own beside that: so much of what fails. */
const INNER = 0.1;
const NAMED = 4;

interface Account {
  readonly map: TableMap;
  readonly year: string;
  readonly failing: readonly number[];
  readonly share: number;
  readonly flat: boolean;
}

export function otherVersions(search: CauseSearch): readonly FoundCause[] {
  if (search.left.length < DATED.identities) return [];
  const accounts = tablesAtOdds(search)
    .flatMap((map) => accountOf(search, map))
    .sort((a, b) => Number(b.year !== "") - Number(a.year !== "") || b.share - a.share);
  const [best, next] = accounts;
  if (!best || (next && next.share === best.share && (next.year === "") === (best.year === ""))) return [];
  const cells = [...new Set(best.failing.flatMap((index) => ownFigure(search, best.map, index)))].slice(0, NAMED);
  return [
    {
      kind: "otherVersion",
      words: {
        table: best.map.table.shortName,
        year: best.year,
        flat: best.flat ? "是平的" : "大体是平的",
        most: best.share < SHARE ? "有些" : "多数",
      },
      forms: best.failing,
      cells: cells.flatMap(({ place }) =>
        place ? (cellOf(search.context, place.map, place.row, place.column) ?? []) : [],
      ),
    },
  ];
}

/** The first figure of the table that the identity reads. */
function ownFigure({ space }: CauseSearch, map: TableMap, index: number): readonly CellFigure[] {
  const keys = [...(space.problem.forms[index]?.shares.keys() ?? [])];
  return keys
    .flatMap((key) => space.figures.get(key) ?? [])
    .filter(({ place }) => place?.map === map)
    .slice(0, 1);
}

function accountOf({ space, left, findings }: CauseSearch, map: TableMap): readonly Account[] {
  const open = new Set(left);
  const failing: number[] = [];
  const inner: number[] = [];
  const lines = new Set<unknown>();
  const differences = new Set<number>();
  let [all, equal] = [0, 0];
  for (const [index, form] of space.problem.forms.entries()) {
    const tables = new Set(namedTables(form));
    if (!tables.has(map.table.id)) continue;
    if (tables.size === 1) {
      if (open.has(index)) inner.push(index);
      continue;
    }
    const own = [...form.shares.keys()]
      .map((key) => space.figures.get(key))
      .filter((figure) => figure?.place?.map === map && figure.amount !== 0);
    if (own.length === 0) continue;
    // A bound holds of many figures.
    const isEqual = form.instance.rule.relation === "equals";
    if (isEqual) all += 1;
    if (!open.has(index)) continue;
    failing.push(index);
    if (isEqual) {
      equal += 1;
      differences.add(Math.abs(form.residual));
    }
    lines.add(form.instance.row);
  }
  const share = equal / Math.max(1, all);
  if (inner.length > failing.length * INNER) return [];
  failing.push(...inner);
  const year =
    findings.find((finding) => finding.table === map.table.id && finding.template === "yearDiffers")?.words.year ?? "";
  // One difference throughout is one figure that was changed: see partlyChanged.
  if (year === "" && differences.size === 1) return [];
  const least = year === "" ? { share: SHARE, identities: IDENTITIES } : DATED;
  if (failing.length < least.identities || lines.size < LINES || share < least.share) return [];
  // What hangs together with these and does not speak of the table speaks against it.
  const own = new Set(failing);
  if (
    componentsOf(space.problem, left).some(
      (matter) => matter.some((index) => own.has(index)) && !matter.every((index) => own.has(index)),
    )
  )
    return [];
  return [{ map, year, failing, share, flat: inner.length === 0 }];
}
