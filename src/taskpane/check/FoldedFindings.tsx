import { Button } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { findingKey } from "../../core/report/explanations";
import type { Finding } from "../../core/finding/finding";
import { ShowMore } from "../frame/ShowMore";
import { useSessionState } from "../pane";
import { useStyles } from "../styles";
import { FindingCard } from "./FindingCard";

/** What one mistake brings about: closed until somebody looks, or 下一处 leads into it. */
export function FoldedFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { step } = useSessionState();
  const [opened, setOpened] = useState(false);
  if (findings.length === 0) return null;
  const isCurrent = (finding: Finding): boolean => step !== null && findingKey(finding) === step.key;
  const open = opened || findings.some(isCurrent);
  return (
    <>
      <div className={styles.row}>
        <Button
          appearance="subtle"
          size="small"
          aria-expanded={open}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => setOpened(!open)}
        >
          {`由此引起的问题 ${findings.length} 项`}
        </Button>
      </div>
      {open && (
        <ShowMore
          items={findings}
          draw={(shown) => (
            <ul className={styles.list} aria-label="由此引起的问题">
              {shown.map((finding, index) => (
                <FindingCard key={`${findingKey(finding)} ${index}`} finding={finding} current={isCurrent(finding)} />
              ))}
            </ul>
          )}
        />
      )}
    </>
  );
}
