// A passage that names an entity, cut to what stands around the first mention.
import { element } from "../element.js";
import { CodePoints } from "./codePoints.js";

/** Code points shown of a passage, and how many of them stand before the first mention. */
const length = 180;
const before = 70;

/** The nodes of a passage or sentence: `start` and `mentions`, where it has them, are code points of the story's text. */
export function passageText(passage) {
  const points = new CodePoints(passage.text);
  const mentions = (passage.mentions ?? []).map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }));
  const from = points.length <= length ? 0 : Math.max(0, (mentions[0]?.start ?? 0) - before);
  const to = Math.min(points.length, from + length);
  const nodes = [from > 0 ? "……" : ""];
  let place = from;
  for (const mention of mentions) {
    if (mention.start < place || mention.end > to) continue;
    nodes.push(points.slice(place, mention.start), element("b", {}, points.slice(mention.start, mention.end)));
    place = mention.end;
  }
  nodes.push(points.slice(place, to), to < points.length ? "……" : "");
  return nodes;
}
