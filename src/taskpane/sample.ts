/** Published disclosures that the product is tried with, as data files: one for each form that has one. */
import { head as shanghaiUnit } from "../packs/shanghai-unit-2026/head";
import { head as shanxiUnit } from "../packs/shanxi-unit-2026/head";

export interface Sample {
  readonly label: string;
  /** Id of its form. */
  readonly pack: string;
  /** A data file. Rejects where it cannot be had. */
  read(): Promise<string>;
}

// The one copy of each sample is a file of its own, shared with the command line and the tests.
export const samples: readonly Sample[] = [
  {
    label: "泽州县人民政府办公室 2026 年样例",
    pack: shanxiUnit.id,
    // eslint-disable-next-line budget/layers -- data, not code of another layer
    read: async () => JSON.stringify((await import("../../assets/samples/zezhou-2026.json")).default),
  },
  {
    label: "上海市普陀区社会福利院 2024 年样例",
    pack: shanghaiUnit.id,
    // eslint-disable-next-line budget/layers -- data, not code of another layer
    read: async () => JSON.stringify((await import("../../assets/samples/fuliyuan-2024.json")).default),
  },
];

/** That of the form, else the first: a form without a sample is shown with another's. */
export function sampleOf(all: readonly Sample[], pack: string): Sample | undefined {
  return all.find((sample) => sample.pack === pack) ?? all[0];
}
