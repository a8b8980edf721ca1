/** A small window of Excel's with a text: the only place where a ribbon button can speak. */

const PARAMETER = "message";

/** A button must end within five minutes, read or not. */
const LONGEST_WAIT = 4 * 60_000;

/** The text that this page was opened to show; null when it is the page with the buttons' functions. */
export function messageOfPage(search: string): string | null {
  return new URLSearchParams(search).get(PARAMETER);
}

export function showMessagePage(document: Document, text: string): void {
  document.title = "预算公开助手";
  const main = document.createElement("main");
  for (const line of text.split("\n")) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    main.append(paragraph);
  }
  document.body.replaceChildren(main);
}

/** Settles when the window was closed. Where no window can be opened nothing is said: the workbook is what was asked for. */
export function tellInDialog(text: string): Promise<void> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return Promise.resolve();
  const address = new URL(window.location.href);
  address.search = new URLSearchParams({ [PARAMETER]: text }).toString();
  address.hash = "";
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address.href, { width: 30, height: 30, displayInIframe: true }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) return resolve();
      setTimeout(resolve, LONGEST_WAIT);
      result.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
