import { requireElement } from "./requireElement";

/** Tells the user that the pane asked for something only Excel can do. */
export function showNotice(problem: string): void {
  const notice = requireElement("notice", HTMLParagraphElement);
  notice.textContent = `试用页做不到这一步（${problem}），请在 Excel 中使用。`;
  notice.hidden = false;
}
