/** 第四部分 名词解释: the terms that the disclosure uses, written like the other texts and kept where the user has changed them. */
import type { GlossarySpec } from "../../../core/declare/glossary";
import type { NarrativeSpec } from "../../../core/declare/narrative";
import { textPage } from "../narrative/page";
import { terms } from "./terms";

export const glossary = {
  sheet: "名词解释",
  title: "名词解释",
  numbering: "一、",
  terms,
} as const satisfies GlossarySpec;

export const glossarySheet = {
  id: "glossary",
  sheet: "名词解释",
  title: "第四部分  名词解释",
  titleAliases: ["名词解释"],
  zero: "0",
  position: "afterTables",
  page: textPage,
  sections: [{ id: "terms", heading: null, level: 1, sentences: [], terms: true }],
} as const satisfies NarrativeSpec;
