/** A misprinted code → its suspects. */
import type { Finding } from "../../finding/finding";
import type { CodeSuspect } from "../../finding/suspect";
import { comparableName } from "../../text/normalize";
import { rowLabel } from "../../terms/words";
import type { CheckContext } from "../../finding/context";
import { dependentsIn } from "../../finding/dependents";
import { addressKey } from "../../model/address";
import { codeFindings } from "./codeTrial";
import type { AmountTrial } from "./codeTrial";
import type { CodeSlip } from "./codeSlips";
import type { CodeMistake } from "./codes";
import { instanceId } from "../search/forms";
import { trialsOf } from "../trial";

export function codeSuspects(
  context: CheckContext,
  findings: readonly Finding[],
  { alternatives, failing, gains }: CodeMistake,
): readonly CodeSuspect[] {
  const best = gains[0] ?? 0;
  const told = alternatives.map((trial, index) => ({
    trial,
    gain: gains[index] ?? 0,
    explained: explainedBy(context, findings, trial, failing),
  }));
  // What explains other findings is another mistake, and has its turn.
  const own = new Set(told[0]?.explained);
  const shown = told.filter(({ explained }, index) => index === 0 || explained.some((finding) => own.has(finding)));
  const rivals = shown.slice(1).filter(({ gain }) => gain === best).length;
  const isBeaten = shown.some(({ gain }) => gain > best);
  return shown.map(({ trial, gain, explained }, index) => {
    const { address, actual, suggested } = trial.slip;
    const likeliest = rivals > 0 ? "equal" : isBeaten ? "likelier" : "only";
    const certainty = index === 0 || (gain === best && !isBeaten) ? likeliest : "less";
    return {
      kind: "code",
      address,
      actual,
      suggested,
      places: 0,
      mistake: 0,
      certainty,
      slip: "code",
      together: trial.also.map((other) => ({
        address: other.address,
        words: wordsOf(context, other),
        actual: other.actual,
        suggested: other.suggested,
      })),
      words: wordsOf(context, trial.slip),
      explains: [...new Set(explained.map((at) => findings[at]?.rule ?? ""))],
      findings: explained,
    };
  });
}

function wordsOf({ book }: CheckContext, { table, row }: CodeSlip): string {
  return `${book.tables.get(table)?.table.shortName ?? ""} ${rowLabel(row)}`;
}

/** Ids of the identities that hold once the code is written and the formulas that look it up are calculated. */
function heldAfter({ context, judged, slip, also }: AmountTrial): ReadonlySet<string> {
  const codes = [slip, ...also];
  if (dependentsIn(context).of(codes.map(({ address }) => address)).length === 0) return new Set();
  const after = trialsOf(context, judged, []).after(codes);
  return new Set(judged.flatMap(({ instance }, index) => (after.get(index) === "pass" ? [instanceId(instance)] : [])));
}

/** The findings about codes and amounts that are not there with the other code. `context` as it is before. */
function explainedBy(
  context: CheckContext,
  findings: readonly Finding[],
  trial: AmountTrial,
  failing: ReadonlySet<string>,
): readonly number[] {
  const held = heldAfter(trial);
  // Of earlier rounds the codes are corrected already.
  const before = new Set(codeFindings(context, trial.slip.table).map(idOf));
  const left = new Set(codeFindings(trial.context, trial.slip.table).map(idOf));
  return findings.flatMap((finding, index) => {
    const at = finding.cells[0]?.address;
    if (!at) return [];
    if (finding.kind === "mismatch") {
      const id = `${finding.rule}|${addressKey(at)}`;
      return held.has(id) || failing.has(id) !== trial.failing.has(id) || (!failing.has(id) && !trial.failing.has(id))
        ? [index]
        : [];
    }
    if (finding.template === "nameElsewhere") return isOfRows(finding, trial) ? [index] : [];
    const isOfCodes = finding.table === trial.slip.table && (finding.kind === "code" || finding.kind === "name");
    return isOfCodes &&
      trial.context.pack.rules.some((rule) => rule.id === finding.rule && rule.kind === "codes") &&
      before.has(idOf(finding)) &&
      !left.has(idOf(finding))
      ? [index]
      : [];
  });
}

/** The name that the other tables have at the code which the row is to have. */
function isOfRows({ table, cells: [first], words }: Finding, { slip, also, context }: AmountTrial): boolean {
  const at = first?.address;
  const own = [slip, ...also].find(({ row, address }) => row.row === at?.row && address.sheet === at.sheet);
  if (!own || table !== slip.table) return false;
  return [...context.book.tables.values()].some(
    (map) =>
      map.table.id !== table &&
      map.rows.some(
        ({ code, label }) => code === own.code && comparableName(label) === comparableName(words.name ?? ""),
      ),
  );
}

function idOf(finding: Finding): string {
  return [finding.rule, finding.template, ...finding.cells.map(({ address }) => addressKey(address))].join(" ");
}
