// A whole page in reading order: its stories bounded, its furniture greyed, its repairs at a switch.
import { changed, itemAddress, outsideAddress } from "../address.js";
import { allRows, answer } from "../api.js";
import { element, link } from "../element.js";
import { day, number, say, sayValue } from "../language.js";
import { pageLine } from "../parts/pageLine.js";
import { storyLink } from "../parts/storyRow.js";
import { byLine } from "../text/repairedLine.js";

/** Colours that tell neighbouring stories apart before they begin again. */
const hues = 6;

export async function view({ id, parameters, path, signal }) {
  const address = itemAddress("v1/documents", id);
  const isRepaired = parameters.get("repairs") === "shown";
  const [page, repairs] = await Promise.all([
    answer(`${address}?include=restored`, signal), isRepaired ? allRows(`${address}/repairs?limit=500`, signal) : [],
  ]);
  const repaired = byLine(repairs);
  const content = element(
    "div", { class: "with-aside page-view" },
    element("section", { "aria-label": say("whole_page") },
      element("header", { class: "list-head" },
        element("h1", {}, page.id),
        element("p", { class: "count" }, `${say("n_stories", page.stories.length)} · ${say("n_repairs", page.repairs)}`),
        page.repairs > 0 && link(changed(path, parameters, { repairs: isRepaired ? null : "shown" }),
          { class: "tool", role: "button", "aria-pressed": String(isRepaired) }, say(isRepaired ? "hide_repairs" : "show_repairs"))),
      element("div", { class: isRepaired ? "page repaired" : "page" }, runs(page, repaired).map((run) => group(run, page, repaired)))),
    element("aside", {}, contents(page), facts(page, address)));
  return { title: page.id, content };
}

/** Lines that follow each other and belong to the same story, or to none. Blank lines only part them. */
function runs(page, repaired) {
  const runs = [];
  for (const line of page.restored) {
    if (line.text.trim() === "" && !repaired.has(line.n)) continue;
    const last = runs.at(-1);
    if (last && last.story === line.story) last.lines.push(line);
    else runs.push({ story: line.story, lines: [line] });
  }
  return runs;
}

function group(run, page, repaired) {
  const story = page.stories.find((one) => one.id === run.story);
  const lines = element("ol", { class: "page-lines" }, run.lines.map((line) => pageLine(line, repaired.get(line.n))));
  if (!story) return element("section", { class: "run furniture", "aria-label": say("furniture") }, lines);
  return element(
    "section", { class: `run hue-${story.ordinal % hues}`, "aria-label": story.headline ?? say("untitled") },
    element("p", { class: "run-label" }, link(itemAddress("stories", story.id), { "aria-label": story.headline ?? say("untitled"), title: story.headline }, story.ordinal)),
    lines);
}

function contents(page) {
  return element(
    "nav", { class: "panel contents", "aria-label": say("stories") },
    element("h2", {}, say("stories")),
    element("ol", {}, page.stories.map((story) =>
      element("li", { value: story.ordinal, class: `hue-${story.ordinal % hues}` },
        storyLink(story), element("small", {}, ` ${sayValue("kind", story.kind)}`)))));
}

function facts(page, address) {
  const url = page.url && outsideAddress(page.url);
  const rows = [
    [say("facet.outlet"), page.outlet], [say("published"), page.published && day(page.published.date)],
    [say("encoding"), page.encoding], [say("size"), number(page.bytes)], [say("lines"), number(page.lines)],
    [say("source"), url && link(url, { rel: "noreferrer" }, url)],
    [say("digest"), element("code", {}, page.sha256)],
  ].filter(([, value]) => value);
  const rules = Object.entries(page.repairs_by_rule);
  return element(
    "section", { class: "panel" },
    element("dl", { class: "about" }, rows.map(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
      rules.map(([rule, count]) => [element("dt", {}, sayValue("rule", rule)), element("dd", {}, number(count))])),
    page.warnings.map((warning) => element("p", { class: "notice" }, warning)),
    element("p", { class: "forms" }, link(address, {}, say("as_json")), link(`${address}/raw`, {}, say("raw_file")), link(`${address}/text`, {}, say("as_text"))));
}
