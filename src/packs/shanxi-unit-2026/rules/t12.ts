/** 表十二 项目支出（本年预算）: F12. */
import { copies } from "../../reasons";
import { cell, rowsIn, rulesOn } from "../form";

const { checks, row } = rulesOn("t12");

export const t12Rules = [
  checks("t12.special-within-t02", row("total", "special"), {
    form: "FX-08",
    label: "表十二 合计·财政专户管理资金不大于表二 合计·财政专户管理资金",
    atMost: cell("t02", "total", "special"),
    roundedParts: rowsIn("t12", "projects", "special"),
    explanation: copies.within,
  }),
  checks("t12.unitFunds-within-t02", row("total", "unitFunds"), {
    form: "FX-08",
    label: "表十二 合计·单位资金不大于表二 合计·单位资金",
    atMost: cell("t02", "total", "unitFunds"),
    roundedParts: rowsIn("t12", "projects", "unitFunds"),
    explanation: copies.within,
  }),
];
