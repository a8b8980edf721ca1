/** What the form is known by before it is brought in. */
export const head = { id: "shanxi-unit-2026", title: "单位预算公开（山西式，13 张表）" } as const;
