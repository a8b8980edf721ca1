import { excelAdapter } from "./excelAdapter";
import { describePort } from "./portContract";

describePort(excelAdapter);
