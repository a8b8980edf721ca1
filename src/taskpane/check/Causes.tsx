import { describeCause } from "../../app/wording/causes";
import type { Cause } from "../../core/finding/suspect";
import { printedAddress } from "../../core/model/address";
import { Section } from "../frame/Section";
import { useStyles } from "../styles";
import { CellLink } from "./CellLink";
import { WidenButton } from "./WidenButton";

/** What may be behind the differences and is no value for a cell: a row that is missing, a table that is still to be filled in. */
export function Causes({ causes }: { readonly causes: readonly Cause[] }) {
  const styles = useStyles();
  if (causes.length === 0) return null;
  return (
    <Section title="可能的原因">
      <ul className={styles.list}>
        {causes.map((cause) => (
          <li key={`${cause.kind} ${describeCause(cause)}`}>
            <p className={styles.paragraph}>{describeCause(cause)}</p>
            <div className={styles.row}>
              {cause.cells.map(({ address, words }) => (
                <CellLink key={printedAddress(address)} words={words} address={address} />
              ))}
            </div>
            {cause.formula && <WidenButton formula={cause.formula} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
