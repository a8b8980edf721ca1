import { Button } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import { indexOf, stops } from "../../app/walk";
import type { CheckReport } from "../../core/finding/report";
import { describeFinding } from "../../core/finding/wording";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { CellLink } from "./CellLink";
import { SeverityMark } from "./SeverityMark";

/** 上一处, 下一处: one open finding after the other, each shown here and its cell in the workbook. */
export function Walk({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const { session } = usePane();
  const { shown, step } = useSessionState();
  const list = stops(report, shown);
  const at = indexOf(list, step);
  const finding = at === null ? undefined : list[at];
  const cell = finding?.cells[0];
  if (list.length === 0) return null;
  return (
    <div role="group" aria-label="逐处查看" className={styles.card}>
      <div className={styles.row}>
        <Button size="small" className={styles.small} icon={<ArrowUpRegular />} onClick={() => void session.walk(-1)}>
          上一处
        </Button>
        <Button size="small" className={styles.small} icon={<ArrowDownRegular />} onClick={() => void session.walk(1)}>
          下一处
        </Button>
        <span role="status">{position(at, list.length, step !== null)}</span>
      </div>
      {finding && cell && (
        <>
          <p className={styles.paragraph}>
            <SeverityMark severity={finding.severity} /> {describeFinding(finding)}
          </p>
          <CellLink words="定位" address={cell.address} />
        </>
      )}
    </div>
  );
}

function position(at: number | null, count: number, begun: boolean): string {
  if (at !== null) return `第 ${at + 1} 处，共 ${count} 处`;
  return begun ? `刚才那一处已经没有了，还有 ${count} 处` : `共 ${count} 处`;
}
