/** Which of the programs that judge are not installed. */
import { spawnSync } from "node:child_process";
import { findLibreOffice } from "../support/libreOffice";
import { PYTHON } from "./secondOpinion";

/** Names of Debian's packages. */
export function missingPrograms(): readonly string[] {
  const lacks = (module: string): boolean => spawnSync(PYTHON, ["-c", `import ${module}`]).status !== 0;
  return [
    ...(lacks("lxml") ? ["python3-lxml"] : []),
    ...(lacks("openpyxl") ? ["python3-openpyxl"] : []),
    ...(findLibreOffice() === null ? ["libreoffice-calc-nogui"] : []),
  ];
}
