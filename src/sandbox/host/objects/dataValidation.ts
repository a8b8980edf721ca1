/** Excel.DataValidation: kept as the add-in states it and shown in the grid; an API write is not checked against it, as in Excel. */
import { formatArea, quoteSheetName } from "../address";
import type { CallArguments } from "../arguments";
import { invalidArgument } from "../errors";
import { formulaFault } from "../formula/check";
import type { HostContext, RangeTarget } from "../hostContext";
import { HostObject } from "../hostObject";
import type { HostType } from "../hostObject";
import { NO_VALIDATION } from "../records/validation";
import type { ErrorAlert, Prompt, RuleKind, Validation } from "../records/validation";
import { areaOf, rangeType } from "./range";

const KINDS: readonly RuleKind[] = ["list", "decimal", "wholeNumber", "textLength", "date", "time", "custom"];
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
/** Characters of a list source given as text, of titles and of messages. */
const LIST_LIMIT = 255;
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

const dataValidationType: HostType<RangeTarget> = {
  name: "DataValidation",
  properties: {
    Type: { get: typeOf },
    Rule: {
      get: (target, host) => {
        const rule = present(target, host)?.rule;
        return rule ? { [rule.kind]: rule.detail } : {};
      },
      set: (target, value, host) => patch(target, { rule: readRule(value, host) }, value.location, host),
    },
    ErrorAlert: {
      get: (target, host) => present(target, host)?.errorAlert ?? null,
      set: (target, value, host) => patch(target, { errorAlert: readAlert(value) }, value.location, host),
    },
    Prompt: {
      get: (target, host) => present(target, host)?.prompt ?? null,
      set: (target, value, host) => patch(target, { prompt: readPrompt(value) }, value.location, host),
    },
    IgnoreBlanks: {
      get: (target, host) => present(target, host)?.ignoreBlanks ?? null,
      set: (target, value, host) => patch(target, { ignoreBlanks: value.flag() }, value.location, host),
    },
  },
  writes: {
    Clear: (target, args, host) => {
      host.requireAllowed(target.sheet, null, args.location);
      const records = host.records(target.sheet);
      records.validations.remove(areaOf(target, args.location));
      records.validationsChanged = true;
    },
  },
};

export const dataValidation = (target: RangeTarget): HostObject => HostObject.of(dataValidationType, target);

/** The validation that all cells share; null where they differ. */
function present(target: RangeTarget, host: HostContext): Validation | null {
  const found = [...host.records(target.sheet).validations.within(areaOf(target))];
  return found.length === 1 ? (found[0] ?? NO_VALIDATION) : null;
}

function typeOf(target: RangeTarget, host: HostContext): string {
  const found = [...host.records(target.sheet).validations.within(areaOf(target))];
  if (found.length > 1) return found.includes(undefined) ? "Inconsistent" : "MixedCriteria";
  const kind = found[0]?.rule?.kind;
  return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : "None";
}

function patch(target: RangeTarget, change: Partial<Validation>, location: string, host: HostContext): void {
  host.requireAllowed(target.sheet, null, location);
  const records = host.records(target.sheet);
  const area = areaOf(target, location);
  records.validations.put(area, { ...(present(target, host) ?? NO_VALIDATION), ...change });
  records.validationsChanged = true;
}

/** Exactly one kind of rule; ranges become formulas. */
function readRule(value: CallArguments, host: HostContext): Validation["rule"] {
  const given = value.record();
  const kinds = KINDS.filter((kind) => given[kind] !== undefined && given[kind] !== null);
  const [kind] = kinds;
  const raw = kind === undefined ? undefined : given[kind];
  if (kind === undefined || kinds.length > 1 || typeof raw !== "object" || raw === null)
    throw invalidArgument(value.location);
  const detail = Object.fromEntries(
    Object.entries(raw).map(([key, entry]) => [key, plain(entry, value.location, host)]),
  );
  checkRule(kind, detail, value.location);
  return { kind, detail };
}

function plain(entry: unknown, location: string, host: HostContext): unknown {
  if (!(entry instanceof HostObject)) return entry;
  if (!entry.is(rangeType)) throw invalidArgument(location);
  return `=${quoteSheetName(host.book.sheetName(entry.target.sheet))}!${formatArea(areaOf(entry.target, location), "$")}`;
}

function checkRule(kind: RuleKind, detail: Readonly<Record<string, unknown>>, location: string): void {
  const { source, formula, formula1, formula2, operator } = detail;
  if (kind === "list") {
    const isText = typeof source === "string" && source !== "";
    if (!isText || (!source.startsWith("=") && source.length > LIST_LIMIT)) throw invalidArgument(location);
  } else if (kind === "custom") {
    if (typeof formula !== "string") throw invalidArgument(location);
  } else {
    const between = operator === "Between" || operator === "NotBetween";
    const isMissing =
      formula1 === undefined || formula1 === "" || (between && (formula2 === undefined || formula2 === ""));
    if (!OPERATORS.includes(String(operator)) || isMissing) throw invalidArgument(location);
  }
  for (const text of [source, formula, formula1, formula2]) {
    if (typeof text !== "string" || !text.startsWith("=")) continue;
    const fault = formulaFault(text);
    if (fault) throw invalidArgument(location, fault);
  }
}

function readAlert(value: CallArguments): ErrorAlert {
  const given = { ...NO_VALIDATION.errorAlert, ...value.record() };
  checkTexts(given.title, given.message, value.location);
  if (!["Stop", "Warning", "Information"].includes(given.style)) throw invalidArgument(value.location);
  return given;
}

function readPrompt(value: CallArguments): Prompt {
  const given = { ...NO_VALIDATION.prompt, ...value.record() };
  checkTexts(given.title, given.message, value.location);
  return given;
}

function checkTexts(title: unknown, message: unknown, location: string): void {
  const fits =
    typeof title === "string" &&
    title.length <= TITLE_LIMIT &&
    typeof message === "string" &&
    message.length <= MESSAGE_LIMIT;
  if (!fits) throw invalidArgument(location);
}
