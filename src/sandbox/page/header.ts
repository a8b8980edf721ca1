import { requireElement } from "./requireElement";

/** Told to the pane when the user asks for the sample; the pane decides what to do about it. */
export interface LoadSampleMessage {
  readonly type: "budget-disclosure/load-sample";
}

const loadSample: LoadSampleMessage = { type: "budget-disclosure/load-sample" };

/** The buttons above the spreadsheet. An empty workbook is what the page starts with, so a reload makes a new one. */
export function setUpHeader(pane: HTMLIFrameElement): void {
  const dialog = requireElement("confirm-new", HTMLDialogElement);
  requireElement("load-sample", HTMLButtonElement).addEventListener("click", () => {
    pane.contentWindow?.postMessage(loadSample, window.location.origin);
  });
  requireElement("new-workbook", HTMLButtonElement).addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "new") window.location.reload();
    dialog.returnValue = "";
  });
}
