// Beside a story: its figures, who appears in it, and the exchanges it reports.
import { itemAddress, listAddress } from "../address.js";
import { element, link } from "../element.js";
import { period, say, sayValue } from "../language.js";
import { exchangeCard } from "./exchangeCard.js";
import { figureValue } from "./figureValue.js";

const order = ["person", "organization", "place", "platform", "programme", "event"];

/** The panels of a story. */
export function storyAside(story) {
  return [appearing(story), figures(story), exchanges(story)];
}

function appearing(story) {
  return element(
    "section", { class: "panel", "aria-labelledby": "appearing" },
    element("h2", { id: "appearing" }, say("who_appears")),
    story.entities.length === 0 && element("p", { class: "hint" }, say("nobody")),
    order.map((type) => {
      const entities = story.entities.filter((entity) => entity.type === type);
      return entities.length > 0 && element(
        "div", { class: "cast" },
        element("h3", { class: type }, say(`type.${type}`)),
        element("ul", { lang: "zh-Hans" }, entities.map((entity) =>
          element("li", { "data-key": entity.id },
            link(itemAddress("entities", entity.id), { class: type }, entity.name),
            entity.roles.length > 0 && element("span", { class: "roles" }, entity.roles.join("、")),
            entity.mentions.length > 1 && element("small", {}, `×${entity.mentions.length}`)))));
    }));
}

function figures(story) {
  const names = new Map(story.entities.map((entity) => [entity.id, entity.name]));
  return element(
    "section", { class: "panel", "aria-labelledby": "figures-said" },
    element("h2", { id: "figures-said" }, say("figures_said")),
    story.figures.length === 0
      ? element("p", { class: "hint" }, say("no_figures"))
      : element("ul", { class: "figure-list", lang: "zh-Hans" }, story.figures.map((figure) => figureRow(figure, names))));
}

function figureRow(figure, names) {
  const facts = [
    figure.subject && link(itemAddress("entities", figure.subject), {}, names.get(figure.subject) ?? figure.subject),
    figure.period && period(figure.period),
    figure.comparison && `${figure.comparison.against} ${sayValue("direction", figure.comparison.direction)}`,
  ].filter(Boolean);
  return element(
    "li", { "data-key": figure.id, id: figure.id },
    figureValue(figure), " ",
    link(listAddress("/figures", { measure: figure.measure, unit: figure.unit }), { class: "measure", title: figure.quote },
      figure.measure ?? sayValue("figure", figure.kind)),
    facts.length > 0 && element("span", { class: "facts" }, facts.map((fact) => element("span", {}, fact))));
}

function exchanges(story) {
  if (story.exchanges.length === 0) return null;
  return element(
    "section", { class: "panel", "aria-labelledby": "exchanges-said" },
    element("h2", { id: "exchanges-said" }, say("exchanges_said")),
    story.exchanges.map((exchange) => exchangeCard(exchange)));
}
