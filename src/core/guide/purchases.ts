/** The unit's purchases against 政府购买服务指导性目录: codes and names of the list, as far as both use the same codes. */
import type { GuideTemplate } from "./wording";
import type { CellAddress } from "../model/snapshot";
import type { ServiceGuide } from "../declare/serviceGuide";
import { normalizeText } from "../text/normalize";
import type { GuideEntry } from "../model/guideEntries";
import type { GuideFault } from "./faults";
import { codeKey } from "./readGuide";

export interface Purchase {
  /** As written; "" where the cell is blank. */
  readonly code: string;
  readonly name: string;
  readonly at: CellAddress;
}

type Item = Extract<GuideEntry, { kind: "item" }>;

/** Codes of another classification (政府采购品目, whose first letter the list does not have) are not held against the list, which is said once. */
export function purchaseFaults(
  spec: ServiceGuide,
  entries: readonly GuideEntry[],
  purchases: readonly Purchase[],
  table: string,
): readonly GuideFault[] {
  const items = entries.filter((entry) => entry.kind === "item");
  if (items.length === 0) return [];
  const letters = new Set(items.map(({ code }) => code.charAt(0)));
  const isForeign = ({ code }: Purchase): boolean => codeKey(code) !== "" && !letters.has(codeKey(code).charAt(0));
  const foreign = purchases.filter(isForeign);
  return [
    ...purchases.filter((one) => !isForeign(one)).flatMap((one) => faultOf(spec, items, one, table)),
    ...(foreign.length === 0
      ? []
      : [
          {
            rule: "guide.purchases",
            severity: "info",
            kind: "code",
            template: "guideOtherCodes",
            words: {
              table,
              count: String(foreign.length),
              codes: [...new Set(foreign.map(({ code }) => code.trim()))].slice(0, MOST).join("、"),
              more: foreign.length > MOST ? "等" : "",
              letters: [...letters].sort().join("、"),
            },
            at: foreign.map(textOf),
          } as const,
        ]),
  ];
}

const MOST = 4;

const textOf = ({ code, name, at }: Purchase): GuideFault["at"][number] => ({
  text: [code.trim(), name.trim()].filter((text) => text !== "").join(" "),
  address: at,
});

function faultOf(
  { levels }: ServiceGuide,
  items: readonly Item[],
  purchase: Purchase,
  table: string,
): readonly GuideFault[] {
  const fault = (
    kind: GuideFault["kind"],
    template: GuideTemplate,
    words: Readonly<Record<string, string>>,
  ): readonly GuideFault[] => [
    {
      rule: "guide.purchases",
      severity: "warning",
      kind,
      template,
      words: { table, code: purchase.code.trim(), name: purchase.name.trim(), ...words },
      at: [textOf(purchase)],
    },
  ];
  const named = items.filter(({ name }) => normalizeText(name) === normalizeText(purchase.name));
  const key = codeKey(purchase.code);
  if (key === "") {
    if (purchase.code.trim() !== "") return fault("code", "guidePurchaseBadCode", {});
    return purchase.name.trim() === "" || named.length > 0 ? [] : fault("name", "guidePurchaseNoName", {});
  }
  const own = items.filter(({ code }) => code === key);
  const expected = [...new Set(named.map(({ code }) => code))].join(" 或 ");
  if (own.length === 0) return fault("code", "guidePurchaseNoCode", { expected });
  if (named.some(({ code }) => code === key)) {
    const [item] = own;
    return item === undefined || item.level === levels.length
      ? []
      : fault("code", "guidePurchaseUpper", {
          head: levels[item.level - 1]?.head ?? "",
          last: levels.at(-1)?.head ?? "",
        });
  }
  return fault("name", "guidePurchaseOther", {
    listed: [...new Set(own.map(({ name }) => `“${name}”`))].join("、"),
    expected,
  });
}
