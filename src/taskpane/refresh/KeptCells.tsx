import { describeKeptCell } from "../../app/wording/refresh";
import type { KeptCell } from "../../core/refresh/account";
import { CellLink } from "../check/CellLink";
import { ShowMore } from "../frame/ShowMore";
import { useStyles } from "../styles";

/** What was found and left as it is. `canGo`: the cells stand where they are said to stand, which they do not before rows have come in. */
export function KeptCells({ kept, canGo }: { readonly kept: readonly KeptCell[]; readonly canGo: boolean }) {
  const styles = useStyles();
  if (kept.length === 0) return null;
  return (
    <div role="group" aria-label="没有改动，请您决定">
      <h3 className={styles.subheading}>没有改动，请您决定（{kept.length}）</h3>
      <ShowMore
        items={kept}
        draw={(shown) => (
          <ul className={styles.bullets}>
            {shown.map((cell, index) => (
              <li key={index}>
                {describeKeptCell(cell)}。{canGo && cell.at && <CellLink words="到" address={cell.at} />}
              </li>
            ))}
          </ul>
        )}
      />
    </div>
  );
}
