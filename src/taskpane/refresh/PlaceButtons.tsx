import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { TableForCode } from "../../app/refreshAsk";
import { useSessionState } from "../pane";
import { useStyles } from "../styles";

interface PlaceButtonsProps {
  readonly question: string;
  readonly places: readonly TableForCode[];
  readonly off: boolean;
  readonly onChoose: (table: string) => void;
}

/** One button for each table that can take it: which one is nobody's guess. */
export function PlaceButtons({ question, places, off, onChoose }: PlaceButtonsProps) {
  const styles = useStyles();
  const id = useId();
  const { busy } = useSessionState();
  return (
    <>
      <p id={id} className={styles.hint}>
        {question}
      </p>
      <div className={styles.row} role="group" aria-labelledby={id}>
        {places.map(({ table, label }) => (
          <Button
            key={table}
            size="small"
            className={styles.small}
            disabledFocusable={off || busy !== null}
            onClick={() => onChoose(table)}
          >
            加到{label}
          </Button>
        ))}
      </div>
    </>
  );
}
