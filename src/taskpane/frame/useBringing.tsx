import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import { COMMAND_MISSING } from "../../app/wording/partMissing";

export interface Bringing {
  /** A part of the program is on its way: its button waits, so that nothing is done twice. */
  readonly isWaiting: boolean;
  /** To be drawn where the button is: says that the part could not be had; otherwise null. */
  readonly missing: ReactElement | null;
  /** Null where it could not be had, and the next try may succeed. */
  bring<Value>(load: () => Promise<Value>): Promise<Value | null>;
}

/** For a button whose work is brought in when it is pressed. */
export function useBringing(): Bringing {
  const [isWaiting, setWaiting] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return {
    isWaiting,
    missing: isMissing ? (
      <div role="alert">
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{COMMAND_MISSING}</MessageBarBody>
        </MessageBar>
      </div>
    ) : null,
    async bring(load) {
      setMissing(false);
      setWaiting(true);
      try {
        return await load();
      } catch {
        if (!gone.current) setMissing(true);
        return null;
      } finally {
        if (!gone.current) setWaiting(false);
      }
    },
  };
}
