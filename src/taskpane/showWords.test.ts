/** @jest-environment jsdom */
import { showWords } from "./showWords";

const words = { title: "面板没有载入", lines: ["<b>一</b>", "二"] };

test("words are text, and 重试 takes them away before it tries again", () => {
  const root = document.createElement("div");
  root.append("以前的");
  const left: (string | null)[] = [];
  showWords(root, words, () => void left.push(root.textContent));
  expect([...root.querySelectorAll("h1, p")].map(({ textContent }) => textContent)).toEqual([
    words.title,
    ...words.lines,
  ]);
  expect(root.textContent).not.toContain("以前的");
  root.querySelector("button")!.click();
  expect(left).toEqual([""]);
});

test("without anything to try again there is no button", () => {
  const root = document.createElement("div");
  showWords(root, words);
  expect(root.querySelector("button")).toBeNull();
});
