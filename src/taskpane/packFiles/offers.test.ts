import { browserOffers } from "./offers";

const answering = (answers: Readonly<Record<string, string>>) => {
  const asked: [string, RequestInit | undefined][] = [];
  const fetch = (async (url: string, init?: RequestInit) => {
    asked.push([url, init]);
    const text = answers[url];
    if (text === "down") throw new TypeError("Failed to fetch");
    return { ok: text !== undefined, status: text === undefined ? 404 : 200, text: async () => text };
  }) as unknown as typeof window.fetch;
  return { asked, offers: browserOffers({ fetch }) };
};

test("asks its own origin alone, and is sent nowhere else", async () => {
  const { asked, offers } = answering({
    "packs/index.json":
      '{"schema": "budget-disclosure/pack-index@1", "packs": [{"file": "本县.json", "title": "本县的表"}]}',
    "packs/%E6%9C%AC%E5%8E%BF.json": "{}",
  });
  expect(await offers.list()).toEqual([{ file: "本县.json", title: "本县的表" }]);
  expect(await offers.read("本县.json")).toBe("{}");
  expect(asked.map(([url]) => url)).toEqual(["packs/index.json", "packs/%E6%9C%AC%E5%8E%BF.json"]);
  for (const [, init] of asked) expect(init).toMatchObject({ redirect: "error", credentials: "same-origin" });
});

test.each([{}, { "packs/index.json": "<html>" }, { "packs/index.json": "down" }])(
  "a server without a list offers nothing: %j",
  async (answers: Readonly<Record<string, string>>) => {
    const { offers } = answering(answers);
    expect(await offers.list()).toEqual([]);
    await expect(offers.read("a.json")).rejects.toThrow("a.json: 404");
  },
);
