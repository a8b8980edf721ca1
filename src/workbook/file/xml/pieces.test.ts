import { decodeEntities } from "./entities";
import { changedInPieces } from "./pieces";

test("neither an entity nor a surrogate pair is parted, wherever it stands", () => {
  for (const one of ["&amp;", "&#x1F600;", "\u{20bb7}", "a&lt;"]) {
    for (let before = 65_520; before <= 65_540; before += 1) {
      const text = "x".repeat(before) + one.repeat(20_000);
      const whole = one.startsWith("\u{20bb7}") ? /^(?:x|\u{20bb7})*$/u : /^(?:x|a|&[^;]*;)*$/;
      changedInPieces(text, (piece) => {
        expect(whole.test(piece)).toBe(true);
        return piece;
      });
    }
  }
});

test("the result is that of the whole, and millions of entities take little memory", () => {
  expect(decodeEntities("&amp;好&lt;".repeat(30_000), "a.xml")).toBe("&好<".repeat(30_000));
  const text = "&amp;".repeat(3_000_000);
  const before = process.memoryUsage.rss();
  expect(decodeEntities(text, "a.xml")).toHaveLength(3_000_000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(250 * 1024 * 1024);
  expect(() => decodeEntities(`${"x".repeat(70_000)}&nbsp;`, "a.xml")).toThrow(
    expect.objectContaining({ code: "unreadable" }),
  );
});
