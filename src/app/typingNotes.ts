/** Gathers what a writing tells of those who type meanwhile, for the words behind its own message. */
import type { CellAddress } from "../core/model/snapshot";
import type { TypingTold, WrittenOver } from "../workbook/port";
import { describeTyped, describeUnseen, describeWrittenOver } from "./wording/typed";

export interface TypingNotes {
  readonly told: TypingTold;
  /** Empty where nobody has typed. */
  text(): string;
}

export function typingNotes(): TypingNotes {
  const typed: CellAddress[] = [];
  const over: WrittenOver[] = [];
  const unseen = new Set<string>();
  return {
    told: {
      onTyped: (cells) => void typed.push(...cells),
      onWrittenOver: (cells) => void over.push(...cells),
      onUnseen: (sheets) => sheets.forEach((sheet) => unseen.add(sheet)),
    },
    text: () => {
      const standing = typed.filter((cell) => !over.some((one) => isSameCell(one, cell)));
      return [
        standing.length > 0 ? describeTyped(standing) : "",
        over.length > 0 ? describeWrittenOver(over) : "",
        unseen.size > 0 ? describeUnseen([...unseen]) : "",
      ].join("");
    },
  };
}

function isSameCell(one: CellAddress, other: CellAddress): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}
