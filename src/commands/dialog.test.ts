/** @jest-environment jsdom */
import { messageOfPage, showMessagePage } from "./dialog";

test("a message travels in the address and is shown as text, one paragraph a line", () => {
  const text = "发现 1 个错误。\n<b>表三</b> & 表五";
  const read = messageOfPage(`?${new URLSearchParams({ message: text }).toString()}&_host_Info=Excel`);
  expect(read).toBe(text);
  showMessagePage(document, text);
  expect([...document.querySelectorAll("p")].map((line) => line.textContent)).toEqual([
    "发现 1 个错误。",
    "<b>表三</b> & 表五",
  ]);
});

test("the page with the buttons' functions shows nothing", () => {
  expect(messageOfPage("?_host_Info=Excel")).toBeNull();
});
