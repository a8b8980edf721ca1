/**
 * npm run -s cli -- …, and all of the one built file: the process itself, and each of its threads. By require, so that from the sources
 * each loads its own part alone.
 */
import type * as checkThread from "./batch/checkThread";
import type * as commandThread from "./guard/commandThread";
import type * as process from "./startProcess";
import { ownThread } from "./threads";

switch (ownThread()) {
  case "check":
    (require("./batch/checkThread") as typeof checkThread).answerChecks();
    break;
  case "command":
    (require("./guard/commandThread") as typeof commandThread).answerCommands();
    break;
  case null:
    (require("./startProcess") as typeof process).startProcess();
}
