/** Why a command could not be done. Every failure ends in exit code 2 and one plain sentence on standard error. */

/** `message` is Chinese and complete; `code` is for scripts. */
export class CommandFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "CommandFailure";
  }
}

/** The command line itself is wrong: the usage is shown under the message. */
export class UsageError extends CommandFailure {
  constructor(message: string) {
    super("usage", message);
    this.name = "UsageError";
  }
}
