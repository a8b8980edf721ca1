/** The mark of the running command and its way back, as parts of the workbook: there before the first write, the mark gone with the last. */
import { stateFromXml, stateToXml, runningNamespace, wayBackNamespace } from "../../state";
import { textSize } from "../write/blocks";
import { objectSize } from "../write/step";
import type { Step } from "../write/step";
import type { WayBack } from "../../../core/state/wayBack";
import { readWayBack } from "../../../core/state/wayBack";

/** `hasWay`: one of an earlier command is there. The way comes first, so that there is no mark without it. */
export function beginSteps(way: WayBack, hasWay: boolean): readonly Step[] {
  const [text, mark] = [JSON.stringify(way), markOf(0)];
  return [
    { size: 3 * objectSize + textSize(text), queue: ({ customXmlParts }) => {
      const xml = stateToXml(text, wayBackNamespace);
      if (hasWay) customXmlParts.getByNamespace(wayBackNamespace).getOnlyItem().setXml(xml);
      else customXmlParts.add(xml);
    } },
    { size: objectSize + textSize(mark), queue: ({ customXmlParts }) => void customXmlParts.add(stateToXml(mark, runningNamespace)) },
  ];
}

/** Rows that have come or gone so far: Excel alone cannot tell. */
export function countedRows(done: number): readonly Step[] {
  return [{ size: 2 * objectSize, queue: ({ customXmlParts }) => customXmlParts.getByNamespace(runningNamespace).getOnlyItem().setXml(stateToXml(markOf(done), runningNamespace)) }];
}

function markOf(rows: number): string {
  return JSON.stringify({ rows });
}

function rowsIn(mark: string | null): number {
  try {
    const rows: unknown = mark === null ? null : Reflect.get(JSON.parse(mark) as object, "rows");
    return typeof rows === "number" ? rows : 0;
  } catch {
    return 0;
  }
}

/** The last thing of a command that has to succeed. */
export const END: Step = forget(runningNamespace);

/** Nothing to take back is left. */
export const FORGET: readonly Step[] = [END, forget(wayBackNamespace)];

function forget(namespace: string): Step {
  return { size: 2 * objectSize, queue: ({ customXmlParts }) => customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().delete() };
}

export interface Kept {
  /** Null as well where it is of a version that this product does not know. */
  readonly way: WayBack | null;
  /** How many steps of rows a command that has not finished has made; null where it has finished. */
  readonly rows: number | null;
}

/** What the last command has left; null where it has left nothing. One round trip. */
export async function readKept({ workbook, sync }: Excel.RequestContext): Promise<Kept | null> {
  const [running, way] = [runningNamespace, wayBackNamespace].map((namespace) => {
    const parts = workbook.customXmlParts.getByNamespace(namespace);
    return { items: parts.load("items/id"), xml: parts.getOnlyItemOrNullObject().getXml() };
  });
  await sync();
  const isRunning = (running?.items.items.length ?? 0) > 0;
  const hasWay = (way?.items.items.length ?? 0) > 0;
  if (!isRunning && !hasWay) return null;
  const text = hasWay && way ? stateFromXml(way.xml.value, wayBackNamespace) : null;
  const rows = isRunning && running ? rowsIn(stateFromXml(running.xml.value, runningNamespace)) : null;
  return { way: text === null ? null : readWayBack(text), rows };
}
