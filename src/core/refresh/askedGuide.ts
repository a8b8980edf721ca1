/** What is asked for of 政府购买服务指导性目录. */
import type { ListSheet } from "../list/list";

export interface GuideFile {
  /** The name that messages call it by. */
  readonly source: string;
  readonly sheets: readonly ListSheet[];
}

export interface AskedGuide {
  /** A list, blank where no file has one. */
  readonly wanted: boolean;
  readonly file: GuideFile | null;
  /** Parts, codes or names of the file's list that are the unit's own; all of it where there are none. */
  readonly only: readonly string[];
}

export const NO_GUIDE: AskedGuide = { wanted: false, file: null, only: [] };
