// The pages as they were read.
import { itemAddress, withQuery } from "../address.js";
import { element, link } from "../element.js";
import { day, number, say } from "../language.js";
import { endlessList } from "../parts/endlessList.js";
import { forPrograms } from "./stories.js";

export async function view({ parameters, memory, signal }) {
  const body = element("tbody", {});
  const list = await endlessList(withQuery("/v1/documents", parameters), row, body, { memory, signal });
  const [, foot] = list.node;
  const table = element(
    "div", { class: "table-frame", tabindex: "0", role: "region", "aria-label": say("documents") },
    element("table", { class: "pages" },
      element("thead", {}, element("tr", {},
        [["documents"], ["published"], ["encoding", "technical"], ["size", "technical number"], ["lines", "number"],
          ["label_stories", "number"], ["label_repairs", "number"]].map(([key, kind]) =>
          element("th", { scope: "col", class: kind }, say(key))))),
      body));
  const content = element(
    "section", { class: "wide" },
    element("header", { class: "list-head" }, element("h1", {}, say("documents")), element("p", { class: "count" }, say("n_documents", list.first.page.total))),
    table, foot, forPrograms("/v1/documents"));
  return { title: say("documents"), content };
}

function row(page) {
  return element(
    "tr", {},
    element("th", { scope: "row" }, link(itemAddress("documents", page.id), {}, page.id), page.outlet && element("small", {}, ` ${page.outlet}`)),
    element("td", {}, page.published ? day(page.published.date) : "—"),
    element("td", { class: "technical" }, page.encoding),
    element("td", { class: "technical number" }, number(page.bytes)),
    element("td", { class: "number" }, number(page.lines)),
    element("td", { class: "number" }, number(page.stories)),
    element("td", { class: "number" }, number(page.repairs)));
}
