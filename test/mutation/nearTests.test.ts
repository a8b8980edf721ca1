import path from "node:path";
import { FOLDERS, nearTests, sourcesOf } from "./nearTests";

const root = path.join(__dirname, "../..");

test("the test of the file itself comes first, those beside it second, those of its folder last", () => {
  const [own, beside, others] = nearTests(root, "src/core/diagnose/search/state.ts");
  expect(own).toEqual(["src/core/diagnose/search/state.test.ts"]);
  expect(beside).toContain("src/core/diagnose/search/search.test.ts");
  expect(others).toContain("src/core/diagnose/diagnose.test.ts");
});

test.each(Object.keys(FOLDERS))(
  "%s has sources, and every one of them tests near it, none of which takes long",
  (folder) => {
    const sources = sourcesOf(root, folder);
    expect(sources.length).toBeGreaterThan(0);
    for (const file of sources) {
      const tests = nearTests(root, file).flat();
      expect(tests.length).toBeGreaterThan(0);
      expect(new Set(tests).size).toBe(tests.length);
      expect(tests.filter((test) => test.includes(".long."))).toEqual([]);
    }
  },
);
