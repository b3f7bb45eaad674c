// What a reader sees where there is nothing yet, nothing at all, or no answer.
import { itemAddress } from "./address.js";
import { append, element, link, mixed } from "./element.js";
import { say } from "./language.js";

/** Milliseconds before a wait is shown at all, and before it is said to be slow. */
const unnoticed = 150;
const slow = 6_000;

/** A placeholder in the shape of a page, which after a while owns up and offers to try `again`. */
export function waiting(lines, again) {
  const note = element("p", { class: "wait-note" }, say("loading"));
  const state = element("div", { class: "waiting", role: "status" }, note);
  for (let line = 0; line < lines; line += 1) state.append(element("span", { class: "ghost", "aria-hidden": "true" }));
  const timers = [
    setTimeout(() => state.classList.add("seen"), unnoticed),
    setTimeout(() => {
      note.replaceChildren(say("still_loading"), " ", element("button", { type: "button", on: { click: again } }, say("try_again")));
      state.classList.add("slow");
    }, slow),
  ];
  state.forget = () => timers.forEach(clearTimeout);
  return state;
}

/** What went wrong, in words, what there is instead, and, where that may help, a button that tries again. */
export function failed(failure, again, heading = "h2") {
  const known = ["offline", "slow"].includes(failure.kind);
  const title = known ? say(`failed_${failure.kind}`) : failure.title ?? say(failure.kind ? "failed_problem" : "failed_program");
  const detail = known ? say(`failed_${failure.kind}_detail`) : failure.detail ?? failure.message;
  return element(
    "div", { class: "failed", role: "alert" },
    element(heading, {}, title),
    element("p", {}, mixed(detail ?? "")),
    ways(failure),
    element("p", { class: "actions" },
      mayPass(failure) && element("button", { type: "button", class: "primary", on: { click: again } }, say("try_again")),
      link("/", { class: "quiet" }, say("to_front"))));
}

/** Whether the same request may be answered another time: a name that is not there stays not there. */
function mayPass(failure) {
  return !failure.status || failure.status === 429 || failure.status >= 500;
}

/** Links to what the problem offers: the several that a name may mean, what is called alike, stories that say it. */
function ways(failure) {
  const collection = failure.address?.split("/")[2];
  const links = [
    ...(failure.candidates ?? []).map(({ id, name }) => [itemAddress("entities", id), name]),
    ...(failure.nearest ?? []).map((id) => [itemAddress(collection, id), id.replace(/^[a-z]+:/, "")]),
    ...(failure.stories ?? []).map((id) => [itemAddress("stories", id), id]),
  ];
  return links.length > 0 && element("ul", { class: "ways", lang: "zh-Hans" }, links.map(([href, words]) => element("li", {}, link(href, {}, words))));
}

/** That a list is empty, and what to do about it. */
export function nothing(detail = say("nothing_detail")) {
  return element("div", { class: "nothing" }, element("h2", {}, say("nothing")), element("p", {}, detail));
}

/**
 * A part of a page that comes when it comes: a placeholder now, then what `make` builds of the answer, or the
 * failure with its retry. `ask` is called anew for each try.
 */
export function pending(ask, make, signal, lines = 3) {
  const place = element("div", { class: "pending" });
  let latest = 0;
  async function attempt() {
    latest += 1;
    const own = latest;
    const wait = waiting(lines, attempt);
    place.setAttribute("aria-busy", "true");
    place.replaceChildren(wait);
    try {
      const node = make(await ask());
      // A try that was given up may still be answered.
      if (own !== latest) return;
      place.replaceChildren();
      append(place, [node]);
    } catch (failure) {
      if (signal?.aborted || own !== latest) return;
      place.replaceChildren(failed(failure, attempt));
    } finally {
      wait.forget();
      if (own === latest) place.removeAttribute("aria-busy");
    }
  }
  attempt();
  return place;
}

/** Says something to readers who listen to the page. */
export function announce(text) {
  document.getElementById("announcements").textContent = text;
}
