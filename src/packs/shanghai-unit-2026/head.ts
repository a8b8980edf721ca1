/** What the form is known by before it is brought in. */
export const head = { id: "shanghai-unit-2026", title: "单位预算公开（上海区级，9 张表）" } as const;
