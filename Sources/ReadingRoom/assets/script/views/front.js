// The front: the archive in numbers, the newest stories set as a front page, and what they often name.
import { itemAddress, listAddress } from "../address.js";
import { answer } from "../api.js";
import { element, link } from "../element.js";
import { number, say } from "../language.js";
import { monthBars } from "../parts/monthBars.js";
import { storyFacts, storyLink } from "../parts/storyRow.js";
import { CodePoints } from "../text/codePoints.js";

/** Stories on the front, and code points of an opening. */
const newest = 13;
const opening = 110;
const facets = "place,platform,programme,organization,person";

export async function view({ signal }) {
  const stories = listAddress("/v1/stories", { limit: newest, include: "kicker,deck,paragraphs", facets });
  const [statistics, list] = await Promise.all([answer("/v1/statistics", signal), answer(stories, signal)]);
  const content = element(
    "div", { class: "front" },
    element("h1", { class: "visually-hidden" }, say("site_title")),
    numbers(statistics),
    element("div", { class: "front-columns" }, frontPage(list), aside(statistics, list.facets ?? [])));
  return { title: say("site"), content };
}

function numbers(statistics) {
  const shown = [
    ["documents", "/documents"], ["stories", "/stories"], ["entities", "/entities"], ["figures", "/figures"],
    ["exchanges", "/exchanges"], ["repairs", "/documents"],
  ];
  return element(
    "section", { class: "numbers", "aria-label": say("in_numbers") },
    element("ul", {}, shown.map(([name, href]) =>
      element("li", {}, link(href, {}, element("b", {}, number(statistics[name])), " ", element("span", {}, say(`label_${name}`)))))));
}

function frontPage(list) {
  const stories = list.data.map(story);
  return element(
    "section", { class: "front-page", "aria-labelledby": "newest" },
    element("h2", { id: "newest" }, say("newest")),
    element("div", { class: "front-stories" }, stories),
    element("p", { class: "onward" }, link("/stories", {}, `${say("all_stories")} · ${say("n_stories", list.page.total)} →`)));
}

function story(row, place) {
  const isLead = place === 0;
  return element(
    "article", { class: isLead ? "lead" : null },
    row.kicker && element("p", { class: "kicker", lang: "zh-Hans" }, row.kicker),
    element("h3", {}, storyLink(row)),
    row.deck && element("p", { class: "deck", lang: "zh-Hans" }, row.deck),
    excerpt(row, isLead ? opening * 2 : opening),
    storyFacts(row));
}

/** The opening of the body, cut where it grows long. */
function excerpt(row, length) {
  const of = (role) => row.paragraphs.filter((paragraph) => paragraph.role === role);
  const running = of("body").length > 0 ? of("body") : of("caption");
  if (running.length === 0) return null;
  const text = new CodePoints(running.map((paragraph) => paragraph.text).join(""));
  const words = text.slice(0, length);
  return element("p", { class: "opening", lang: "zh-Hans" }, text.length > length ? `${words}……` : words);
}

function aside(statistics, facets) {
  return element(
    "aside", { class: "front-aside", "aria-label": say("often_named") },
    monthBars(statistics.stories_by_month.map((month) => ({ period: month.value, stories: month.count })), {
      title: say("by_month"), href: (period) => listAddress("/stories", { from: period, to: period }),
    }),
    facets.filter((facet) => facet.values.length > 0).map((facet) =>
      element(
        "section", { class: "facet" },
        element("h2", {}, say(`facet.${facet.field}`)),
        element("ul", {}, facet.values.slice(0, 7).map((value) =>
          element("li", {}, link(
            itemAddress("entities", value.value), { title: say("n_stories", value.count) },
            element("span", { class: "value", lang: "zh-Hans" }, value.label),
            element("span", { class: "leader", "aria-hidden": "true" }),
            element("span", { class: "count" }, number(value.count)))))))));
}
