import { Link } from "@fluentui/react-components";
import { printedAddress } from "../../core/model/address";
import type { CellAddress } from "../../core/model/snapshot";
import { usePane } from "../pane";

/** Shows the cell in the workbook. */
export function CellLink({ words, address }: { readonly words: string; readonly address: CellAddress }) {
  const { session } = usePane();
  const place = printedAddress(address);
  return (
    <Link as="button" inline onClick={() => void session.reveal(address)}>
      {words === "" ? place : `${words} ${place}`}
    </Link>
  );
}
