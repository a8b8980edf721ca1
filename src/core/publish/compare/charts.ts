/** Charts of a document against those that the workbook's figures make. */
import { formatAmount, toAmount } from "../../amount/amount";
import { comparableName, normalizeText } from "../../text/normalize";
import type { Publication, PublishedChart } from "../publication";
import type { Difference } from "./difference";
import type { ChartCount, DocumentChart } from "./documentChart";

export interface ComparedCharts {
  readonly differences: readonly Difference[];
  readonly charts: ChartCount;
}

/** `document`: null where its charts were not read. */
export function compareCharts(document: readonly DocumentChart[] | null, { parts }: Publication): ComparedCharts {
  const wanted = parts.flatMap((part) =>
    part.kind === "text" ? part.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])) : [],
  );
  if (document === null) return { differences: [], charts: { compared: 0, notCompared: wanted.length } };
  const free = [...document];
  const take = (matches: (one: DocumentChart) => boolean): DocumentChart | undefined => {
    const at = free.findIndex(matches);
    return at < 0 ? undefined : free.splice(at, 1)[0];
  };
  const titled = wanted.map((chart) => take(({ title }) => normalizeText(title) === normalizeText(chart.title)));
  // Whose title was changed is told by what it shows.
  const found = wanted.map(
    (chart, index) => titled[index] ?? take(({ lines }) => lines !== null && labelsOf(lines) === labelsOf(chart.lines)),
  );
  const differences = wanted.flatMap((chart, index) => differencesOf(chart, found[index]));
  const unread = found.filter((one) => one?.lines === null).length;
  return {
    differences,
    charts: { compared: found.filter((one) => one !== undefined).length - unread, notCompared: unread + free.length },
  };
}

const NOTHING = formatAmount(0);

/** A line of zero may be drawn or not. */
function labelsOf(
  lines: readonly { readonly label: string; readonly amount?: number; readonly value?: number }[],
): string {
  return lines
    .filter(({ amount, value }) => (amount ?? value) !== 0)
    .map(({ label }) => comparableName(label))
    .join("|");
}

function differencesOf(
  { caption, title, lines }: PublishedChart,
  found: DocumentChart | undefined,
): readonly Difference[] {
  const told = (kind: Difference["kind"], words: string, document: string, workbook: string): Difference => ({
    kind,
    words,
    document,
    workbook,
    documentAt: null,
    workbookAt: null,
  });
  if (found === undefined) return [told("noChart", caption, "", title)];
  const titles =
    normalizeText(found.title) === normalizeText(title) ? [] : [told("chart", `${caption}的标题`, found.title, title)];
  if (found.lines === null) return titles;
  const shown = new Map(
    found.lines.map(({ label, value }) => [comparableName(label), formatAmount(toAmount(value, 2))]),
  );
  const wanted = new Map(
    lines.map(({ label, amount }) => [comparableName(label), { label, printed: formatAmount(amount) }]),
  );
  const figures = [...wanted].flatMap(([key, { label, printed }]) =>
    (shown.get(key) ?? NOTHING) === printed
      ? []
      : [told("chart", `${caption} ${label}`, shown.get(key) ?? "", printed)],
  );
  const others = found.lines.flatMap(({ label, value }) =>
    wanted.has(comparableName(label)) || value === 0
      ? []
      : [told("chart", `${caption} ${label}`, formatAmount(toAmount(value, 2)), "")],
  );
  return [...titles, ...figures, ...others];
}
