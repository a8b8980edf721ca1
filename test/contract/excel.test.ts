import { excelAdapter } from "./excelAdapter";
import { describeOutOfSight } from "./outOfSight";
import { describePort } from "./portContract";
import { describeRows } from "./rowsContract";

describePort(excelAdapter);
describeRows(excelAdapter);
describeOutOfSight(excelAdapter);
