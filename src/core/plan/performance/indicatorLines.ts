/** 绩效指标: the classes and kinds of the form with their indicators, those of both periods side by side. */
import type { IndicatorEntry } from "../../model/performanceEntries";
import { indicatorText, isCopy } from "../../model/performanceEntries";
import type { IndicatorClass } from "../../declare/performance";
import type { Period } from "../../declare/period";
import type { FormSection } from "../../declare/performanceLayout";
import { gapText } from "../../text/gap";
import type { FormContext } from "./formContext";
import { look } from "./formContext";
import type { LineCell } from "./formDraft";
import { blank, said } from "./formDraft";

type Section = Extract<FormSection, { kind: "indicators" }>;

export function indicatorLines(context: FormContext, section: Section): void {
  const { draft, form } = context;
  const [level1, ...others] = form.indicatorHeads;
  draft.line([
    { across: section.level1, content: said(level1), styles: look.label },
    ...section.periods.flatMap(({ columns }) =>
      columns.map((across, index): LineCell => ({ across, content: said(others[index] ?? ""), styles: look.label })),
    ),
  ]);
  for (const one of form.indicators) {
    const from = draft.row;
    for (const kind of one.kinds) kindLines(context, section, one, kind);
    draft.beside(from, { across: section.level1, content: said(one.name), styles: look.label });
  }
}

/** As many lines as the period with the most indicators of the kind has, one at least. */
function kindLines(
  { draft, entry }: FormContext,
  { periods }: Section,
  one: IndicatorClass,
  kind: IndicatorClass["kinds"][number],
): void {
  const entered = periods.map(({ period }) => indicatorsOf(entry.indicators, period));
  const own = entered.map((indicators) =>
    indicators.filter(({ level1, level2 }) => level1 === one.name && level2 === kind.name),
  );
  const from = draft.row;
  for (let line = 0; line < Math.max(1, ...own.map(({ length }) => length)); line += 1) {
    draft.line(
      periods.flatMap(({ columns: [, name, value] }, index): readonly LineCell[] => {
        const indicator = own[index]?.[line];
        // What somebody has left out of a form that is filled in is for the check to ask about.
        const gap = kind.needed && entered[index]?.length === 0 ? gapText(kind.name) : "";
        return [
          { across: name, content: said(indicator?.name ?? gap), styles: look.short },
          { across: value, content: indicator ? said(indicatorText(indicator)) : blank, styles: look.value },
        ];
      }),
    );
  }
  for (const {
    columns: [level2],
  } of periods)
    draft.beside(from, { across: level2, content: said(kind.name), styles: look.label });
}

function indicatorsOf(indicators: FormContext["entry"]["indicators"], period: Period): readonly IndicatorEntry[] {
  const own = indicators.get(period) ?? [];
  if (!isCopy(own)) return own;
  const copied = indicators.get(own.copy) ?? [];
  return isCopy(copied) ? [] : copied;
}
