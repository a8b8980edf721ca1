import { makeStyles, tokens } from "@fluentui/react-components";
import type { DifferencePart } from "../../core/narrate/differences";
import { useStyles } from "../styles";

/** Lines tell what goes and what comes; colour only helps. */
const useOwnStyles = makeStyles({
  removed: { textDecorationLine: "line-through", color: tokens.colorPaletteRedForeground1 },
  added: {
    textDecorationLine: "underline",
    textDecorationStyle: "double",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteGreenForeground1,
  },
});

interface Props {
  readonly parts: readonly DifferencePart[];
  /** Leaves out what comes: the text before alone. */
  readonly before?: boolean;
}

/** Two texts in one paragraph. */
export function Differences({ parts, before = false }: Props) {
  const styles = useStyles();
  const own = useOwnStyles();
  return (
    <p className={styles.paragraph}>
      {parts.map(({ kind, text }, index) => {
        if (kind === "same") return text;
        if (kind === "removed")
          return (
            <del key={index} className={own.removed}>
              <span className={styles.hidden}>（删去）</span>
              {text}
            </del>
          );
        return before ? null : (
          <ins key={index} className={own.added}>
            <span className={styles.hidden}>（加上）</span>
            {text}
          </ins>
        );
      })}
    </p>
  );
}
