// How the values of one unit are spread: a dot for each, on a scale that is logarithmic where they differ greatly.
import { drawing, element } from "../element.js";
import { compact, say } from "../language.js";

const width = 920;
const highest = 150;
const margin = 24;
const bins = 80;
/** Greatest over least positive value from which the scale is logarithmic. */
const wide = 50;

/** `list` is an answer of /v1/figures, ascending by value. */
export function distribution(list, unit) {
  // Values of one printed unit stand as printed; where other units were asked for with it, all stand in the base unit.
  const isPrinted = list.data.every((figure) => figure.unit === unit);
  const points = list.data.map((figure) => ({ value: isPrinted ? figure.value : (figure.base?.value ?? figure.value), quote: figure.quote }))
    .sort((one, other) => one.value - other.value);
  const unitName = isPrinted ? unit : (list.data.find((figure) => figure.base)?.base.unit ?? unit);
  const values = points.map((point) => point.value);
  const scale = scaleOver(values);
  const bin = (value) => Math.min(bins - 1, Math.floor(scale.place(value) * bins));
  const stacks = new Map();
  for (const point of points) {
    const place = bin(point.value);
    if (!stacks.has(place)) stacks.set(place, []);
    stacks.get(place).push(point);
  }
  const tallest = Math.max(...[...stacks.values()].map((stack) => stack.length));
  const step = (width - 2 * margin) / bins;
  const rise = Math.min(step, (highest - 12) / tallest);
  const height = Math.ceil(rise * tallest) + 12;
  const summary = say("distribution_summary", values.length, values[0], values[Math.floor(values.length / 2)], values.at(-1));
  const notes = [`${summary}(${unitName})`, scale.isLogarithmic && say("log_scale"), list.page.next && say("first_drawn", values.length)];
  return element(
    "figure", { class: "distribution" },
    element("figcaption", {}, element("h2", {}, say("distribution_of", unit)), element("p", { class: "facts" }, notes.filter(Boolean).map((note) => element("span", {}, note)))),
    drawing("svg", { viewBox: `0 0 ${width} ${height + 28}`, role: "img", "aria-label": summary },
      [...stacks].flatMap(([place, stack]) => stack.map((point, level) =>
        drawing("circle", { cx: margin + (place + 0.5) * step, cy: height - 4 - (level + 0.5) * rise, r: Math.max(1, Math.min(step, rise) * 0.42) },
          drawing("title", {}, point.quote)))),
      drawing("line", { class: "axis", x1: margin, x2: width - margin, y1: height, y2: height }),
      scale.ticks.map((tick) => {
        const x = margin + scale.place(tick) * (width - 2 * margin);
        return [drawing("line", { class: "axis", x1: x, x2: x, y1: height, y2: height + 5 }),
          drawing("text", { x, y: height + 20, "text-anchor": "middle" }, compact(tick))];
      })));
}

/** Places values on 0…1. Logarithmic where all are positive and the greatest is far above the least. */
function scaleOver(values) {
  const [least, greatest] = [values[0], values.at(-1)];
  if (least > 0 && greatest / least >= wide) {
    const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(greatest))];
    const ticks = Array.from({ length: high - low + 1 }, (_, power) => 10 ** (low + power));
    const every = Math.ceil(ticks.length / 9);
    return { isLogarithmic: true, ticks: ticks.filter((_, place) => place % every === 0), place: (value) => (Math.log10(value) - low) / (high - low) };
  }
  const [low, high] = [Math.min(0, least), greatest > 0 ? greatest : 1];
  const span = high - low || 1;
  const unit = 10 ** Math.floor(Math.log10(span / 4));
  const stride = [1, 2, 5, 10].map((factor) => factor * unit).find((one) => span / one <= 6) ?? span;
  const ticks = [];
  for (let tick = Math.ceil(low / stride) * stride; tick <= high + stride / 1e6; tick += stride) ticks.push(Number(tick.toPrecision(12)));
  return { isLogarithmic: false, ticks, place: (value) => (value - low) / span };
}
