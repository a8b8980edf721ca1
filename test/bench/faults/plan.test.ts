import { chosen, plannedFaults } from "./plan";

const way = ({ kind, forGood }: { readonly kind: string; readonly forGood: boolean }): string =>
  `${kind} ${String(forGood)}`;
const planned = plannedFaults(5, 40, 7);

test("every request in every way first, then shares of any", () => {
  expect(planned).toHaveLength(40);
  expect(new Set(planned.slice(0, 30).map((fault) => `${fault.request} ${way(fault)}`)).size).toBe(30);
  expect(planned.slice(30).every(({ kind }) => kind === "midway")).toBe(true);
});

test("a few of them are of every way, and the same ones for the same seed", () => {
  const few = chosen(planned, 6, 7);
  expect(new Set(few.map(way)).size).toBe(6);
  expect(chosen(planned, 6, 7)).toEqual(few);
  expect(new Set(chosen(planned, 12, 7)).size).toBe(12);
  expect(chosen(planned, null, 7)).toBe(planned);
  expect(chosen(planned, 41, 7)).toBe(planned);
});
