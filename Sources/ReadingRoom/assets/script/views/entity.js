// One person, place, body or named thing: everything that the stories say of it.
import { itemAddress, listAddress } from "../address.js";
import { answer } from "../api.js";
import { element, link } from "../element.js";
import { day, period, say } from "../language.js";
import { exchangeCard } from "../parts/exchangeCard.js";
import { figureValue } from "../parts/figureValue.js";
import { monthBars } from "../parts/monthBars.js";
import { storyRow } from "../parts/storyRow.js";
import { pending } from "../states.js";
import { passageText } from "../text/passage.js";

/** How much of each list is shown; the rest is a link away. */
const passages = 8;
const figures = 12;
const stories = 6;

export async function view({ id, signal }) {
  const address = itemAddress("v1/entities", id);
  const profile = await answer(address, signal);
  const content = element(
    "article", { class: "entity-view" },
    head(profile),
    element("div", { class: "with-aside" },
      element("div", {}, definitions(profile), said(profile), words(profile), exchanges(profile), appearances(profile)),
      element("aside", {}, identity(profile), pending(() => answer(`${address}/timeline`, signal), (line) => timeline(line, profile), signal, 2),
        together(profile), element("p", { class: "for-programs" }, link(address, {}, say("as_json"))))));
  return { title: profile.name, content };
}

function head(profile) {
  const dates = [profile.first, profile.last].filter(Boolean).map(day);
  const others = profile.aliases.filter((alias) => alias.surface !== profile.name);
  return element(
    "header", { class: `entity-head ${profile.type}` },
    element("p", { class: `kicker ${profile.type}` }, say(`type.${profile.type}`)),
    element("h1", { lang: "zh-Hans" }, profile.name),
    others.length > 0 && element("p", { class: "aliases" }, `${say("also_called")} `,
      others.map((alias, place) => [place > 0 && "、", element("span", { lang: "zh-Hans", title: alias.why }, alias.surface)])),
    element("p", { class: "facts" },
      element("span", {}, say("n_stories", profile.counts.stories)),
      element("span", {}, say("n_mentions", profile.counts.mentions)),
      profile.counts.figures > 0 && element("span", {}, say("n_figures", profile.counts.figures)),
      dates.length === 2 && element("span", {}, dates[0] === dates[1] ? dates[0] : say("first_last", ...dates)),
      profile.adcode && element("span", {}, `${say("adcode")} ${profile.adcode}`)));
}

function panel(title, ...children) {
  return element("section", { class: "panel" }, element("h2", {}, title), children);
}

function names(rows, count) {
  return element("ul", { class: "names", lang: "zh-Hans" }, rows.map((row) =>
    element("li", {},
      row.id ? link(itemAddress("entities", row.id), { class: row.type }, row.name) : row.name,
      count && element("small", {}, count(row)))));
}

function identity(profile) {
  return [
    standing(profile),
    profile.roles.length > 0 && panel(say("posts"), element("ul", { class: "names", lang: "zh-Hans" },
      profile.roles.map((role) => element("li", {}, role.title, role.stories > 1 && element("small", {}, ` ${say("n_stories", role.stories)}`))))),
    profile.run_by.length > 0 && panel(say("run_by"), names(profile.run_by)),
    profile.located_in.length > 0 && panel(say("located_in"), names(profile.located_in)),
  ];
}

/** The divisions over a place, from the province down, and those of the archive within it. */
function standing(profile) {
  const { above, below } = profile.divisions;
  if (above.length === 0 && below.length === 0) return null;
  const chain = [...above].reverse().map((division) => [
    division.id ? link(itemAddress("entities", division.id), {}, division.name) : division.name, " › "]);
  return panel(say("stands_in"),
    element("p", { class: "chain", lang: "zh-Hans" }, chain, element("b", {}, profile.name)),
    below.length > 0 && names(below, (row) => ` ${say("n_stories", row.stories)}`));
}

function timeline(line, profile) {
  const bars = monthBars(line.data, { title: null, href: (period) => listAddress("/stories", { entity: profile.id, from: period, to: period }) });
  return panel(say("timeline"), bars ?? element("p", { class: "hint" }, say("no_dates")));
}

function together(profile) {
  const rows = [...profile.organizations, ...profile.places].sort((one, other) => other.together - one.together || other.lift - one.lift);
  return rows.length > 0 && panel(say("stands_with"), names(rows.slice(0, 16), (row) => ` ${say("together", row.together)}`));
}

function definitions(profile) {
  if (profile.definitions.length === 0) return null;
  return panel(say("what_it_is"), profile.definitions.map((passage) => quoted(passage, profile)));
}

/** The figures said of it, with the way to all of them; then those that stand in the same paragraphs. */
function said(profile) {
  const of = (relation) => profile.figures.filter((figure) => figure.relation === relation).slice(0, figures);
  return [
    of("subject").length > 0 && panel(say("said_of_it"), figureList(of("subject")),
      element("p", { class: "onward" }, link(listAddress("/figures", { entity: profile.id }), {}, `${say("figures")} →`))),
    of("passage").length > 0 && panel(say("said_beside"), figureList(of("passage"))),
  ];
}

function figureList(rows) {
  return element("ul", { class: "figure-list columns", lang: "zh-Hans" }, rows.map((figure) =>
    element("li", {},
      figureValue(figure), " ",
      link(itemAddress("stories", figure.story), { class: "measure", title: figure.quote }, figure.measure ?? figure.quote),
      figure.period && element("span", { class: "facts", lang: document.documentElement.lang }, element("span", {}, period(figure.period))))));
}

function words(profile) {
  if (profile.passages.length === 0) return null;
  return panel(say("passages"), profile.passages.slice(0, passages).map((passage) => quoted(passage, profile)));
}

/** A passage with the entity lit, and the story it stands in. */
function quoted(passage, profile) {
  const story = profile.stories.find((one) => one.id === passage.story);
  return element(
    "blockquote", { class: "quoted" },
    element("p", { lang: "zh-Hans" }, passageText(passage)),
    element("p", { class: "from" }, "—— ", link(itemAddress("stories", passage.story), { lang: "zh-Hans" }, story?.headline ?? passage.story)));
}

function exchanges(profile) {
  return profile.exchanges.length > 0 && panel(say("exchanges"), profile.exchanges.map((exchange) => exchangeCard(exchange)));
}

function appearances(profile) {
  return panel(
    say("in_stories"),
    element("div", { class: "rows compact" }, profile.stories.slice(0, stories).map((story) => storyRow(story, "h3"))),
    profile.counts.stories > stories && element("p", { class: "onward" },
      link(listAddress("/stories", { entity: profile.id }), {}, `${say("all_its_stories", profile.counts.stories)} →`)));
}
