import { ShowMore } from "../frame/ShowMore";
import { useStyles } from "../styles";

/** Sentences one under the other; nothing where there are none. */
export function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ShowMore
      items={lines}
      draw={(shown) => (
        <ul className={styles.bullets} aria-label={label}>
          {shown.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    />
  );
}
