// Who learned from whom: a drawing of the flow, and every exchange with its sentence.
import { changed, withQuery } from "../address.js";
import { answer } from "../api.js";
import { element, link } from "../element.js";
import { say, sayValue } from "../language.js";
import { endlessList } from "../parts/endlessList.js";
import { exchangeCard } from "../parts/exchangeCard.js";
import { conditions } from "../parts/facets.js";
import { flow } from "../parts/flow.js";
import { nothing } from "../states.js";
import { forPrograms } from "./stories.js";

const path = "/exchanges";
const forms = ["考察", "培训", "跟班学习", "挂职", "交流"];

export async function view({ parameters, memory, signal }) {
  const holder = element("div", { class: "exchange-list" });
  const network = new URLSearchParams(parameters);
  network.set("view", "network");
  const [list, drawn] = await Promise.all([
    endlessList(withQuery("/v1/exchanges", parameters), card, holder, { memory, signal }),
    answer(withQuery("/v1/exchanges", network), signal),
  ]);
  const total = list.first.page.total;
  const form = parameters.get("form");
  const content = element(
    "section", { class: "wide" },
    element("header", { class: "list-head" }, element("h1", {}, say("exchanges")), element("p", { class: "count" }, say("n_exchanges", total))),
    element("nav", { class: "tabs", "aria-label": say("facet.form") },
      link(changed(path, parameters, { form: null }), { "aria-current": form ? null : "true" }, say("all_forms")),
      forms.map((one) => link(changed(path, parameters, { form: one }), { "aria-current": form === one ? "true" : null }, sayValue("form", one)))),
    conditions(path, parameters),
    total === 0 ? nothing() : [flow(drawn), list.node],
    forPrograms(withQuery("/v1/exchanges", parameters)));
  return { title: say("exchanges"), content };
}

function card(exchange) {
  return exchangeCard(exchange, { id: exchange.id, tabindex: "-1" }, "h2");
}
