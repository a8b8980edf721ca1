/** For jest-light-runner: every suite of the worker writes its workbooks under this watch. */
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { watchWriting } from "../packageFaults/watchWriting";

watchWriting(FileWorkbook);
