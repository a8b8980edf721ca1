/** The same words where not even the pane's own look is there: plain elements of the page. */
import type { PlainWords } from "./plainWords";

/** In place of whatever the element holds; with a button 重试 where there is something to try again. */
export function showWords(root: HTMLElement, { title, lines }: PlainWords, again?: () => void): void {
  const page = root.ownerDocument;
  const main = page.createElement("main");
  main.className = "plain";
  const element = (tag: "h1" | "p" | "button", text: string): HTMLElement => {
    const made = page.createElement(tag);
    made.textContent = text;
    main.append(made);
    return made;
  };
  element("h1", title);
  for (const line of lines) element("p", line);
  if (again !== undefined) {
    const button = element("button", "重试");
    button.addEventListener("click", () => {
      main.remove();
      again();
    });
  }
  root.replaceChildren(main);
}
