/** The whole command line in one file: the process itself, and each of its threads. */
import { ownThread } from "./threads";

switch (ownThread()) {
  case "check":
    require("./batch/checkWorker");
    break;
  case "command":
    require("./guard/commandWorker");
    break;
  case null:
    require("./main");
}
