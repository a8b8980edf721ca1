/** What the unit's and the department's form call themselves: the texts that both share name these words. */

/** self: in running text; entity: in titles; spell: after the year of 政府采购. */
export const unitWords = { self: "本单位", entity: "单位", spell: "年度" } as const;
export const departmentWords = { self: "本部门", entity: "部门", spell: "年" } as const;

/** The forms of these years differ only in the year. */
export const years = { first: 2024, last: 2026 } as const;
