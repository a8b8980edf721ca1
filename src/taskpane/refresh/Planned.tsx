import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { PlannedRefresh } from "../../app/refresh";
import { describeAlreadyThere, describeIdle, describeRefresh } from "../../app/wording/refresh";
import { describeAsked } from "../../app/wording/refreshPane";
import { codeNames, treeGroups } from "../../core/refresh/codes";
import { takes } from "../../core/refresh/codePlaces";
import { Section } from "../frame/Section";
import { usePane, useSessionState } from "../pane";
import { useStyles } from "../styles";
import { KeptCells } from "./KeptCells";
import { Lines } from "./Lines";

/** What 更新 would do, what it would leave to people, and what was asked for besides. */
export function Planned({ planned: { account, located }, stale }: { readonly planned: PlannedRefresh; readonly stale: boolean }) {
  const styles = useStyles();
  const changes = describeRefresh(account);
  return (
    <Section title="要更新的">
      <AskedList located={located} />
      {changes.length === 0 && !stale && <p className={styles.paragraph}>没有要更新的。</p>}
      <Lines label="要做的更新" lines={changes.map((line) => `${line}。`)} />
      <KeptCells kept={account.kept} canGo={account.added.length === 0 && !stale} />
      {account.there.length > 0 && <p className={styles.hint}>{describeAlreadyThere(account.there)}。</p>}
      {account.idle.length > 0 && <p className={styles.hint}>{describeIdle(account.idle)}。</p>}
    </Section>
  );
}

function AskedList({ located: { pack, book } }: Pick<PlannedRefresh, "located">) {
  const styles = useStyles();
  const { session } = usePane();
  const { busy, refresh: { asked } } = useSessionState();
  if (asked.length === 0) return null;
  const nameOf = codeNames(pack, book.tables, new Map());
  const known = (code: string): string | null => treeGroups(pack).filter((group) => takes(pack, group, code)).map((group) => nameOf(group, code)).find((name) => name !== null) ?? null;
  return (
    <ul className={styles.list} aria-label="要增加的">
      {asked.map((wishes, index) => {
        const words = describeAsked(wishes, known);
        return (
          <li key={words} className={styles.card}>
            <div className={styles.spread}>
              <span>增加 {words}</span>
              <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={`不增加 ${words}`} disabledFocusable={busy !== null} onClick={() => void session.dropAsked(index)} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
