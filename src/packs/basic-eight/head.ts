/** What the form is known by before it is brought in. */
export const head = { id: "basic-eight", title: "预算公开（财政部八张基本表）" } as const;
