import { excelAdapter } from "./excelAdapter";
import { describeOutOfSight } from "./outOfSight";
import { describePort } from "./portContract";

describePort(excelAdapter);
describeOutOfSight(excelAdapter);
