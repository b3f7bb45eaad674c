// What a reader sees where there is nothing yet, nothing at all, or no answer.
import { append, element, link } from "./element.js";
import { say } from "./language.js";

/** Milliseconds before a wait is shown at all, and before it is said to be slow. */
const unnoticed = 150;
const slow = 6_000;

/** A placeholder in the shape of a page, which owns up after a while. */
export function waiting(lines = 6) {
  const note = element("p", { class: "wait-note" }, say("loading"));
  const state = element("div", { class: "waiting", role: "status" }, note);
  for (let line = 0; line < lines; line += 1) state.append(element("span", { class: "ghost", "aria-hidden": "true" }));
  const timers = [
    setTimeout(() => state.classList.add("seen"), unnoticed),
    setTimeout(() => (note.textContent = say("still_loading")), slow),
  ];
  state.forget = () => timers.forEach(clearTimeout);
  return state;
}

/** What went wrong, in words, and a button that tries again. */
export function failed(failure, again) {
  const known = ["offline", "slow"].includes(failure.kind);
  const title = known ? say(`failed_${failure.kind}`) : failure.title ?? say(failure.kind ? "failed_problem" : "failed_program");
  const detail = known ? say(`failed_${failure.kind}_detail`) : failure.detail ?? failure.message;
  return element(
    "div", { class: "failed", role: "alert" },
    element("h2", {}, title),
    element("p", {}, detail),
    element("p", { class: "actions" },
      element("button", { type: "button", class: "primary", on: { click: again } }, say("try_again")),
      link("/", { class: "quiet" }, say("to_front"))));
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
  const place = element("div", { class: "pending", "aria-busy": "true" });
  async function attempt() {
    const wait = waiting(lines);
    place.replaceChildren(wait);
    try {
      const node = make(await ask());
      place.replaceChildren();
      append(place, [node]);
    } catch (failure) {
      if (signal?.aborted) return;
      place.replaceChildren(failed(failure, attempt));
    } finally {
      wait.forget();
      place.removeAttribute("aria-busy");
    }
  }
  attempt();
  return place;
}

/** Says something to readers who listen to the page. */
export function announce(text) {
  document.getElementById("announcements").textContent = text;
}
