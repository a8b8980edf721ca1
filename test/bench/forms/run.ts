/** Random units with forms: what the check says of them as they are, and of each with one change. */
import { checkWorkbook } from "../../../src/core/report/check";
import type { Finding } from "../../../src/core/finding/finding";
import { describeFinding } from "../../../src/core/finding/wording";
import type { CellAddress, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { formsIn } from "../../../src/core/performance/formsIn";
import { shanxiUnit2026 as pack } from "../../../src/packs/shanxi-unit-2026/pack";
import type { Random } from "../../support/seededRandom";
import { randomFrom, seedOf } from "../../support/seededRandom";
import type { Change, ChangeKind, Told } from "./changes";
import { KINDS, randomChange } from "./changes";
import { randomStories } from "./stories";
import { workbookOfStories } from "./unit";

export interface Tried {
  readonly project: string;
  readonly change: Change;
  /** A finding that was not there before leads to the changed cell. */
  readonly found: boolean;
  /** New findings, wherever they lead. */
  readonly said: readonly string[];
}

export interface UnitTried {
  /** What the unbroken forms are accused of. */
  readonly accused: readonly string[];
  readonly tried: readonly Tried[];
}

const PROJECTS = { least: 3, most: 9 };
/** Draws before a kind is given up for a unit. */
const DRAWS = 20;

export function tryUnit(seed: number, changes: number): UnitTried {
  const random = randomFrom(seedOf("forms", seed));
  const stories = randomStories(random, PROJECTS.least + random.below(PROJECTS.most - PROJECTS.least + 1));
  const snapshot = workbookOfStories(stories);
  const forms = formsIn(pack, snapshot).filter(({ kind }) => kind === "project");
  const told = stories.flatMap((story): readonly Told[] =>
    forms.filter(({ name }) => name?.text === story.name).map((form) => ({ story, form })),
  );
  if (told.length !== stories.length) throw new Error("a form of the generated workbook was not read");
  const before = findingsOf(snapshot);
  const known = new Set(before.map(keyOf));
  const tried = Array.from({ length: changes }, () => draw(told, random)).flatMap((drawn): readonly Tried[] => {
    if (drawn === null) return [];
    const { own, change } = drawn;
    const fresh = findingsOf(withCell(snapshot, change)).filter((finding) => !known.has(keyOf(finding)));
    return [
      {
        project: own.story.name,
        change,
        found: fresh.some(({ cells }) => cells.some(({ address }) => isSame(address, change.beside ?? change.at))),
        said: fresh.map(describeFinding),
      },
    ];
  });
  return { accused: before.map(describeFinding), tried };
}

function draw(told: readonly Told[], random: Random): { readonly own: Told; readonly change: Change } | null {
  const kind: ChangeKind = random.pick([...KINDS, "number", "number", "indicator"]) ?? "number";
  for (let times = 0; times < DRAWS; times += 1) {
    const own = random.pick(told);
    const change = own
      ? randomChange(
          kind,
          own,
          told.filter((one) => one !== own),
          random,
        )
      : null;
    if (own && change) return { own, change };
  }
  return null;
}

function findingsOf(snapshot: WorkbookSnapshot): readonly Finding[] {
  return checkWorkbook(pack, snapshot).findings.filter(({ kind }) => kind === "performance");
}

/** With its words: a change may turn one finding into another of the same rule. */
function keyOf(finding: Finding): string {
  return `${describeFinding(finding)}|${finding.cells.map(({ address }) => `${address.sheet}!${address.row},${address.column}`).join()}`;
}

function isSame(a: CellAddress, b: CellAddress): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

function withCell(snapshot: WorkbookSnapshot, { at, after }: Change): WorkbookSnapshot {
  const put = <T>(rows: readonly (readonly T[])[], value: T): readonly (readonly T[])[] =>
    rows.map((cells, row) =>
      row === at.row ? cells.map((own, column) => (column === at.column ? value : own)) : cells,
    );
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === at.sheet
        ? { ...sheet, values: put(sheet.values, after), formulas: put(sheet.formulas, null) }
        : sheet,
    ),
  };
}
