// One story: set as a newspaper sets it, with what was found in it marked, and the page it came from beside it.
import { changed, itemAddress } from "../address.js";
import { answer } from "../api.js";
import { element, link } from "../element.js";
import { day, say } from "../language.js";
import { citation } from "../parts/citation.js";
import { legend, shownKinds } from "../parts/legend.js";
import { pageBeside } from "../parts/pageBeside.js";
import { storyAside } from "../parts/storyAside.js";
import { storyLink, storyRow } from "../parts/storyRow.js";
import { pending } from "../states.js";
import { markedText, spans } from "../text/marks.js";

const heading = ["section", "kicker", "headline", "deck"];

export async function view({ id, parameters, path, signal }) {
  const address = itemAddress("v1/stories", id);
  const story = await answer(address, signal);
  const isBeside = parameters.get("beside") === "page";
  const text = element("div", { class: "story-text" });
  const marks = spans(story);
  const set = () => text.replaceChildren(...setStory(story, marks));
  set();
  const content = element(
    "div", { class: isBeside ? "story-view beside" : "story-view" },
    element("article", { class: "story", lang: "zh-Hans" },
      element("div", { class: "story-tools", lang: document.documentElement.lang },
        legend(story, set),
        link(changed(path, parameters, { beside: isBeside ? null : "page" }),
          { class: "tool", role: "button", "aria-pressed": String(isBeside), id: "beside" },
          say(isBeside ? "hide_page" : "beside_page"))),
      text),
    isBeside
      ? pageBeside(story, signal)
      : element("aside", { class: "story-aside" }, storyAside(story)),
    element("div", { class: "story-after" },
      pending(() => answer(itemAddress("v1/documents", story.document), signal), (page) => neighbours(story, page), signal, 2),
      pending(() => answer(`${address}/similar?limit=5`, signal), kin, signal, 2),
      citation(story, address)));
  lightTogether(content);
  return { title: story.headline ?? say("untitled"), content };
}

/** The story's paragraphs: what stands over the text first, then the text with its subheads and captions. */
function setStory(story, marks) {
  const shown = shownKinds();
  const words = (paragraph) => markedText(paragraph.text, paragraph.start, marks, shown);
  const of = (role) => story.paragraphs.filter((paragraph) => paragraph.role === role);
  const running = story.paragraphs.filter((paragraph) => !heading.includes(paragraph.role));
  return [
    element("header", {},
      of("section").map((paragraph) => element("p", { class: "section" }, words(paragraph))),
      of("kicker").map((paragraph) => element("p", { class: "kicker" }, words(paragraph))),
      element("h1", {}, of("headline").length > 0
        ? of("headline").map((paragraph) => element("span", { class: "headline-line" }, words(paragraph)))
        : say("untitled")),
      of("deck").map((paragraph) => element("p", { class: "deck" }, words(paragraph))),
      credits(story)),
    ...running.map((paragraph) => setParagraph(paragraph, words(paragraph))),
  ];
}

function setParagraph(paragraph, words) {
  switch (paragraph.role) {
    case "subhead": return element("h2", {}, words);
    case "caption": return element("figure", {}, element("figcaption", {}, words));
    case "quote": return element("blockquote", {}, element("p", {}, words));
    case "byline":
    case "dateline": return element("p", { class: paragraph.role }, words);
    default: return element("p", {}, words);
  }
}

/** Who wrote it, where and when it was filed, and when it was printed, with what that rests on. */
function credits(story) {
  const writers = [];
  for (const byline of story.bylines) {
    const last = writers.at(-1);
    if (last && last.role === byline.role && last.outlet === byline.outlet) last.names.push(byline.name);
    else writers.push({ role: byline.role, outlet: byline.outlet, names: [byline.name] });
  }
  const { dateline, published } = story;
  const filed = dateline && [dateline.place, dateline.month && dateline.day && `${dateline.month}月${dateline.day}日`].filter(Boolean).join(" ");
  const facts = [
    ...writers.map((writer) => [writer.outlet, writer.role, ...writer.names].filter(Boolean).join(" ")),
    [story.agency, filed].filter(Boolean).join(" "), story.outlet,
    published ? say("aside", day(published.date), say(`basis.${published.basis}`)) : say("undated"),
    say("n_characters", story.characters),
  ].filter(Boolean);
  return element("p", { class: "facts" }, facts.map((fact) => element("span", {}, fact)));
}

function neighbours(story, page) {
  const place = page.stories.findIndex((other) => other.id === story.id);
  const step = (other, word) => other &&
    element("p", { class: word }, element("span", {}, say(word)), storyLink(other, { rel: word === "next" ? "next" : "prev" }));
  return element(
    "nav", { class: "neighbours", "aria-label": say("on_this_page") },
    step(page.stories[place - 1], "previous"),
    element("p", { class: "whole" }, link(itemAddress("documents", page.id), {}, `${say("whole_page")} · ${say("n_stories", page.stories.length)}`)),
    step(page.stories[place + 1], "next"));
}

function kin(list) {
  return element(
    "section", { class: "kin", "aria-labelledby": "kin" },
    element("h2", { id: "kin" }, say("kin")),
    list.data.length === 0
      ? element("p", { class: "hint" }, say("no_kin"))
      : element("div", { class: "rows compact" }, list.data.map((row) => storyRow(row, "h3"))));
}

/** A figure in the text and its row in the panel light up together, and so do a name's mentions. */
function lightTogether(root) {
  const light = (event) => {
    const key = event.target.closest("[data-key]")?.dataset.key;
    for (const node of root.querySelectorAll("[data-key], [data-figure]")) {
      node.classList.toggle("lit", key !== undefined && (node.dataset.key === key || node.dataset.figure === key));
    }
  };
  root.addEventListener("pointerover", light);
  root.addEventListener("focusin", light);
}
