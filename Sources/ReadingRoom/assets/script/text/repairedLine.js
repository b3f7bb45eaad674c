// A raw line with its repairs shown: what stood there struck, what stands there now inserted.
import { element } from "../element.js";
import { say, sayValue } from "../language.js";
import { CodePoints } from "./codePoints.js";

/** The repairs of a page by raw line number, each line's in order of place. */
export function byLine(repairs) {
  const lines = new Map();
  for (const repair of repairs) {
    if (!lines.has(repair.line)) lines.set(repair.line, []);
    lines.get(repair.line).push(repair);
  }
  for (const line of lines.values()) line.sort((one, other) => one.start - other.start);
  return lines;
}

/**
 * The nodes of a line. The raw line is what the restored one becomes when every repair is undone, so the raw
 * bytes need not be decoded a second time, which a browser might do in another way.
 */
export function repairedLine(restored, repairs = []) {
  const points = new CodePoints(restored);
  const nodes = [];
  let raw = 0;
  let place = 0;
  for (const repair of repairs) {
    const kept = Math.max(0, repair.start - raw);
    nodes.push(points.slice(place, place + kept));
    place += kept + new CodePoints(repair.to).length;
    raw = repair.end;
    nodes.push(...repaired(repair));
  }
  nodes.push(points.slice(place, points.length));
  return nodes;
}

function repaired(repair) {
  const title = sayValue("rule", repair.rule);
  if (repair.from === repair.to) return [element("span", { class: "doubt", title }, repair.from)];
  return [
    repair.from === "" ? null : element("del", { title }, visible(repair.from)),
    repair.to === "" ? null : element("ins", { title }, repair.to),
  ].filter(Boolean);
}

/** Characters that leave no ink, by their code, so that a reader sees what was taken out. */
function visible(text) {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `⟨U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** A sentence on how many repairs were made. */
export function repairCount(count) {
  return count === 0 ? say("no_repairs") : say("n_repairs", count);
}
