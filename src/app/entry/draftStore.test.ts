import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { toggleSubject } from "./addSubject";
import { emptyDraft } from "./draft";
import { createDraftStore } from "./draftStore";
import type { KeyValueStore } from "./store";
import { DRAFT_KEY, loadDraft } from "./storage";

function memory(): KeyValueStore & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}

const broken: KeyValueStore = {
  getItem: () => {
    throw new Error("denied");
  },
  setItem: () => {
    throw new Error("full");
  },
};

test("what was entered is there when the pane opens again", () => {
  const store = memory();
  const drafts = createDraftStore(pack, store);
  drafts.change((draft) => ({
    ...toggleSubject(draft, pack, "2010301", "行政运行"),
    unitName: "某局",
    sectionNames: { "21301": "农业农村" },
  }));
  expect(createDraftStore(pack, store).state.draft).toEqual(drafts.state.draft);
});

test("a draft of before one could ask for forms asks for those of its data file", () => {
  const store = memory();
  const { forms, ...before } = { ...emptyDraft(pack), source: { label: "样例", text: '{"performance":{}}' } };
  expect(forms).toBe(false);
  store.items.set(DRAFT_KEY, JSON.stringify(before));
  expect(loadDraft(store, pack)?.forms).toBe(true);
  store.items.set(DRAFT_KEY, JSON.stringify({ ...before, source: null }));
  expect(loadDraft(store, pack)?.forms).toBe(false);
  store.items.set(DRAFT_KEY, JSON.stringify({ ...before, forms: false }));
  expect(loadDraft(store, pack)?.forms).toBe(false);
});

test("a store that refuses is said, and the draft goes on", () => {
  const drafts = createDraftStore(pack, broken);
  drafts.change((draft) => ({ ...draft, unitName: "某局" }));
  expect(drafts.state).toMatchObject({ stored: false, draft: { unitName: "某局" } });
});

test.each([
  "{",
  "null",
  "[]",
  '{"pack":"shanxi-unit-2026"}',
  JSON.stringify({ ...emptyDraft(pack), subjects: [{ code: 1 }] }),
  JSON.stringify({ ...emptyDraft(pack), pack: "other" }),
])("a stored %.40s is not read", (text) => {
  const store = memory();
  store.items.set(DRAFT_KEY, text);
  expect(loadDraft(store, pack)).toBeNull();
});

test("replacing can be undone", () => {
  const drafts = createDraftStore(pack, memory());
  drafts.replace({ ...emptyDraft(pack), unitName: "样例" });
  expect(drafts.state.replaced).toBeNull();
  drafts.change((draft) => ({ ...draft, unitName: "某局" }));
  drafts.replace(emptyDraft(pack));
  drafts.restore();
  expect(drafts.state).toMatchObject({ replaced: null, draft: { unitName: "某局" } });
});
