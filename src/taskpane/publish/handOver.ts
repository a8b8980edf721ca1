/** Ways to give the user a file from the pane. A download is not certain in any of Excel's windows, so that each says only what it did. */
import type { WorkbookPlan } from "../../core/model/workbookPlan";
import type { Publication } from "../../core/publish/publication";

export interface HandOver {
  /** Opens the plan as a new workbook. */
  openWorkbook(plan: WorkbookPlan): Promise<void>;
  /** Offers the Word document as a download; whether it arrives nobody tells. */
  saveDocument(publication: Publication, header: string | null, name: string): Promise<void>;
  /** Puts text with tables on the clipboard; rejects where the host keeps it. */
  copyRich(html: string): Promise<void>;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** The browser still reads it after the click. */
const KEEP = 60_000;

export function browserHandOver(page: Document): HandOver {
  return {
    openWorkbook: async (plan) => {
      const [{ openNewWorkbook }, { newWorkbookBytes }] = await Promise.all([
        import("../../workbook/excel/newWorkbook"),
        import("../../workbook/list/publishedFile"),
      ]);
      await openNewWorkbook(await newWorkbookBytes(plan));
    },
    saveDocument: async (publication, header, name) => {
      // As large as the rest of the pane: loaded when it is asked for.
      const { wordDocument } = await import("../../workbook/document/wordDocument");
      const bytes = await wordDocument(publication, header);
      const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: WORD }));
      const link = page.createElement("a");
      Object.assign(link, { href: address, download: name });
      page.body.append(link);
      link.click();
      link.remove();
      setTimeout(() => URL.revokeObjectURL(address), KEEP);
    },
    copyRich: async (html) => {
      if (!copySelected(page, html)) throw new Error("the host keeps the clipboard");
    },
  };
}

/** Some runtimes keep only one of several formats that are written at once; a copied selection has all that Word wants. */
function copySelected(page: Document, html: string): boolean {
  const holder = page.createElement("div");
  // The text in it was escaped where the HTML was made.
  holder.innerHTML = html;
  holder.contentEditable = "true";
  Object.assign(holder.style, { position: "fixed", left: "-9999px" });
  page.body.append(holder);
  const selection = page.getSelection();
  selection?.selectAllChildren(holder);
  const copied = page.execCommand("copy");
  selection?.removeAllRanges();
  holder.remove();
  return copied;
}
