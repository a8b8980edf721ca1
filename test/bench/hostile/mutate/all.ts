/** Every mutation of every area. */
import type { Area, Mutation } from "../mutation";
import { oneOf } from "../mutation";
import { BYTE_MUTATIONS } from "./bytes";
import { CELL_MUTATIONS } from "./cells";
import { DIRECTORY_MUTATIONS } from "./directory";
import { FORMULA_MUTATIONS } from "./formulas";
import { CSV_MUTATIONS } from "./lists";
import { PART_MUTATIONS } from "./parts";
import { STATE_MUTATIONS } from "./state";
import { STRUCTURE_MUTATIONS } from "./structure";
import { DATA_MUTATIONS } from "./texts";

const CONTENT = [...CELL_MUTATIONS, ...FORMULA_MUTATIONS, ...STRUCTURE_MUTATIONS];
const WORKBOOK: readonly Mutation[] = [
  ...BYTE_MUTATIONS,
  ...DIRECTORY_MUTATIONS,
  ...PART_MUTATIONS,
  ...CONTENT,
  ...STATE_MUTATIONS,
];

/** Any of these, on a list that is a workbook. */
function ofList(kind: string, mutations: readonly Mutation[]): Mutation {
  return {
    kind: `工作簿清单：${kind}`,
    needs: "xlsx",
    apply: (file, random) => oneOf(mutations, random).apply(file, random),
  };
}

const LIST: readonly Mutation[] = [
  ...CSV_MUTATIONS,
  ofList("字节", BYTE_MUTATIONS),
  ofList("压缩包目录", DIRECTORY_MUTATIONS),
  ofList("部件", PART_MUTATIONS),
  ofList("内容", CONTENT),
  ofList("单元格", CELL_MUTATIONS),
];

export const MUTATIONS: Readonly<Record<Area, readonly Mutation[]>> = {
  workbook: WORKBOOK,
  data: DATA_MUTATIONS,
  list: LIST,
};
