import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { FormulaRepair } from "../../core/finding/suspect";
import { printedAddress } from "../../core/model/address";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";

/** 扩大区间: first the formula as it is and as it would be, then a second click writes it. */
export function WidenButton({ formula }: { readonly formula: FormulaRepair }) {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, stale } = useSessionState();
  const reportStale = stale.has("report");
  const [asking, setAsking] = useState(false);
  const off = busy !== null || reportStale;
  if (!asking)
    return (
      <Button size="small" className={styles.small} disabledFocusable={off} onClick={() => setAsking(true)}>
        扩大区间
      </Button>
    );
  return (
    <div role="group" aria-label="确认修改">
      <p
        className={styles.paragraph}
      >{`${printedAddress(formula.address)}：现在 ${formula.actual}，改为 ${formula.suggested}`}</p>
      <div className={styles.row}>
        <Button
          size="small"
          className={styles.small}
          appearance="primary"
          disabledFocusable={off}
          onClick={() => void session.repairFormula(formula).then(() => setAsking(false))}
        >
          确认修改
        </Button>
        <Button size="small" className={styles.small} onClick={() => setAsking(false)}>
          取消
        </Button>
      </div>
    </div>
  );
}
