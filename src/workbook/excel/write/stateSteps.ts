/** The product's memory and the defined names as steps, there and back. */
import type { NamePlan } from "../../../core/model/workbookPlan";
import { absoluteArea } from "../../address";
import { stateFromXml, stateNamespace, stateToXml } from "../../state";
import { textSize } from "./blocks";
import { objectSize } from "./step";
import type { WriteStep } from "./step";

/** Replaces our parts by one that holds `json`; null removes them. */
export function stateStep(json: string | null, ids: readonly string[]): WriteStep {
  const [id, ...copies] = ids;
  return {
    size: objectSize * (1 + ids.length) + (json === null ? 0 : textSize(json)),
    queue: ({ customXmlParts }) => {
      for (const copy of copies) customXmlParts.getItem(copy).delete();
      if (json === null) {
        if (id !== undefined) customXmlParts.getItem(id).delete();
      } else if (id === undefined) customXmlParts.add(stateToXml(json));
      else customXmlParts.getItem(id).setXml(stateToXml(json));
    },
  };
}

/** What stood there when it was written over: loaded by the same request. */
export interface SeenState {
  readonly ids: readonly string[];
  /** Of the part that the preflight found; null where there was none. */
  readonly text: string | null;
}

/** As `stateStep`, for a state that was made from what the preflight found; `take` gets what really stood there. */
export function guardedStateStep(
  json: string | null,
  ids: readonly string[],
  take: (seen: SeenState) => void,
): WriteStep {
  const step = stateStep(json, ids);
  return {
    size: step.size + 2 * objectSize,
    queue: (workbook) => {
      const [id] = ids;
      const parts = workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
      const xml = id === undefined ? null : workbook.customXmlParts.getItemOrNullObject(id).getXml();
      step.queue(workbook);
      return () =>
        take({ ids: parts.items.map((part) => part.id), text: xml === null ? null : stateFromXml(xml.value) });
    },
  };
}

/** `formerly` tells which names exist already; Excel refuses to add those again. */
export function nameSteps(names: readonly NamePlan[], formerly: ReadonlyMap<string, string | null>): WriteStep[] {
  return names.flatMap(({ name, sheet, area, keepExisting = false }) => {
    const refersTo = `=${absoluteArea(sheet, area)}`;
    const exists = typeof formerly.get(name) === "string";
    return exists && keepExisting
      ? []
      : {
          size: objectSize + textSize(refersTo),
          queue: (workbook) => {
            if (exists) workbook.names.getItem(name).formula = refersTo;
            else workbook.names.add(name, refersTo);
          },
        };
  });
}
