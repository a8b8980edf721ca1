import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets/facade";

declare global {
  interface Window {
    /** The spreadsheet's own API, for browser tests and for looking in from the developer tools. */
    sandboxSpreadsheet: FUniver;
  }
}
