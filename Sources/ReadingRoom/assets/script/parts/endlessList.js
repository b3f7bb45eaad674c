// A long list that loads as one scrolls, and is found again as long as it was when one comes back.
import { changed } from "../address.js";
import { answer } from "../api.js";
import { append, element } from "../element.js";
import { say } from "../language.js";
import { announce, failed } from "../states.js";

/** Rows of one load, most rows of one answer, and loads that come by themselves before a button is asked for. */
const step = 20;
const mostAtOnce = 500;
const unasked = 10;

/**
 * The first rows of the list at `address` (a path under /v1), with as many as `memory.rows` says were there before.
 * Returns the first answer and a node that goes on by itself. `make` builds one row into `holder`.
 */
export async function endlessList(address, make, holder, { memory, signal }) {
  const first = await answer(limited(address, Math.min(mostAtOnce, Math.max(step, memory.rows ?? step))), signal);
  const total = first.page.total;
  const foot = element("div", { class: "list-foot" });
  let next = first.page.next;
  let loads = 0;
  let isLoading = false;

  const watcher = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting) && loads < unasked) load();
  }, { rootMargin: "600px" });
  signal.addEventListener("abort", () => watcher.disconnect());

  function add(rows) {
    append(holder, rows.map((row) => make(row)));
    memory.rows = holder.childElementCount;
  }

  function showFoot() {
    if (next) {
      foot.replaceChildren(
        element("p", { class: "count" }, say("rows_loaded", holder.childElementCount, total)),
        element("button", { type: "button", on: { click: load } }, say("more_rows", Math.min(step, total - holder.childElementCount))));
    } else {
      foot.replaceChildren(element("p", { class: "count" }, say("all_shown", total)));
      watcher.disconnect();
    }
  }

  async function load() {
    if (isLoading || !next) return;
    isLoading = true;
    loads += 1;
    foot.replaceChildren(element("p", { class: "count", role: "status" }, say("loading")));
    try {
      const list = await answer(limited(next, step), signal);
      next = list.page.next;
      add(list.data);
      announce(say("rows_loaded", holder.childElementCount, total));
      showFoot();
      // What was watched is still in sight where rows are short; look again.
      watcher.unobserve(foot);
      watcher.observe(foot);
    } catch (failure) {
      if (signal.aborted) return;
      foot.replaceChildren(failed(failure, load));
    } finally {
      isLoading = false;
    }
  }

  add(first.data);
  showFoot();
  if (next) watcher.observe(foot);
  return { first, node: [holder, foot] };
}

function limited(address, limit) {
  const url = new URL(address, location.href);
  return changed(url.pathname, url.searchParams, { limit: String(limit) });
}
