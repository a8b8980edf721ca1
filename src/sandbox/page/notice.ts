import { requireElement } from "./requireElement";

/** Tells the user how something went. */
export function tell(text: string): void {
  const notice = requireElement("notice", HTMLParagraphElement);
  notice.textContent = text;
  notice.hidden = false;
}

/** Tells the user that the pane asked for something only Excel can do. */
export function showNotice(problem: string): void {
  tell(`试用页做不到这一步（${problem}），请在 Excel 中使用。`);
}
