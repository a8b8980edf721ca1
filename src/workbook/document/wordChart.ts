/** A chart that Word draws itself, with its figures in words for who cannot see it. */
import { Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import { formatAmount, toNumber } from "../../core/amount/amount";
import type { PublishedChart } from "../../core/publish/publication";
import { CHART, FONT } from "../../core/publish/word/measures";
import { STYLE } from "./wordStyles";

/** The package counts sizes of drawings in pixels. */
const PIXELS_PER_POINT = 96 / 72;
/** Light enough for the dark figures on them. */
const COLORS = [
  "8FAADC",
  "F4B183",
  "C9C9C9",
  "FFD966",
  "A9D18E",
  "9DC3E6",
  "D6A88F",
  "B4C7E7",
  "C5E0B4",
  "E2C792",
] as const;

export function wordChart({ kind, title, caption, lines }: PublishedChart): Paragraph {
  const isRound = kind === "pie" || kind === "doughnut";
  const shared = {
    title: { text: title, font: { name: FONT.head, size: 12 } },
    font: { name: FONT.table },
    categories: lines.map(({ label }) => label),
    transformation: {
      width: Math.round(CHART.width * PIXELS_PER_POINT),
      height: Math.round(CHART.height * PIXELS_PER_POINT),
    },
    altText: { name: caption, title: caption, description: described(title, lines) },
  };
  const values = lines.map(({ amount }) => toNumber(amount));
  const chart = isRound
    ? new ChartRun({
        ...shared,
        type: kind,
        legend: { position: "right" },
        series: [{ name: "金额（万元）", values, colors: lines.map((_, index) => COLORS[index % COLORS.length]) }],
        dataLabels: { percentage: true, numberFormat: "0.00%" },
      })
    : new ChartRun({
        ...shared,
        type: kind,
        legend: false,
        series: [{ name: "金额（万元）", values, color: COLORS[0] }],
        dataLabels: { value: true, numberFormat: "#,##0.00" },
      });
  return new Paragraph({ style: STYLE.chart, children: [chart] });
}

function described(title: string, lines: PublishedChart["lines"]): string {
  return `${title}：${lines.map(({ label, amount }) => `${label} ${formatAmount(amount)} 万元`).join("，")}。`;
}
