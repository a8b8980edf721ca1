/** Which 一级 and 二级指标 a text of a form names. */
import type { IndicatorClass, PerformanceForm } from "../declare/performance";
import { derived } from "../declare/derived";
import { normalizeText } from "../text/normalize";

export interface ClassNames {
  /** Comparable text → the class's name. */
  readonly classes: ReadonlyMap<string, string>;
  /** Comparable text → the kind's name. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Kind's name → its class's. */
  readonly classOf: ReadonlyMap<string, string>;
}

type Named = Pick<IndicatorClass, "name" | "otherNames">;

const named = ({ name, otherNames = [] }: Named): readonly (readonly [string, string])[] =>
  [name, ...otherNames].map((one) => [normalizeText(one), name]);

export const classNames = derived(({ indicators }: PerformanceForm): ClassNames => ({
  classes: new Map(indicators.flatMap(named)),
  kinds: new Map(indicators.flatMap(({ kinds }) => kinds.flatMap(named))),
  classOf: new Map(indicators.flatMap(({ name, kinds }) => kinds.map((kind) => [kind.name, name] as const))),
}));
