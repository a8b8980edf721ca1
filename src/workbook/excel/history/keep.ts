/** The mark of the running command and its way back, as parts of the workbook: there before the first write, the mark gone with the last. */
import { stateFromXml, stateToXml, runningNamespace, wayBackNamespace } from "../../state";
import { toWorkbookError } from "../errors";
import { textSize } from "../write/blocks";
import { objectSize } from "../write/step";
import type { WriteStep } from "../write/step";
import type { WayBack } from "../../../core/state/wayBack";
import type { KeptWay, Mark } from "../../kept";
import { keptOf } from "../../kept";

/**
 * `found`: what the look before writing found. The request breaks off before it has written anything where another window has kept the way of
 * a command since; where there was none yet, the way of this one is then a second one. The mark comes before the way: alone, or beside the way
 * of another command, it says that nothing was written yet.
 */
export function beginSteps(
  way: WayBack,
  found: KeptIds,
  rows = 0,
  take: Take = () => null,
  takeWay: Take = () => null,
): readonly WriteStep[] {
  return [
    ...stillThere(found.ways),
    ...beginMark(way.token, rows, found.marks, take),
    ...replaceWay(way, found.ways, takeWay),
  ];
}

/** What takes an id that comes back; null where the request may load nothing. */
type Take = () => ((id: string) => void) | null;

/** The way under a new id: windows that have looked before can no longer begin. */
function replaceWay(way: WayBack, ids: readonly string[], take: Take): readonly WriteStep[] {
  const text = JSON.stringify(way);
  return [
    {
      size: (4 + ids.length) * objectSize + textSize(text),
      queue: ({ customXmlParts }) => {
        customXmlParts.add(stateToXml(text, wayBackNamespace));
        for (const id of ids) customXmlParts.getItem(id).delete();
        // Excel refuses where there are several.
        const part = customXmlParts.getByNamespace(wayBackNamespace).getOnlyItem().load("id");
        const taker = take();
        if (taker !== null) return () => taker(part.id);
      },
    },
  ];
}

/** What is known better by now. Breaks off where another window has kept the way of a command since. */
export function renewWay(way: WayBack, id: string): readonly WriteStep[] {
  const text = JSON.stringify(way);
  return [
    {
      size: 2 * objectSize + textSize(text),
      queue: ({ customXmlParts }) => customXmlParts.getItem(id).setXml(stateToXml(text, wayBackNamespace)),
    },
  ];
}

/** For what follows the end of a command: cut off here, the command is one that has not finished. One request. */
export function unfinishedWhile(token: string, steps: readonly WriteStep[]): readonly WriteStep[] {
  let mark: Excel.CustomXmlPart | null = null;
  return [
    {
      size: 2 * objectSize,
      queue: ({ customXmlParts }) => {
        mark = customXmlParts.add(stateToXml(markOf(token, 0), runningNamespace));
      },
    },
    ...steps,
    { size: objectSize, queue: () => mark?.delete() },
  ];
}

/** Excel refuses to name a part that is gone: the request breaks off here. */
export function stillThere(ids: readonly string[]): readonly WriteStep[] {
  return ids.map((id): WriteStep => ({
    size: 2 * objectSize,
    queue: ({ customXmlParts }) => void customXmlParts.getItem(id).load("id"),
  }));
}

/** Larger ones are not kept: Excel on the web refuses requests above 5 MB. */
const LARGEST = 3_000_000;

export function canBeKept(way: WayBack): boolean {
  return textSize(JSON.stringify(way)) <= LARGEST;
}

/**
 * Taking back a command that had finished is cut off as easily as the command itself. `ids`: marks that it takes the place of. `take` gets the
 * id by which later requests see that no other window has taken over; null where the request may load nothing.
 */
export function beginMark(
  token: string,
  rows: number,
  ids: readonly string[],
  take: Take = () => null,
): readonly WriteStep[] {
  return [
    ...forgetParts(ids),
    {
      size: 2 * objectSize,
      queue: ({ customXmlParts }) => {
        const mark = customXmlParts.add(stateToXml(markOf(token, rows), runningNamespace));
        const taker = take();
        if (taker === null) return;
        mark.load("id");
        return () => taker(mark.id);
      },
    },
  ];
}

/** By its id where that has come back: another window's mark may stand beside it until that is refused. */
type MarkId = () => string | null;

const unknownId: MarkId = () => null;

/** Rows that have come or gone so far: Excel alone cannot tell. */
export function countedRows(token: string, rows: number, id: MarkId = unknownId): readonly WriteStep[] {
  return [
    {
      size: 2 * objectSize,
      queue: ({ customXmlParts }) => {
        const known = id();
        const mark =
          known === null
            ? customXmlParts.getByNamespace(runningNamespace).getOnlyItem()
            : customXmlParts.getItem(known);
        mark.setXml(stateToXml(markOf(token, rows), runningNamespace));
      },
    },
  ];
}

