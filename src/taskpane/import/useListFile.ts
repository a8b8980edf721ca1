import type { ChangeEvent, RefObject } from "react";
import { useRef, useState } from "react";
import type { ListSheet } from "../../core/list/list";
import { describeFailure } from "../frame/failure";

export interface OpenedFile {
  /** Tells two choices of the same file apart: what was chosen for the one does not hold for the other. */
  readonly turn: number;
  readonly name: string;
  readonly sheets: readonly ListSheet[];
}

export interface ListFile {
  readonly file: OpenedFile | null;
  /** Why the last one was not opened. */
  readonly refusal: string | null;
  /** The row with the button, which gets the focus back when the file is closed. */
  readonly bar: RefObject<HTMLDivElement>;
  readonly picker: RefObject<HTMLInputElement>;
  choose(event: ChangeEvent<HTMLInputElement>): Promise<void>;
  close(): void;
}

/** A list (.xlsx or .csv) that the user picks, as cells. */
export function useListFile(): ListFile {
  const picker = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const [file, setFile] = useState<OpenedFile | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    file,
    refusal,
    bar,
    picker,
    async choose({ target }) {
      const chosen = target.files?.[0];
      if (chosen === undefined) return;
      try {
        const { readList } = await import("../../workbook/list/readList");
        const sheets = await readList(new Uint8Array(await chosen.arrayBuffer()));
        setFile((before) => ({ turn: (before?.turn ?? 0) + 1, name: chosen.name, sheets }));
        setRefusal(null);
      } catch (error) {
        setFile(null);
        setRefusal(`“${chosen.name}”没有打开。${await describeFailure(error)}`);
      }
      // The same file, mended, can be chosen again.
      target.value = "";
    },
    close() {
      setFile(null);
      bar.current?.querySelector("button")?.focus();
    },
  };
}
