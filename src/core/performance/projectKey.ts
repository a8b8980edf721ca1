/** When two names are the same project. */
import { comparableName, normalizeText } from "../text/normalize";

/** 2026年“两节”经费（本级） and 2026年"两节"经费(本级) are one project. */
export function projectKey(name: string): string {
  return comparableName(normalizeText(name).replace(/["'《》]/g, ""));
}
