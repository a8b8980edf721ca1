/** The mark in the document by which Excel opens the pane of an installed add-in together with the workbook. */

/** As documented in learn.microsoft.com/office/dev/add-ins/develop/automatically-open-a-task-pane-with-a-document; the manifest's TaskpaneId is the same. */
const AUTO_SHOW = "Office.AutoShowTaskpaneWithDocument";

/** The next time that the saved workbook is opened the pane comes along. False where it cannot be marked; it never fails. */
export async function openPaneWithWorkbook(): Promise<boolean> {
  const { requirements, document } = Office.context;
  if (!requirements.isSetSupported("AddinCommands", "1.1") || !requirements.isSetSupported("Settings", "1.1"))
    return false;
  try {
    document.settings.set(AUTO_SHOW, true);
    return await new Promise<boolean>((resolve) =>
      document.settings.saveAsync(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded)),
    );
  } catch {
    return false;
  }
}
