/** Which chart an object is about. */
import { itemNotFound } from "../errors";
import type { HostContext } from "../hostContext";
import type { ChartRecord } from "../records/charts";

export interface ChartTarget {
  readonly sheet: string;
  readonly id: string;
}

/** Throws ItemNotFound once the chart was deleted. */
export function requireChart({ sheet, id }: ChartTarget, host: HostContext, location: string): ChartRecord {
  const found = host.records(sheet).charts.find((chart) => chart.id === id);
  if (!found) throw itemNotFound(location);
  return found;
}
