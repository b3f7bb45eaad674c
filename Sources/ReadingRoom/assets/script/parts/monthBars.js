// Stories by month (or by year, where the span is long) as bars.
import { drawing, element } from "../element.js";
import { day, number, say } from "../language.js";

/** Most bars that are drawn by month; beyond it they are drawn by year. */
const mostMonths = 60;
const height = 96;
/** Room over the tallest bar for its number. */
const head = 18;
const width = 300;

/**
 * `points` are `{period, stories}`, ascending; a period is null where stories are undated. `href` gives the address
 * of a period's stories. Null where nothing is dated.
 */
export function monthBars(points, { title, href }) {
  const dated = points.filter((point) => point.period);
  const undated = points.filter((point) => !point.period).reduce((sum, point) => sum + point.stories, 0);
  if (dated.length === 0) return null;
  const bars = filled(dated);
  const most = Math.max(...bars.map((bar) => bar.stories));
  const step = width / bars.length;
  const barWidth = Math.min(26, step * 0.78);
  const nodes = bars.filter((bar) => bar.stories > 0).map((bar) => {
    const size = Math.max(3, (bar.stories / most) * (height - head));
    const words = say("pair", day(bar.period), say("n_stories", bar.stories));
    return drawing(
      "a", { href: href(bar.period), "aria-label": words },
      drawing("title", {}, words),
      drawing("rect", { class: "hit", x: bar.place * step, y: 0, width: step, height }),
      drawing("rect", { class: "bar", x: bar.place * step + (step - barWidth) / 2, y: height - size, width: barWidth, height: size }));
  });
  const tallest = bars.find((bar) => bar.stories === most);
  const tallestX = Math.min(width - 8, Math.max(8, (tallest.place + 0.5) * step));
  return element(
    "figure", { class: "bars" },
    title && element("figcaption", {}, title),
    drawing("svg", { viewBox: `0 0 ${width} ${height + 18}`, role: "group", "aria-label": title ?? say("timeline") },
      drawing("line", { class: "axis", x1: 0, x2: width, y1: height + 0.5, y2: height + 0.5 }),
      nodes,
      drawing("text", { x: 0, y: height + 14 }, bars[0].period),
      bars.length > 1 && drawing("text", { x: width, y: height + 14, "text-anchor": "end" }, bars.at(-1).period),
      drawing("text", { x: tallestX, y: head - 5, "text-anchor": "middle" }, number(most))),
    undated > 0 && element("p", { class: "hint" }, say("undated_more", undated)));
}

/** Every month from the first to the last, also those without a story; years where that would be too many. */
function filled(dated) {
  const months = dated.map((point) => ({ ...point, period: point.period.slice(0, 7) }));
  const isYearly = months.some((point) => point.period.length === 4) || count(months[0].period, months.at(-1).period) > mostMonths;
  const sums = new Map();
  for (const point of months) {
    const period = isYearly ? point.period.slice(0, 4) : point.period;
    sums.set(period, (sums.get(period) ?? 0) + point.stories);
  }
  const [first, last] = [[...sums.keys()][0], [...sums.keys()].at(-1)];
  const bars = [];
  for (let period = first; period <= last; period = following(period)) {
    bars.push({ period, place: bars.length, stories: sums.get(period) ?? 0 });
  }
  return bars;
}

function count(first, last) {
  const [year, month] = first.split("-").map(Number);
  const [lastYear, lastMonth] = last.split("-").map(Number);
  return (lastYear - year) * 12 + (lastMonth - month) + 1;
}

function following(period) {
  const [year, month] = period.split("-").map(Number);
  if (!month) return String(year + 1).padStart(4, "0");
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}`;
}
