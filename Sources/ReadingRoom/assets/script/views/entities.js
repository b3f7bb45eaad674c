// Everyone and everything that stories name.
import { changed, itemAddress, withQuery } from "../address.js";
import { element, link } from "../element.js";
import { day, say } from "../language.js";
import { endlessList } from "../parts/endlessList.js";
import { conditions } from "../parts/facets.js";
import { nothing } from "../states.js";
import { forPrograms } from "./stories.js";

const path = "/entities";
const types = ["person", "organization", "place", "platform", "programme", "event"];

export async function view({ parameters, memory, signal }) {
  const holder = element("ul", { class: "name-list", lang: "zh-Hans" });
  const list = await endlessList(withQuery("/v1/entities", parameters), row, holder, { memory, signal });
  const content = element(
    "section", { class: "wide" },
    element("header", { class: "list-head" },
      element("h1", {}, say("entities")), element("p", { class: "count" }, say("n_entities", list.first.page.total))),
    typeLinks(parameters),
    filter(parameters),
    conditions(path, parameters),
    list.first.page.total === 0 ? nothing() : list.node,
    forPrograms(withQuery("/v1/entities", parameters)));
  return { title: say("entities"), content };
}

function typeLinks(parameters) {
  const current = parameters.getAll("type");
  return element(
    "nav", { class: "tabs", "aria-label": say("facet.type") },
    link(changed(path, parameters, { type: null }), { "aria-current": current.length === 0 ? "true" : null }, say("all_types")),
    types.map((type) =>
      link(changed(path, parameters, { type }), { class: type, "aria-current": current.includes(type) ? "true" : null }, say(`type.${type}`))));
}

function filter(parameters) {
  const others = [...parameters].filter(([name]) => name !== "q");
  return element(
    "form", { class: "filter", action: path, method: "get" },
    others.map(([name, value]) => element("input", { type: "hidden", name, value })),
    element("label", {}, element("span", {}, say("entity_filter")),
      element("input", { name: "q", type: "search", value: parameters.get("q") ?? "", maxlength: "200" })),
    element("button", { type: "submit" }, say("filter")));
}

function row(entity) {
  const dates = [entity.first, entity.last].filter(Boolean).map(day);
  return element(
    "li", { class: entity.type },
    link(itemAddress("entities", entity.id), { class: `name ${entity.type}` }, entity.name),
    element("span", { class: "facts" },
      element("span", {}, say(`type.${entity.type}`)),
      element("span", {}, say("n_stories", entity.stories)),
      entity.mentions > entity.stories && element("span", {}, say("n_mentions", entity.mentions)),
      dates.length === 2 && element("span", {}, dates[0] === dates[1] ? dates[0] : say("first_last", ...dates)),
      entity.adcode && element("span", {}, entity.adcode)));
}
