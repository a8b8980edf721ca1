import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { formatSuspectValue } from "../../app/wording/suspects";
import type { Repair, Suspect } from "../../core/finding/suspect";
import { printedAddress } from "../../core/model/address";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { useFigureStyles } from "./Figures";

/** 改为建议值: first what each cell holds and would hold, then a second click writes it. */
export function RepairButton({ suspect }: { readonly suspect: Suspect }) {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, stale } = useSessionState();
  const reportStale = stale.has("report");
  const [asking, setAsking] = useState(false);
  const off = busy !== null || reportStale;
  if (!asking)
    return (
      <Button size="small" className={styles.small} disabledFocusable={off} onClick={() => setAsking(true)}>
        改为建议值
      </Button>
    );
  return (
    <div role="group" aria-label="确认修改">
      <BeforeAfter repairs={[suspect, ...suspect.together]} places={suspect.places} />
      <div className={styles.row}>
        <Button
          size="small"
          className={styles.small}
          appearance="primary"
          disabledFocusable={off}
          onClick={() => void session.repair(suspect).then(() => setAsking(false))}
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

function BeforeAfter({ repairs, places }: { readonly repairs: readonly Repair[]; readonly places: number }) {
  const styles = useFigureStyles();
  return (
    <table className={styles.table} aria-label="修改前后">
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            单元格
          </th>
          <th scope="col" className={styles.figure}>
            现在
          </th>
          <th scope="col" className={styles.figure}>
            改为
          </th>
        </tr>
      </thead>
      <tbody>
        {repairs.map((repair) => (
          <tr key={printedAddress(repair.address)}>
            <th scope="row" className={styles.name}>
              {printedAddress(repair.address)}
            </th>
            <td className={styles.figure}>{formatSuspectValue(repair.actual, places) || "空白"}</td>
            <td className={styles.figure}>{formatSuspectValue(repair.suggested, places) || "空白"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
