// One line of a page with its number in the raw file.
import { element } from "../element.js";
import { repairedLine } from "../text/repairedLine.js";

/** `repairs` of the line, or undefined to show it restored only. */
export function pageLine(line, repairs, { isLit = false } = {}) {
  return element(
    "li", { value: line.n, id: `line-${line.n}`, class: [isLit && "lit", line.role].filter(Boolean).join(" ") },
    element("span", { class: "line-number", "aria-hidden": "true" }, line.n),
    element("span", { class: "line-text", lang: "zh-Hans" }, repairedLine(line.text, repairs)));
}
