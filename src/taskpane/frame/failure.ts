/** What went wrong, in the words of app/wording/errors: they come when they are needed. */
import { COMMAND_MISSING, isPartMissing } from "../../app/wording/partMissing";

export async function describeFailure(error: unknown): Promise<string> {
  if (isPartMissing(error)) return COMMAND_MISSING;
  try {
    return (await import("../../app/wording/errors")).describeError(error);
  } catch {
    return COMMAND_MISSING;
  }
}
