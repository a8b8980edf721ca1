/** Widths of Excel's own task pane, in CSS pixels. */
const width = { least: 320, usual: 400, most: 450, step: 10 } as const;

/** Lets the user set the pane's width with the pointer or the arrow keys. */
export function setUpSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  let current = 0;

  const setWidth = (wanted: number): void => {
    current = Math.round(Math.min(width.most, Math.max(width.least, wanted)));
    pane.style.width = `${current}px`;
    splitter.setAttribute("aria-valuenow", String(current));
  };

  splitter.setAttribute("aria-valuemin", String(width.least));
  splitter.setAttribute("aria-valuemax", String(width.most));
  setWidth(width.usual);

  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(document.documentElement.clientWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("resizing"));
  splitter.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") setWidth(current + width.step);
    if (event.key === "ArrowRight") setWidth(current - width.step);
  });
}
