/** Draws a page with nothing but words. */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { PlainPage } from "./frame/PlainPage";
import type { PlainWords } from "./plainWords";

export function showPlain(root: HTMLElement, words: PlainWords): void {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <PlainPage {...words} />
    </FluentProvider>,
  );
}
