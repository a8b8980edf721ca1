/** Pages of the user's own words in the form of a single unit. */
import type { TextPage } from "../../../core/declare/page";
import { functionsPage, glossaryPage, look, organisationPage } from "./shared";

export const unitTextPages = [
  { ...functionsPage, sheet: "单位职能" },
  {
    ...organisationPage,
    sheet: "单位机构设置",
    text: "    {unitName}设XX个内设机构，包括：办公室、XX、XX、XX、XX……\n",
  },
  { ...glossaryPage, page: { ...look, columnWidths: [121.41], centerHorizontally: false } },
] as const satisfies readonly TextPage[];
