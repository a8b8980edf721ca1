/** That the tables of one disclosure say the same of year, unit and money: of all tables without a form, and of those beside one. */
import type { BookCheckOf } from "./bookCheck";

export const headsAgree: BookCheckOf<"sameHeads"> = {
  kind: "sameHeads",
  id: "book.heads-agree",
  form: "",
  label: "各表的年度、单位名称、金额单位一致",
  severity: "error",
  basis: "一套公开表的年度、编制单位、金额单位应当一致",
  explanation:
    "以多数表写的为准。年度、单位名称不同的请核对是不是抄了别的稿子；金额单位不同、而数与别的表相同的，是金额单位写错了。",
};
