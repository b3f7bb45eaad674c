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

/** The fields that can be typed: name in the address, words, kind of input. */
const fields = [
  ["q", "measure_filter", "search"], ["entity", "column_subject", "search"], ["value_min", "value_min", "number"],
  ["value_max", "value_max", "number"], ["from", "dates_from", "text"], ["to", "dates_to", "text"],
];

function filter(parameters) {
  const typed = new Set(fields.map(([name]) => name));
  const others = [...parameters].filter(([name]) => !typed.has(name));
  return element(
    "form", { class: "filter", action: path, method: "get" },
    others.map(([name, value]) => element("input", { type: "hidden", name, value })),
    fields.map(([name, words, type]) =>
      element("label", { class: type === "search" ? null : "short" }, element("span", {}, say(words)), element("input", {
        name, type, value: parameters.get(name) ?? "", maxlength: "200", step: type === "number" ? "any" : null,
        placeholder: type === "text" ? "2022-03" : null, pattern: type === "text" ? "\\d{4}(-\\d{2}){0,2}" : null,
      }))),
    element("button", { type: "submit" }, say("filter")));
}

/** The distribution of the one unit that is asked for; else how to get one. */
function drawnUnit(parameters, signal) {
  const unit = parameters.get("unit");
  if (!unit) return element("p", { class: "hint" }, say("choose_unit"));
  const address = changed("/v1/figures", parameters, { sort: "value", limit: String(drawn), fields: "id,story,quote,value,base,unit" });
  return pending(() => answer(address, signal), (list) => distribution(list, unit, signal), signal, 4);
}

/** The columns: words, what the API sorts them by, and how a cell is set. */
const columns = [
  { words: "column_value", sort: "value", name: "value", cell: (figure) => figureValue({ ...figure, unit: null }) },
  { words: "unit", sort: "unit", name: "unit", isPrinted: true,
    cell: ({ unit }) => unit && link(listAddress(path, { unit }), { class: "plain" }, unit) },
  { words: "column_measure", sort: "measure", name: "measure", isPrinted: true,
    cell: ({ measure }) => measure && link(listAddress(path, { measure }), { class: "plain" }, measure) },
  { words: "column_subject", sort: "subject", name: "subject", isPrinted: true,
    cell: ({ subject, subject_name }) => subject && link(itemAddress("entities", subject), {}, subject_name) },
  { words: "column_period", name: "period", cell: (figure) => figure.period && period(figure.period) },
  { words: "column_quote", sort: "story", name: "quote", isPrinted: true,
    cell: ({ story, quote }) => link(itemAddress("stories", story), {}, quote) },
  { words: "column_date", sort: "published", name: "date", cell: ({ published }) => published && day(published) },
];

function table(parameters, body) {
  return element(
    "div", { class: "table-frame", tabindex: "0", role: "region", "aria-label": say("figures") },
    element("table", { class: "figures" },
      element("thead", {}, element("tr", {}, columns.map((column) => heading(column, parameters)))),
      body));
}

/** A column's heading; a click sorts upwards, another downwards, a third as the stories stand. */
function heading({ words, sort, name }, parameters) {
  if (!sort) return element("th", { scope: "col", class: name }, say(words));
  const current = parameters.get("sort") ?? "story";
  const isDescending = current === `-${sort}`;
  const direction = current === sort ? "ascending" : isDescending ? "descending" : "none";
  const next = isDescending || sort === "story" ? null : current === sort ? `-${sort}` : sort;
  const arrow = { ascending: "↑", descending: "↓", none: "↕" }[direction];
  return element(
    "th", { scope: "col", class: name, "aria-sort": direction },
    link(changed(path, parameters, { sort: next }), { title: say("sort_by", say(words)) },
      say(words), element("span", { class: "arrow", "aria-hidden": "true" }, ` ${arrow}`)));
}

function row(figure) {
  return element("tr", {}, columns.map(({ name, isPrinted, cell }) =>
    element("td", { class: name, lang: isPrinted ? "zh-Hans" : null }, cell(figure))));
}
