import type { ReactNode } from "react";
import { usePane } from "../pane";
import { useStyles } from "../styles";

/** What is typed while another form, a sample or a data file is on its way would be typed into what is about to go: it waits. */
export function UntilLaid({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { isComing } = usePane();
  return (
    <fieldset className={styles.untilLaid} disabled={isComing} aria-busy={isComing}>
      {children}
    </fieldset>
  );
}
