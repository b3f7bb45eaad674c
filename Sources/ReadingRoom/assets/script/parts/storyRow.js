// A story as lists show it.
import { itemAddress } from "../address.js";
import { element, link, printed } from "../element.js";
import { day, say, sayValue } from "../language.js";
import { highlighted } from "../text/marks.js";

/** A story's headline as a link to it. */
export function storyLink(story, attributes = {}) {
  return link(itemAddress("stories", story.id), { lang: "zh-Hans", ...attributes }, story.headline ?? say("untitled"));
}

/** What is known about a story besides its text, parted by dots. */
export function storyFacts(story) {
  const facts = [
    story.kind && sayValue("kind", story.kind), printed(story.section), printed(story.outlet),
    story.published ? day(story.published.date ?? story.published) : null,
    story.characters ? say("n_characters", story.characters) : null,
    story.relation && story.relation !== "kin" ? sayValue("relation", story.relation) : null,
  ].filter(Boolean);
  return element("p", { class: "facts" }, facts.map((fact) => element("span", {}, fact)));
}

/** One story of a list, with the passages in which a search was met; `heading` is the element that its title is. */
export function storyRow(story, heading = "h2") {
  const passages = (story.snippets ?? []).filter((snippet) => snippet.role !== "headline").slice(0, 2);
  const head = (story.snippets ?? []).find((snippet) => snippet.role === "headline" && snippet.text === story.headline);
  return element(
    "article", { class: "story-row" },
    story.kicker && element("p", { class: "kicker", lang: "zh-Hans" }, story.kicker),
    element(heading, { class: "row-title" }, link(itemAddress("stories", story.id), { lang: "zh-Hans" },
      head ? highlighted(head) : story.headline ?? say("untitled"))),
    passages.map((passage) => element("p", { class: "passage", lang: "zh-Hans" }, highlighted(passage))),
    storyFacts(story));
}
