// The figures of all stories: a table to sort and filter, and the distribution of one unit drawn.
import { changed, itemAddress, listAddress, withQuery } from "../address.js";
import { answer } from "../api.js";
import { element, link } from "../element.js";
import { day, number, period, say, sayValue } from "../language.js";
import { distribution } from "../parts/distribution.js";
import { endlessList } from "../parts/endlessList.js";
import { conditions } from "../parts/facets.js";
import { figureValue } from "../parts/figureValue.js";
import { nothing, pending } from "../states.js";
import { forPrograms } from "./stories.js";

const path = "/figures";
/** Units offered, and values drawn at most. */
const units = 24;
const drawn = 500;

export async function view({ parameters, memory, signal }) {
  const body = element("tbody", {});
  const [list, statistics, facets] = await Promise.all([
    endlessList(withQuery("/v1/figures", parameters), row, body, { memory, signal }),
    answer("/v1/statistics", signal), answer(`/v1/statistics/facets?by=unit&limit=${units}`, signal),
  ]);
  const total = list.first.page.total;
  const csv = new URLSearchParams(parameters);
  csv.set("bom", "1");
  const content = element(
    "section", { class: "wide" },
    element("header", { class: "list-head" },
      element("h1", {}, say("figures")), element("p", { class: "count" }, say("n_figures", total)),
      link(withQuery("/v1/figures.csv", csv), { class: "tool", download: "figures.csv" }, say("download_csv"))),
    choices(parameters, statistics.figures_by_kind, facets.facets[0]?.values ?? []),
    filter(parameters),
    conditions(path, parameters),
    total === 0 ? nothing() : [drawnUnit(parameters, signal), table(parameters, body), list.node[1]],
    forPrograms(withQuery("/v1/figures", parameters)));
  return { title: say("figures"), content };
}

function choices(parameters, kinds, units) {
  const kind = parameters.get("kind");
  const unit = parameters.get("unit");
  return [
    element("nav", { class: "tabs", "aria-label": say("kind") },
      link(changed(path, parameters, { kind: null }), { "aria-current": kind ? null : "true" }, say("all_kinds")),
      kinds.map(({ value, count }) =>
        link(changed(path, parameters, { kind: value }), { "aria-current": kind === value ? "true" : null },
          sayValue("figure", value), " ", element("small", {}, number(count))))),
    element("nav", { class: "chips", "aria-label": say("unit") },
      units.map(({ value }) =>
        link(changed(path, parameters, { unit: unit === value ? null : value }),
          { class: unit === value ? "chip on" : "chip", lang: "zh-Hans", "aria-current": unit === value ? "true" : null }, value))),
  ];
}

function filter(parameters) {
  const others = [...parameters].filter(([name]) => !["q", "value_min", "value_max"].includes(name));
  const field = (name, words, type) => element("label", {}, element("span", {}, words),
    element("input", { name, type, value: parameters.get(name) ?? "", step: type === "number" ? "any" : null, maxlength: "200" }));
  return element(
    "form", { class: "filter", action: path, method: "get" },
    others.map(([name, value]) => element("input", { type: "hidden", name, value })),
    field("q", say("measure_filter"), "search"),
    field("value_min", say("value_min"), "number"),
    field("value_max", say("value_max"), "number"),
    element("button", { type: "submit" }, say("filter")));
}

function drawnUnit(parameters, signal) {
  const unit = parameters.get("unit");
  if (!unit) return element("p", { class: "hint choose-unit" }, say("choose_unit"));
  const address = changed("/v1/figures", parameters, { limit: String(drawn), sort: "value", fields: "id,story,quote,value,base,unit" });
  return pending(() => answer(address, signal), (list) => distribution(list, unit), signal, 4);
}

function table(parameters, body) {
  const sort = parameters.get("sort");
  const next = { value: "-value", "-value": null }[sort] ?? (sort === null ? "value" : null);
  const direction = { value: "ascending", "-value": "descending" }[sort] ?? "none";
  const arrow = { ascending: " ↑", descending: " ↓", none: " ↕" }[direction];
  return element(
    "div", { class: "table-frame", tabindex: "0", role: "region", "aria-label": say("figures") },
    element("table", { class: "figures" },
      element("thead", {}, element("tr", {},
        element("th", { scope: "col", class: "number", "aria-sort": direction },
          link(changed(path, parameters, { sort: next }), { "aria-label": say("sort_by", say("column_value")) }, say("column_value"), arrow)),
        ["unit", "column_measure", "column_subject", "column_period", "column_quote", "column_date"].map((key) =>
          element("th", { scope: "col" }, say(key))))),
      body));
}

function row(figure) {
  const subject = figure.subject && link(itemAddress("entities", figure.subject), {}, figure.subject.replace(/^[a-z]+:/, ""));
  return element(
    "tr", {},
    element("td", { class: "number" }, figureValue({ ...figure, unit: null })),
    element("td", { lang: "zh-Hans" }, figure.unit && link(listAddress(path, { unit: figure.unit }), { class: "plain" }, figure.unit)),
    element("td", { lang: "zh-Hans" }, figure.measure && link(listAddress(path, { measure: figure.measure }), { class: "plain" }, figure.measure)),
    element("td", { lang: "zh-Hans" }, subject),
    element("td", {}, figure.period && period(figure.period)),
    element("td", { lang: "zh-Hans" }, link(itemAddress("stories", figure.story), {}, figure.quote)),
    element("td", {}, figure.published ? day(figure.published) : ""));
}
