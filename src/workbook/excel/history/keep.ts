/** The mark of the running command and its way back, as parts of the workbook: there before the first write, the mark gone with the last. */
import { stateFromXml, stateToXml, runningNamespace, wayBackNamespace } from "../../state";
import { textSize } from "../write/blocks";
import { objectSize } from "../write/step";
import type { Step } from "../write/step";
import type { WayBack } from "../../../core/state/wayBack";
import type { Kept, Mark } from "../../kept";
import { keptOf } from "../../kept";

/**
 * `hasWay`: one of an earlier command is there. The mark comes first: alone, or beside the way of another command, it says that nothing was
 * written yet.
 */
export function beginSteps(way: WayBack, hasWay: boolean): readonly Step[] {
  const text = JSON.stringify(way);
  return [
    ...beginMark(way.token, 0),
    {
      size: 3 * objectSize + textSize(text),
      queue: ({ customXmlParts }) => {
        const xml = stateToXml(text, wayBackNamespace);
        if (hasWay) customXmlParts.getByNamespace(wayBackNamespace).getOnlyItem().setXml(xml);
        else customXmlParts.add(xml);
      },
    },
  ];
}

/** Larger ones are not kept: Excel on the web refuses requests above 5 MB. */
const LARGEST = 3_000_000;

export function canBeKept(way: WayBack): boolean {
  return textSize(JSON.stringify(way)) <= LARGEST;
}

/** Taking back a command that had finished is cut off as easily as the command itself. */
export function beginMark(token: string, rows: number): readonly Step[] {
  return [
    END,
    {
      size: objectSize,
      queue: ({ customXmlParts }) => void customXmlParts.add(stateToXml(markOf(token, rows), runningNamespace)),
    },
  ];
}

/** Rows that have come or gone so far: Excel alone cannot tell. */
export function countedRows(token: string, rows: number): readonly Step[] {
  return [
    {
      size: 2 * objectSize,
      queue: ({ customXmlParts }) =>
        customXmlParts
          .getByNamespace(runningNamespace)
          .getOnlyItem()
          .setXml(stateToXml(markOf(token, rows), runningNamespace)),
    },
  ];
}

function markOf(token: string, rows: number): string {
  return JSON.stringify({ token, rows } satisfies Mark);
}

/** The last thing of a command that has to succeed. */
export const END: Step = forget(runningNamespace);

/** Nothing to take back is left. A mark without its way says the same. */
export const FORGET: readonly Step[] = [forget(wayBackNamespace), END];

function forget(namespace: string): Step {
  return {
    size: 2 * objectSize,
    queue: ({ customXmlParts }) => customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject().delete(),
  };
}

/** What the last command has left; null where it has left nothing. One round trip. */
export async function readKept({ workbook, sync }: Excel.RequestContext): Promise<Kept | null> {
  const [running, way] = [runningNamespace, wayBackNamespace].map((namespace) => {
    const parts = workbook.customXmlParts.getByNamespace(namespace);
    return { items: parts.load("items/id"), xml: parts.getOnlyItemOrNullObject().getXml() };
  });
  await sync();
  if (!way || way.items.items.length === 0) return null;
  return keptOf(
    stateFromXml(way.xml.value, wayBackNamespace),
    running && running.items.items.length > 0 ? stateFromXml(running.xml.value, runningNamespace) : null,
  );
}
