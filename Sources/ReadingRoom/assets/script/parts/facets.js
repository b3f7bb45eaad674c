// Counts that narrow a list, and the conditions that hold, each of which can be taken off again.
import { changed, itemAddress, toggled, withQuery } from "../address.js";
import { element, link, mixed } from "../element.js";
import { day, number, say, sayValue } from "../language.js";

/** Values of a field that are shown before one asks for more. */
const shown = 6;

/** The parameter that chooses a facet's value; entities of every type share one. */
function parameter(field) {
  return ["person", "organization", "platform", "programme", "event"].includes(field) ? "entity" : field;
}

function label(field, value) {
  if (field === "kind" || field === "type" || field === "form") return sayValue(field, value.value);
  return field === "month" ? day(value.value) : value.label;
}

/** The facets of a list of stories at `path`, narrowed by `query`. */
export function facetPanel(facets, path, query) {
  const groups = facets.filter((facet) => facet.values.length > 0).map((facet) => group(facet, path, query));
  return element("details", { class: "facets", open: true }, element("summary", {}, element("h2", {}, say("narrow"))),
    element("div", { class: "facet-groups" }, groups));
}

/** From this width of the window, in CSS pixels, the panel stands beside the list; below it, folded over the list. */
const isWide = matchMedia("(min-width: 1001px)");

/** Puts `panel` into `aside`, or before `list` where there is no room beside it, until `signal`. */
export function placed(panel, aside, list, signal) {
  const place = () => {
    if (isWide.matches) aside.prepend(panel);
    else list.before(panel);
    panel.open = isWide.matches;
  };
  isWide.addEventListener("change", place, { signal });
  place();
}

function group(facet, path, query) {
  const rows = facet.values.map((value) => row(facet.field, value, path, query));
  const rest = rows.slice(shown);
  return element(
    "section", { class: "facet" },
    element("h3", {}, say(`facet.${facet.field}`)),
    element("ul", {}, rows.slice(0, shown)),
    rest.length > 0 &&
      element("details", {}, element("summary", {}, `${say("more_values")} (${number(facet.total - shown)})`), element("ul", {}, rest)));
}

function row(field, value, path, query) {
  const name = parameter(field);
  const isOn = field === "month"
    ? query.get("from") === value.value && query.get("to") === value.value
    : query.getAll(name).includes(value.value);
  const href = field === "month"
    ? changed(path, query, isOn ? { from: null, to: null } : { from: value.value, to: value.value })
    : toggled(path, query, name, value.value);
  return element(
    "li", {},
    link(href, { class: isOn ? "on" : null, "aria-current": isOn ? "true" : null },
      element("span", { class: "value", lang: "zh-Hans" }, label(field, value)),
      element("span", { class: "leader", "aria-hidden": "true" }),
      element("span", { class: "count" }, number(value.count))));
}

/** The conditions of `query` as links that take each off; `names` gives the words of values that are ids. */
export function conditions(path, query, names = new Map()) {
  const holding = [...query].filter(([name]) => !["sort", "view"].includes(name));
  if (holding.length === 0) return null;
  const kept = new URLSearchParams([...query].filter(([name]) => name === "sort"));
  return element(
    "div", { class: "conditions" },
    element("h2", { class: "visually-hidden" }, say("conditions")),
    element("ul", {}, holding.map(([name, value]) => {
      const words = sayValue(name, names.get(value) ?? value.replace(/^[a-z]+:/, ""));
      return element("li", {},
        element("span", { class: "condition" },
          element("span", { class: "field" }, sayValue("facet", name)),
          name === "entity" && value.includes(":") ? link(itemAddress("entities", value), { lang: "zh-Hans" }, words) : mixed(words),
          link(toggled(path, query, name, value), { class: "off", "aria-label": say("take_off", words) }, "×")));
    })),
    holding.length > 1 && link(withQuery(path, kept), { class: "quiet" }, say("take_off_all")));
}

/** The words of every value that facets name. */
export function valueNames(facets) {
  return new Map((facets ?? []).flatMap((facet) => facet.values.map((value) => [value.value, value.label])));
}
