import type { PackSpec } from "../../core/declare/pack";
import { packs } from "../../packs";
import type { BuiltInForm } from "../../packs/builtIn";
import { createDesk } from "./desk";
import { openPackShelf } from "./packShelf";
import type { KeyValueStore } from "./store";

const IDS = packs.map(({ id }) => id);

function setUp(kept: Readonly<Record<string, string>> = {}) {
  const items = new Map(Object.entries(kept));
  const store: KeyValueStore = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
  const asked: string[] = [];
  const missing = new Set<string>();
  const forms: readonly BuiltInForm[] = packs.map((pack) => ({
    id: pack.id,
    title: pack.title,
    load: async (): Promise<PackSpec> => {
      asked.push(pack.id);
      if (missing.has(pack.id)) throw new Error("404");
      return pack;
    },
  }));
  return { store, items, forms, asked, missing };
}

test("the pane opens with the form last chosen alone, and knows all by name", async () => {
  const { store, forms, asked } = setUp({ "budget-disclosure/pack@1": "basic-eight" });
  const shelf = await openPackShelf(forms, store);
  expect(shelf.state.packs.map(({ id }) => id)).toEqual(["basic-eight"]);
  expect(shelf.state.names.map(({ id }) => id)).toEqual(IDS);
  expect(asked).toEqual(["basic-eight"]);
});

test("complete brings in the others once, and they stand in their order; one that is missing leaves all as it was", async () => {
  const { store, forms, asked, missing } = setUp({ "budget-disclosure/pack@1": "basic-eight" });
  const shelf = await openPackShelf(forms, store);
  missing.add(IDS[1] ?? "");
  await expect(shelf.complete()).rejects.toThrow("404");
  expect(shelf.state.packs).toHaveLength(1);
  missing.clear();
  await shelf.complete();
  expect(shelf.state.packs).toEqual(packs);
  const before = asked.length;
  await shelf.complete();
  expect(asked).toHaveLength(before);
});

test("a form that is chosen is brought in; where it cannot be had the one on the desk stays, with what was entered", async () => {
  const { store, items, forms, missing } = setUp();
  const desk = createDesk(await openPackShelf(forms, store), store);
  expect(desk.state.pack.id).toBe(IDS[0]);
  desk.state.drafts.change((draft) => ({ ...draft, unitName: "某县水利局" }));
  missing.add("basic-eight");
  await expect(desk.choose("basic-eight")).rejects.toThrow("404");
  expect([desk.state.pack.id, desk.state.drafts.state.draft.unitName]).toEqual([IDS[0], "某县水利局"]);
  expect(items.get("budget-disclosure/pack@1")).toBeUndefined();
  missing.clear();
  await desk.choose("basic-eight");
  expect([desk.state.pack.id, items.get("budget-disclosure/pack@1")]).toEqual(["basic-eight", "basic-eight"]);
});

test("of two forms that are chosen in a row the later one lies on the desk, whichever comes first", async () => {
  const { store, forms } = setUp();
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => (release = resolve));
  const held = forms.map((form) =>
    form.id === "basic-eight" ? { ...form, load: () => slow.then(() => form.load()) } : form,
  );
  const desk = createDesk(await openPackShelf(held, store), store);
  const first = desk.choose("basic-eight");
  await desk.choose("shanghai-unit-2026");
  release();
  await first;
  expect(desk.state.pack.id).toBe("shanghai-unit-2026");
});

test("what a computer keeps of pack files is not taken for damaged where its reader cannot be had", async () => {
  const { store, forms, items, missing } = setUp({ "budget-disclosure/own-packs@1": "[]" });
  missing.add(IDS[0] ?? "");
  await expect(openPackShelf(forms, store)).rejects.toThrow("404");
  expect(items.get("budget-disclosure/own-packs@1")).toBe("[]");
});
