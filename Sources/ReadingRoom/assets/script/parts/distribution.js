// How the values of one unit are spread: a dot for each, on a scale that is logarithmic where they differ greatly.
import { drawing, element, printed } from "../element.js";
import { compact, say, sayAround } from "../language.js";

/**
 * Sizes of the drawing in its own units, and most marks on its axis: on a desk, and on a phone, where its letters
 * would else be too small.
 */
const desk = { width: 920, margin: 24, bins: 80, powers: 9, strides: 6 };
const phone = { width: 350, margin: 16, bins: 32, powers: 5, strides: 4 };
const isDesk = matchMedia("(min-width: 700px)");
const highest = 150;
/** Greatest over least positive value from which the scale is logarithmic. */
const wide = 50;

/** `list` is an answer of /v1/figures, ascending by value. Drawn anew between phone and desk until `signal`. */
export function distribution(list, unit, signal) {
  // Values of one printed unit stand as printed; where other units were asked for with it, all stand in the base unit.
  const isPrinted = list.data.every((figure) => figure.unit === unit);
  const points = list.data.map((figure) => ({ value: isPrinted ? figure.value : (figure.base?.value ?? figure.value), quote: figure.quote }))
    .sort((one, other) => one.value - other.value);
  const unitName = isPrinted ? unit : (list.data.find((figure) => figure.base)?.base.unit ?? unit);
  const values = points.map((point) => point.value);
  const summary = say("distribution_summary", values.length, values[0], values[Math.floor(values.length / 2)], values.at(-1));
  const notes = [summary, printed(unitName), scaleOver(values, desk).isLogarithmic && say("log_scale"), list.page.next && say("first_drawn", values.length)];
  const frame = element("div", {});
  const draw = () => frame.replaceChildren(picture(points, summary, isDesk.matches ? desk : phone));
  isDesk.addEventListener("change", draw, { signal });
  draw();
  return element(
    "figure", { class: "distribution" },
    element("figcaption", {}, element("h2", {}, sayAround("distribution_of", printed(unit))), element("p", { class: "facts" }, notes.filter(Boolean).map((note) => element("span", {}, note)))),
    frame);
}

function picture(points, summary, size) {
  const { width, margin, bins } = size;
  const scale = scaleOver(points.map((point) => point.value), size);
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
  return drawing(
    "svg", { viewBox: `0 0 ${width} ${height + 28}`, role: "img", "aria-label": summary },
    [...stacks].flatMap(([place, stack]) => stack.map((point, level) =>
      drawing("circle", { cx: margin + (place + 0.5) * step, cy: height - 4 - (level + 0.5) * rise, r: Math.max(1, Math.min(step, rise) * 0.42) },
        drawing("title", {}, point.quote)))),
    drawing("line", { class: "axis", x1: margin, x2: width - margin, y1: height, y2: height }),
    scale.ticks.map((tick) => {
      const x = margin + scale.place(tick) * (width - 2 * margin);
      return [drawing("line", { class: "axis", x1: x, x2: x, y1: height, y2: height + 5 }),
        drawing("text", { x, y: height + 20, "text-anchor": "middle" }, compact(tick))];
    }));
}

/** Places values, ascending, on 0…1. Logarithmic where all are positive and the greatest is far above the least. */
function scaleOver(values, size) {
  const [least, greatest] = [values[0], values.at(-1)];
  if (least > 0 && greatest / least >= wide) {
    const [low, high] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(greatest))];
    const ticks = Array.from({ length: high - low + 1 }, (_, power) => 10 ** (low + power));
    const every = Math.ceil(ticks.length / size.powers);
    return { isLogarithmic: true, ticks: ticks.filter((_, place) => place % every === 0), place: (value) => (Math.log10(value) - low) / (high - low) };
  }
  const [low, high] = [Math.min(0, least), greatest > 0 ? greatest : 1];
  const span = high - low || 1;
  const unit = 10 ** Math.floor(Math.log10(span / 4));
  const stride = [1, 2, 5, 10].map((factor) => factor * unit).find((one) => span / one <= size.strides) ?? span;
  const ticks = [];
  for (let tick = Math.ceil(low / stride) * stride; tick <= high + stride / 1e6; tick += stride) ticks.push(Number(tick.toPrecision(12)));
  return { isLogarithmic: false, ticks, place: (value) => (value - low) / span };
}
