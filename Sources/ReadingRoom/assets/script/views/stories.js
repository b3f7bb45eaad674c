// Stories searched and narrowed; without a search, all of them from the newest.
import { changed, withQuery } from "../address.js";
import { element, link, printed } from "../element.js";
import { say, sayAround, sayValue } from "../language.js";
import { endlessList } from "../parts/endlessList.js";
import { conditions, facetPanel, placed, valueNames } from "../parts/facets.js";
import { storyRow } from "../parts/storyRow.js";
import { nothing } from "../states.js";

const path = "/stories";
const facets = "kind,place,organization,person,platform,programme,event,section,outlet,month,unit";
const orders = ["-published", "published", "-characters"];

export async function view({ parameters, memory, signal }) {
  const asked = new URLSearchParams(parameters);
  asked.set("facets", facets);
  if (asked.has("q")) asked.set("highlight", "spans");
  const holder = element("div", { class: "rows" });
  const list = await endlessList(withQuery("/v1/stories", asked), storyRow, holder, { memory, signal });
  const { page, meta } = list.first;
  const counts = list.first.facets ?? [];
  const q = parameters.get("q");
  const title = q ? say("results_for", q) : say("all_stories");
  const heading = q ? sayAround("results_for", printed(q)) : title;
  const rows = element("div", {},
    page.total === 0 ? [nothing(), element("p", { class: "hint" }, say("search_help"))] : list.node);
  const aside = element("aside", {}, forPrograms(withQuery("/v1/stories", parameters)));
  const content = element(
    "div", { class: "with-aside" },
    element(
      "section", { class: "results", "aria-label": say("results") },
      element("header", { class: "list-head" },
        element("h1", {}, heading),
        element("p", { class: "count" }, say("n_stories", page.total)),
        sorting(parameters, q)),
      conditions(path, parameters, valueNames(counts)),
      (meta.unmatched ?? []).map((name) => element("p", { class: "notice" }, say("unmatched", name.given))),
      rows),
    aside);
  placed(facetPanel(counts, path, parameters), aside, rows, signal);
  return { title, content };
}

function sorting(parameters, q) {
  const current = parameters.get("sort") ?? (q ? "relevance" : "-published");
  return element(
    "nav", { class: "sorting", "aria-label": say("sort") },
    (q ? ["relevance", ...orders] : orders).map((order) =>
      link(changed(path, parameters, { sort: order }), { "aria-current": order === current ? "true" : null }, sayValue("sort", order))));
}

/** The same list for a program: its address in the API. */
export function forPrograms(address) {
  return element("p", { class: "for-programs" }, link(address, {}, say("as_json")));
}
