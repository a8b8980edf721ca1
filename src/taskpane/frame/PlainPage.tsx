import { mergeClasses } from "@fluentui/react-components";
import type { PlainWords } from "../plainWords";
import { useStyles } from "../styles";

/** A page with nothing but words, for when the pane cannot work. */
export function PlainPage({ title, lines }: PlainWords) {
  const styles = useStyles();
  return (
    <main className={mergeClasses(styles.pane, styles.panel)}>
      <h1 className={styles.heading}>{title}</h1>
      {lines.map((line) => (
        <p key={line} className={styles.paragraph}>
          {line}
        </p>
      ))}
    </main>
  );
}
