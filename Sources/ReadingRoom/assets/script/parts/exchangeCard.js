// One exchange: who learned from whom, in which form, and the sentence that says so.
import { itemAddress } from "../address.js";
import { element, link } from "../element.js";
import { day, say, sayValue } from "../language.js";

/** `exchange` is a row of /v1/exchanges or of a story; with `story` it links to where it stands. */
export function exchangeCard(exchange, attributes = {}, heading = "h3") {
  const party = (name, id) => (id ? link(itemAddress("entities", id), { lang: "zh-Hans" }, name) : element("span", { lang: "zh-Hans" }, name));
  const hosts = exchange.hosts.flatMap((host, place) => [place > 0 ? "、" : null, party(host, exchange.host_ids?.[place])]);
  const dates = [exchange.from, exchange.to].filter(Boolean).map(day);
  const facts = [
    sayValue("form", exchange.form),
    exchange.people === null ? say("people_unknown") : say("n_people", exchange.people),
    dates.length === 2 && dates[0] !== dates[1] ? say("first_last", ...dates) : dates[0],
  ].filter(Boolean);
  return element(
    "article", { class: "exchange", ...attributes },
    element(heading, { class: "row-title" }, party(exchange.learner, exchange.learner_id), element("span", { class: "arrow", "aria-label": say("host") }, " → "), hosts),
    element("p", { class: "facts" }, facts.map((fact) => element("span", {}, fact))),
    element("blockquote", { lang: "zh-Hans" }, exchange.quote),
    exchange.story && element("p", { class: "from" }, link(itemAddress("stories", exchange.story), {}, `${say("column_story")} →`)));
}
