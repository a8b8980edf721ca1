/** How figures are written: one amount twice in a row, 减少-36.74万元, 占61.09个百分点, a date as the number that a cell holds. */
import type { Template, WordsBut } from "../finding/templates";
import { asTold } from "../finding/templates";
import type { SentenceFault } from "./fault";
import type { JudgedFigures } from "./parts";
import type { RoleFigure } from "./roles";

/** 15.00万元15.00万元: nothing stands between. */
export function judgeRepeated(plain: string, told: readonly RoleFigure[]): JudgedFigures {
  const faults = told.flatMap((figure, index): readonly SentenceFault[] => {
    const next = told[index + 1];
    return next?.start === figure.end && next.printed === figure.printed
      ? [
          {
            template: "sentenceAmountRepeated",
            kind: "mismatch",
            words: { printed: plain.slice(figure.start, next.end) },
          },
        ]
      : [];
  });
  return { faults, proven: [] };
}

const NEGATIVE = /(减少|下降|降低|压减)(?:了|额|率|为)?-(\d[\d,]*(?:\.\d+)?(?:亿元|万元|元|%))/g;
const POINTS = /占(?:比)?(?:为)?(\d[\d,]*(?:\.\d+)?)个百分点/g;
const DATE = /(?:截至|截止)(?:到|至|于)?([34]\d{4})(?![\d.万亿元辆个人户家项台套处座平年月日号%])/g;

export function judgeWritten(plain: string): JudgedFigures {
  const warn = <T extends Template>(
    template: T,
    kind: SentenceFault["kind"],
    words: WordsBut<"place", T>,
  ): SentenceFault => ({
    ...asTold(template, words),
    kind,
    severity: "warning",
  });
  return {
    faults: [
      ...[...plain.matchAll(NEGATIVE)].map(([printed, word = "", figure = ""]) =>
        warn("sentenceNegativeChange", "direction", { printed, word, expected: `${word}${figure}` }),
      ),
      ...[...plain.matchAll(POINTS)].map(([printed, figure = ""]) =>
        warn("sentenceShareInPoints", "percent", { printed, expected: `占${figure}%` }),
      ),
      ...[...plain.matchAll(DATE)].map(([printed, number = ""]) =>
        warn("sentenceDateAsNumber", "wording", { printed, number, date: dateOf(Number(number)) }),
      ),
    ],
    proven: [],
  };
}

/** A day as spreadsheets count it, from the end of 1899. */
function dateOf(serial: number): string {
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}
