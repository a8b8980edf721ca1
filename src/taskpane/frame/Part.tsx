import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { useEffect, useState } from "react";
import { PAGE_MISSING } from "../../app/wording/partMissing";

/** Anything quicker shows nothing: words that flash only disturb. */
const SHOW_AFTER = 300;

/**
 * A page, or a part of one, that is brought in when it is first drawn. Where it cannot be had it says so, and can be tried again: React's own
 * lazy would remember the failure as long as the pane is open. `height`: kept free while it comes, a length of CSS.
 */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  height?: string,
): ComponentType<Props> {
  let here: ComponentType<Props> | null = null;
  return function Part(props: Props) {
    const [Drawn, setDrawn] = useState(() => here);
    const [attempt, setAttempt] = useState(0);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (here !== null) return setDrawn(() => here);
      let gone = false;
      load().then(
        (component) => {
          here = component;
          if (!gone) setDrawn(() => component);
        },
        () => {
          if (!gone) setMissing(true);
        },
      );
      return () => {
        gone = true;
      };
    }, [attempt]);
    if (Drawn !== null) return <Drawn {...props} />;
    const again = (): void => {
      setMissing(false);
      setAttempt(attempt + 1);
    };
    return isMissing ? <Missing onAgain={again} /> : <Waiting {...(height === undefined ? {} : { height })} />;
  };
}

function Missing({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{PAGE_MISSING}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onAgain}>
            重试
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function Waiting({ height }: { readonly height?: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-busy="true" style={{ minHeight: height }}>
      {slow ? "正在载入……" : ""}
    </div>
  );
}
