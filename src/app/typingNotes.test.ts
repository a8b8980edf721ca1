import { typingNotes } from "./typingNotes";

const at = (row: number) => ({ sheet: "表6", row, column: 3 });

test("what does not stand again is not said to stand", () => {
  const { told, text } = typingNotes();
  expect(text()).toBe("");
  told.onWrittenOver?.([{ ...at(7), text: "412.13" }]);
  told.onTyped?.([at(7)]);
  expect(text()).toContain("表6!D8（填的是“412.13”）");
  expect(text()).not.toContain("填的保留着");
  told.onTyped?.([at(8)]);
  expect(text()).toContain("表6!D9 填写，填的保留着");
});
