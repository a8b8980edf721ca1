/** The published disclosure that the product is tried with, as a data file. */
// The one copy of the sample is a file of its own, shared with the command line and the tests.
// eslint-disable-next-line budget/layers -- data, not code of another layer
import zezhou from "../../assets/samples/zezhou-2026.json";

export const sample = { label: "泽州县人民政府办公室 2026 年样例", text: JSON.stringify(zezhou), pack: zezhou.pack } as const;
