/** P-08: the festival for which a text says that something is done, against the indicator of the same thing. */
import type { FormFault } from "../fault";
import { dateFault } from "./dateFault";
import { shared } from "./names";
import { oncePerForm, textsFor } from "./view";
import type { FormText, FormView, Valued } from "./view";

export function checkFestivals(view: FormView): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const texts = textsFor(view, period);
    return view.indicators.filter((one) => one.period === period).flatMap((one) => judgeFestival(view, texts, one));
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|"));
}

const FESTIVALS = ["元旦", "春节", "元宵", "清明", "五一", "端午", "七一", "八一", "中秋", "国庆", "重阳"] as const;

/** No text has the indicator's festival, and one that speaks of the same thing has others. */
function judgeFestival(view: FormView, texts: readonly FormText[], indicator: Valued): readonly FormFault[] {
  const [own, ...others] = festivalsIn(indicator.value.text);
  if (own === undefined || others.length > 0 || view.texts.some(({ plain }) => plain.includes(own))) return [];
  for (const text of texts) {
    const sentence = text.plain
      .split(/[;。]/)
      .find((one) => festivalsIn(one).length > 0 && isAbout(indicator.called, one));
    if (sentence !== undefined) return [dateFault(view, text, shortened(sentence), indicator)];
  }
  return [];
}

/** 活动时间 of a sentence about 活动: common words count here, because festivals are hardly ever told in passing. */
function isAbout(called: string, sentence: string): boolean {
  const subject = called.replace(/(?:开展|举办|完成|实施|发放)?(?:时间|时限|日期|节点)$/, "");
  return shared(called, sentence) > 0 || (subject.length > 1 && sentence.includes(subject));
}

function festivalsIn(text: string): readonly string[] {
  return FESTIVALS.filter((name) => text.includes(name));
}

const LONGEST = 40;

function shortened(sentence: string): string {
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
}
