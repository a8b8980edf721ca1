import { readJsonText } from "./jsonText";

function reading(text: string): Extract<ReturnType<typeof readJsonText>, { ok: true }> {
  const result = readJsonText(text);
  if (!result.ok) throw new Error(`not JSON near line ${result.line}`);
  return result;
}

test("knows the order of the file, even of keys that look like numbers", () => {
  const { value, order } = reading('{"b": [{"x": 1}, [2, "}"]], "20": "a:,", "10": {}, "a": true}');
  expect(value).toEqual({ b: [{ x: 1 }, [2, "}"]], "20": "a:,", "10": {}, a: true });
  expect([...order.keys()]).toEqual(["", "b", "b[0]", "b[0].x", "b[1]", "b[1][0]", "b[1][1]", "20", "10", "a"]);
});

test("finds a key that is given twice, escaped or not, and not one of another object", () => {
  const { repeated } = reading('{"a": {"k": 1, "\\u006b": 2}, "k": 3, "c": [{"k": 1}, {"k": 1, "k": {"k": 0}}]}');
  expect(repeated).toEqual(["a.k", "c[1].k"]);
});

test("a byte order mark is no mistake", () => {
  expect(reading('\ufeff{"a": 1}').value).toEqual({ a: 1 });
});

test.each([
  ["a comma after the last key", '{\n  "a": 1,\n}', 3],
  ["a comma after the last item", "[\n1,\n2,\n]", 4],
  ["Chinese quotes", '{\n  "a": “1”\n}', 2],
  ["a Chinese comma", '{\n  "a": 1，\n  "b": 2\n}', 2],
  ["no comma", '{\n  "a": 1\n  "b": 2\n}', 3],
  ["single quotes", "{\n  'a': 1}", 2],
  ["a comment", '{\n  // a\n  "a": 1}', 2],
  ["no colon", '{\n  "a"\n "1"}', 3],
  ["the wrong bracket", '{"a": [\n1}\n}', 2],
  ["an object of values", '{\n"a": {[1]}}', 2],
  ["a line break in a text", '{"a": "b\nc"}', 1],
  ["an end too early", '{\n"a": [1,\n', 3],
  ["two values", "{}\n{}", 2],
])("%s is a mistake on line", (_mistake, text, line) => {
  expect(readJsonText(text)).toEqual({ ok: false, fault: "notJson", line });
});

test("a mistake of another kind has no line", () => {
  expect(readJsonText('{"a"}')).toEqual({ ok: false, fault: "notJson", line: null });
  expect(readJsonText("")).toEqual({ ok: false, fault: "notJson", line: null });
});

test.each([
  ["brackets without end", "[".repeat(100_000), "tooDeep", 1],
  ["brackets that end", `{"a":\n${"[".repeat(5000)}${"]".repeat(5000)}}`, "tooDeep", 2],
  ["objects", '{"a":'.repeat(5000), "tooDeep", 1],
  ["a text of 20 MB", `{"a":\n"${"x".repeat(20_000_000)}"}`, "textTooLong", 2],
  ["a quote that is never closed", `{"a": "${"x".repeat(20_000_000)}`, "textTooLong", 1],
  ["a number of a million digits", `{"a": ${"1".repeat(1_000_000)}}`, "textTooLong", 1],
])("%s", (_, text, fault, line) => {
  expect(readJsonText(text)).toEqual({ ok: false, fault, line });
});

test("many values, blanks and short texts are none of that", () => {
  const items = Array.from({ length: 50_000 }, (_, index) => `"${index}\\"["`);
  expect(readJsonText(`[${items.join(`,${" ".repeat(10)}\n`)}${" ".repeat(200_000)}]`).ok).toBe(true);
});
