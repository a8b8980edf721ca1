import { Badge, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { canBeExplained } from "../../core/report/explanations";
import type { Finding } from "../../core/finding/finding";
import { describeFinding, kindWords } from "../../core/finding/wording";
import { explanationOf } from "../../core/declare/lookups";
import { useCheckedForm, usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { CellLink } from "./CellLink";
import { Explanation } from "./Explanation";
import { Figures } from "./Figures";
import { FoldedFindings } from "./FoldedFindings";

const useOwnStyles = makeStyles({
  current: { outline: `2px solid ${tokens.colorBrandStroke1}` },
});

/** One finding: its kind, the sentence, why it must hold and what to do, the figures, the way to each cell, and the accountant's answer. `current`: 下一处 has led here. */
export function FindingCard({ finding, current }: { readonly finding: Finding; readonly current: boolean }) {
  const styles = useStyles();
  const own = useOwnStyles();
  const { session } = usePane();
  const { checked: pack } = useCheckedForm();
  const { busy, report } = useSessionState();
  const position = report?.findings.indexOf(finding) ?? -1;
  const followers = report?.findings.filter(({ root }) => root === position) ?? [];
  const renew = async (): Promise<void> => {
    await session.renewParagraphs([...new Set(followers.map(({ rule }) => rule.replace(/^narrative\./, "")))]);
    await session.check();
  };
  const why = pack ? explanationOf(pack, finding.rule) : null;
  return (
    <li className={mergeClasses(styles.card, current && own.current)} aria-current={current ? "true" : undefined}>
      <div className={styles.row}>
        <Badge appearance="outline" color="informative">
          {kindWords[finding.kind]}
        </Badge>
        {finding.explained && (
          <Badge appearance="tint" color="success">
            已说明
          </Badge>
        )}
      </div>
      <p className={styles.paragraph}>{describeFinding(finding)}</p>
      <Figures finding={finding} />
      {why !== null && <p className={styles.hint}>{why}</p>}
      {finding.cells.length > 0 && (
        <ul className={styles.list} aria-label="相关单元格">
          {finding.cells.map((cell, index) => (
            <li key={index}>
              <CellLink words={cell.words} address={cell.address} />
            </li>
          ))}
        </ul>
      )}
      {finding.template === "narrativeStale" && (
        <div className={styles.row}>
          <Button size="small" disabledFocusable={busy !== null} onClick={() => void renew()}>
            更新这 {finding.words.count} 段
          </Button>
        </div>
      )}
      <FoldedFindings findings={followers} />
      {!report?.formless && canBeExplained(finding) && <Explanation finding={finding} />}
    </li>
  );
}
