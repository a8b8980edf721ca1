import { packs } from ".";
import { builtIn } from "./builtIn";

test("every form that is built in can be brought in by its name, in the same order", async () => {
  expect(builtIn.map(({ id, title }) => ({ id, title }))).toEqual(packs.map(({ id, title }) => ({ id, title })));
  const loaded = await Promise.all(builtIn.map((form) => form.load()));
  loaded.forEach((pack, index) => expect(pack).toBe(packs[index]));
});
