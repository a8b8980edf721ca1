/** Published disclosures that the product is tried with, as data files: one for each form that has one. */
// The one copy of each sample is a file of its own, shared with the command line and the tests.
// eslint-disable-next-line budget/layers -- data, not code of another layer
import fuliyuan from "../../assets/samples/fuliyuan-2024.json";
// eslint-disable-next-line budget/layers -- data, not code of another layer
import zezhou from "../../assets/samples/zezhou-2026.json";

export interface Sample {
  readonly label: string;
  /** A data file. */
  readonly text: string;
  /** Id of its form. */
  readonly pack: string;
}

export const samples: readonly Sample[] = [
  { label: "泽州县人民政府办公室 2026 年样例", text: JSON.stringify(zezhou), pack: zezhou.pack },
  { label: "上海市普陀区社会福利院 2024 年样例", text: JSON.stringify(fuliyuan), pack: fuliyuan.pack },
];

/** That of the form, else the first: a form without a sample is shown with another's. */
export function sampleOf(all: readonly Sample[], pack: string): Sample | undefined {
  return all.find((sample) => sample.pack === pack) ?? all[0];
}
