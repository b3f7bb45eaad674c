// The page a story came from, beside the story: every repair shown, the story's own lines lit.
import { itemAddress } from "../address.js";
import { allRows, answer } from "../api.js";
import { element, link } from "../element.js";
import { say } from "../language.js";
import { pending } from "../states.js";
import { byLine, repairCount } from "../text/repairedLine.js";
import { pageLine } from "./pageLine.js";

/** A panel that fetches the page of `story` and shows it. */
export function pageBeside(story, signal) {
  const address = itemAddress("v1/documents", story.document);
  const panel = pending(
    () => Promise.all([answer(`${address}?include=restored`, signal), allRows(`${address}/repairs?limit=500`, signal)]),
    ([page, repairs]) => shownPage(story, page, repairs), signal, 12);
  const aside = element("aside", { class: "page-beside", "aria-labelledby": "page-beside" },
    element("h2", { id: "page-beside" }, say("page_as_came")), panel);
  return aside;
}

function shownPage(story, page, repairs) {
  const own = new Set(story.paragraphs.flatMap((paragraph) => paragraph.lines));
  const repaired = byLine(repairs);
  const lines = page.restored.filter((line) => line.text.trim() !== "" || repaired.has(line.n));
  const list = element(
    "ol", { class: "page-lines", tabindex: "0", "aria-label": say("whole_page") },
    lines.map((line) => pageLine(line, repaired.get(line.n), { isLit: own.has(line.n) })));
  const first = list.querySelector(".lit");
  // Brought into sight inside the panel only: the story beside it must not move.
  requestAnimationFrame(() => first && (list.scrollTop = first.offsetTop - list.offsetTop - 40));
  return element("div", {},
    element("p", { class: "facts" },
      element("span", {}, say("lines_lit")), element("span", {}, repairCount(repairs.length)),
      element("span", {}, page.encoding),
      element("span", {}, link(itemAddress("documents", page.id), {}, say("whole_page")))),
    list);
}
