// A figure's number with its unit, as tables and panels set it.
import { element } from "../element.js";
import { number, sayValue } from "../language.js";

/** `多于 1,000 人`; a range has both its ends. */
export function figureValue(figure) {
  const qualifier = sayValue("qualifier", figure.qualifier);
  const value = figure.high === null || figure.high === undefined
    ? number(figure.value) : `${number(figure.value)}–${number(figure.high)}`;
  return element(
    "span", { class: "figure-value" },
    qualifier && element("span", { class: "qualifier" }, `${qualifier} `),
    element("b", {}, value),
    figure.unit && element("span", { class: "unit", lang: "zh-Hans" }, ` ${figure.unit}`));
}