function markOf(token: string, rows: number): string {
  return JSON.stringify({ token, rows } satisfies Mark);
}

/** The last thing of a command that has to succeed. */
export function endSteps(id: MarkId = unknownId): readonly WriteStep[] {
  return [forget(runningNamespace, id)];
}

/** Nothing to take back is left. A mark without its way says the same. */
export function forgetAll({ ways, marks }: KeptIds): readonly WriteStep[] {
  return [...forgetParts(ways), ...forgetParts(marks)];
}

/** After `replaceWay` and `beginMark`, which leave one of each. */
export const FORGET: readonly WriteStep[] = [forget(wayBackNamespace), ...endSteps()];

function forget(namespace: string, id = unknownId): WriteStep {
  return {
    size: 2 * objectSize,
    queue: ({ customXmlParts }) => {
      const known = id();
      const part =
        known === null
          ? customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject()
          : customXmlParts.getItemOrNullObject(known);
      part.delete();
    },
  };
}

/** Excel does nothing when asked to delete what is gone. */
function forgetParts(ids: readonly string[]): readonly WriteStep[] {
  return ids.map((id): WriteStep => ({
    size: 2 * objectSize,
    queue: ({ customXmlParts }) => customXmlParts.getItemOrNullObject(id).delete(),
  }));
}

/** Ids of our parts; more than one of a kind only where two windows began at once. */
export interface KeptIds {
  readonly ways: readonly string[];
  readonly marks: readonly string[];
}

export interface KeptParts extends KeptWay, KeptIds {
  /** Those that this command has put beside another's. */
  own(token: string): KeptIds;
}

interface Part {
  readonly id: string;
  readonly text: string | null;
}

/** What the last command has left; null where it has left nothing. One round trip; three where windows began at once. */
export async function readKept(context: Excel.RequestContext): Promise<KeptParts | null> {
  const [ways = [], marks = []] = (await readOnlyParts(context)) ?? (await readAllParts(context));
  if (ways.length === 0) return null;
  const found = ways.flatMap(({ text }) => marks.map((mark) => keptOf(text, mark.text)));
  return {
    ...(found.find(({ rows }) => rows !== null) ?? keptOf(ways.at(-1)?.text ?? null, null)),
    ways: ways.map(({ id }) => id),
    marks: marks.map(({ id }) => id),
    own: (token) => ({ ways: withToken(ways, token), marks: withToken(marks, token) }),
  };
}

/** Whether taking this command back has come to its end: nothing of it is kept any more. Null for a command that keeps nothing. */
export async function isForgotten(context: Excel.RequestContext, token: string | null): Promise<boolean> {
  if (token === null) return false;
  try {
    const kept = await readKept(context);
    const { ways, marks } = kept?.own(token) ?? { ways: [], marks: [] };
    return ways.length === 0 && marks.length === 0;
  } catch {
    return false;
  }
}

/** Null where there are several of a kind, which Excel refuses here or answers with none. */
async function readOnlyParts({ workbook, sync }: Excel.RequestContext): Promise<readonly (readonly Part[])[] | null> {
  const queued = NAMESPACES.map((namespace) => {
    const parts = workbook.customXmlParts.getByNamespace(namespace);
    return { namespace, items: parts.load("items/id"), xml: parts.getOnlyItemOrNullObject().getXml() };
  });
  try {
    await sync();
  } catch (cause) {
    if (toWorkbookError(cause).detail.startsWith("InvalidOperation ")) return null;
    throw cause;
  }
  if (queued.some(({ items }) => items.items.length > 1)) return null;
  return queued.map(({ namespace, items: { items }, xml }) =>
    items.map(({ id }) => ({ id, text: stateFromXml(xml.value, namespace) })),
  );
}

async function readAllParts({ workbook, sync }: Excel.RequestContext): Promise<readonly (readonly Part[])[]> {
  const parts = NAMESPACES.map((namespace) => workbook.customXmlParts.getByNamespace(namespace).load("items/id"));
  await sync();
  const xmls = parts.map(({ items }) => items.map((part) => ({ id: part.id, xml: part.getXml() })));
  await sync();
  return xmls.map((own, index) => own.map(({ id, xml }) => ({ id, text: stateFromXml(xml.value, NAMESPACES[index]) })));
}

const NAMESPACES = [wayBackNamespace, runningNamespace] as const;

/** Tokens are letters and digits of our own making: no other part of the JSON text holds one. */
function withToken(parts: readonly Part[], token: string): readonly string[] {
  return parts.filter(({ text }) => text?.includes(`"token":"${token}"`) === true).map(({ id }) => id);
}
