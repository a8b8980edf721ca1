/** Reads a printed text against a sentence in whichever of its forms is the nearest. */
import type { OtherForm, Rendered } from "../writing/render";
import type { SentenceReading } from "./readSentence";
import { readTokens, UNREAD } from "./readSentence";
import type { NumberToken, TextToken } from "./tokens";
import { tokenize } from "./tokens";

export interface PrintedText {
  readonly text: string;
  readonly tokens: readonly TextToken[];
}

export function printedText(text: string): PrintedText {
  return { text, tokens: tokenize(text) };
}

export function readAgainst(rendered: Rendered, { text, tokens }: PrintedText): SentenceReading {
  const own = readTokens(rendered, text, tokens);
  if (own.recognised && text.includes(rendered.text)) return own;
  const others = rendered.forms
    .filter(({ same }) => !same || !own.recognised)
    .map((form) => readForm(rendered, form, text, tokens))
    .filter(({ recognised }) => recognised);
  const [nearest] = others.sort((a, b) => b.gain - a.gain);
  return nearest && (!own.recognised || nearest.gain > own.gain) ? nearest : own;
}

function readForm(rendered: Rendered, form: OtherForm, text: string, tokens: readonly TextToken[]): SentenceReading {
  const reading = readTokens(form, text, tokens);
  if (!form.denies || !reading.recognised || reading.span === null) return reading;
  const { start, end } = reading.span;
  const within = tokens.filter((token) => token.start >= start && token.end <= end);
  if (!/无|未|没有|不/.test(text.slice(start, end)) || within.some(isSomeMoney)) return UNREAD;
  return {
    ...reading,
    disagreements: [
      {
        slot: "",
        kind: "narrative",
        what: "differs",
        printed: text.slice(start, end),
        expected: rendered.text,
        start,
        end,
      },
    ],
  };
}

function isSomeMoney(token: TextToken): token is NumberToken {
  return token.kind === "number" && token.value !== 0 && token.unit !== "" && token.unit !== "%";
}
