// Cuts a paragraph at the spans that stand in it and sets each piece as what it is: plain, name, figure, or both.
import { itemAddress, listAddress } from "../address.js";
import { element, link } from "../element.js";
import { say, sayValue } from "../language.js";
import { CodePoints } from "./codePoints.js";

/** The spans of a story, in its code points: `{start, end, kind, key, href, title}`, by start. */
export function spans(story) {
  const names = story.entities.flatMap((entity) =>
    entity.mentions.map((mention) => ({
      ...mention, kind: entity.type, key: entity.id, href: itemAddress("entities", entity.id),
      title: say("pair", sayValue("type", entity.type), entity.name),
    })));
  const figures = story.figures.map((figure) => ({
    start: figure.start, end: figure.end, kind: "figure", key: figure.id,
    href: listAddress("/figures", { measure: figure.measure, unit: figure.unit }),
    title: say("pair", say("type.figure"), figure.quote),
  }));
  return [...names, ...figures].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** The nodes of one paragraph: `text` begins at code point `start` of the story; only spans of `shown` kinds are set. */
export function markedText(text, start, storySpans, shown) {
  const points = new CodePoints(text);
  const end = start + points.length;
  const inside = storySpans.filter((span) => shown.has(span.kind) && span.start < end && span.end > start);
  const cuts = new Set([start, end]);
  for (const span of inside) {
    cuts.add(Math.max(start, span.start));
    cuts.add(Math.min(end, span.end));
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1];
    const piece = points.slice(from - start, to - start);
    const covering = inside.filter((span) => span.start <= from && span.end >= to);
    return covering.length === 0 ? piece : mark(piece, from, covering);
  });
}

/** One piece under one or two spans: the name leads on where there is one, and the figure's line runs through. */
function mark(piece, from, covering) {
  const name = covering.find((span) => span.kind !== "figure");
  const figure = covering.find((span) => span.kind === "figure");
  const leading = name ?? figure;
  // A span that other spans cut into pieces is one stop for the keyboard, not several.
  const isContinued = from > leading.start;
  return link(
    leading.href,
    {
      class: ["mark", name?.kind, figure && "figure"].filter(Boolean).join(" "),
      title: leading.title, "data-key": leading.key, "data-figure": figure?.key, tabindex: isContinued ? "-1" : null,
    },
    piece);
}

/** What ends a sentence, and with it a passage that leaves nothing of it out. */
const sentenceEnd = /[。！？!?…”’」』）)]$/u;

/**
 * A snippet of a search: `highlights` are code points of the snippet's own text, `start` one of its paragraph.
 * Dots stand where the paragraph goes on.
 */
export function highlighted(snippet) {
  const points = new CodePoints(snippet.text);
  const isCut = snippet.role === "body" && !sentenceEnd.test(snippet.text);
  const nodes = [snippet.start > 0 ? "……" : ""];
  let end = 0;
  for (const highlight of snippet.highlights) {
    nodes.push(points.slice(end, highlight.start), element("mark", {}, points.slice(highlight.start, highlight.end)));
    end = highlight.end;
  }
  nodes.push(points.slice(end, points.length), isCut ? "……" : "");
  return nodes;
}
