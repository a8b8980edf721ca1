import { mergeLocales } from "@univerjs/core";
import dataValidation from "@univerjs/data-validation/locale/zh-CN";
import design from "@univerjs/design/locale/zh-CN";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import conditionalFormattingUi from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/zh-CN";
import sheetsDataValidationUi from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import sheetsFormula from "@univerjs/sheets-formula/locale/zh-CN";
import sheetsFormulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import sheetsNumfmtUi from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";

/** Said while formulas are calculated; the packages ask for these and have no Chinese for them. */
const calculation = {
  "sheets-formula": {
    progress: {
      analyzing: "正在分析公式",
      calculating: "正在计算公式",
      "array-analysis": "正在分析数组公式",
      "array-calculation": "正在计算数组公式",
      done: "计算完成",
    },
  },
};

/** Every Chinese text that the installed Univer packages have. */
export const chinese = mergeLocales(
  design,
  ui,
  docsUi,
  sheets,
  sheetsUi,
  sheetsFormula,
  sheetsFormulaUi,
  sheetsNumfmtUi,
  dataValidation,
  sheetsDataValidation,
  sheetsDataValidationUi,
  conditionalFormattingUi,
  calculation,
);
