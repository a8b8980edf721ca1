/** The add-in's tab of the ribbon, in one row: its buttons act in the pane's own runtime, which lives on while the pane is closed. */
import type { WireHost } from "../host";
import type { PaneConnection } from "../transport/paneConnection";
import { tell } from "./notice";
import { requireElement } from "./requireElement";

export function setUpRibbon(pane: HTMLIFrameElement, host: WireHost, connection: PaneConnection): void {
  const toggle = requireElement("toggle-pane", HTMLButtonElement);
  const splitter = requireElement("splitter", HTMLDivElement);
  const show = (shown: boolean): void => {
    pane.hidden = !shown;
    splitter.hidden = !shown;
    toggle.textContent = shown ? "关闭面板" : "打开面板";
    toggle.setAttribute("aria-expanded", String(shown));
    host.context.runtime.state = shown ? "Visible" : "Background";
  };
  host.context.runtime.onState = (state) => show(state === "Visible");
  toggle.addEventListener("click", () => show(pane.hidden));
  for (const button of requireElement("ribbon", HTMLDivElement).querySelectorAll("button")) {
    if (button.dataset["command"] !== undefined)
      button.addEventListener(
        "click",
        () => void press(button, connection.invokeCommand(button.dataset["command"] ?? "")),
      );
  }
}

/** As in Excel, a button can be pressed again when its function has said that it is completed. */
async function press(button: HTMLButtonElement, ended: Promise<boolean>): Promise<void> {
  button.disabled = true;
  const done = await ended;
  button.disabled = false;
  if (!done) tell(`面板里没有“${button.textContent ?? ""}”这个功能。`);
}
