/** 公开稿 in the pane: what is not ready is read and shown first; nothing of the open workbook changes. */
import type { PackSpec } from "../core/declare/pack";
import type { WorkbookPort } from "../workbook/port";
import { preparePublication } from "./publish";
import type { Command } from "./commandNames";
import type { Action } from "./state";

export interface PublishCommands {
  /** Reads the workbook and tells what is published of it, and what speaks against it. */
  preparePublication(): Promise<boolean>;
}

interface Lent {
  readonly port: WorkbookPort;
  readonly packs: () => readonly PackSpec[];
  readonly day: () => string;
  run(command: Command, cancellable: boolean, task: () => Promise<Action>): Promise<boolean>;
}

export function publishCommands({ port, packs, day, run }: Lent): PublishCommands {
  return {
    preparePublication: () =>
      run("preparePublication", false, async () => ({
        type: "read",
        read: { publication: await preparePublication(port, packs(), new Map(), day()) },
      })),
  };
}
