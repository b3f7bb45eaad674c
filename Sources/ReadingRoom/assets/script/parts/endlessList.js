// A long list that loads as one scrolls, and is found again as long as it was when one comes back.
import { changed } from "../address.js";
import { answer } from "../api.js";
import { append, element } from "../element.js";
import { say } from "../language.js";
import { announce, failed, waiting } from "../states.js";

/** Rows of one load, most rows of one answer, and loads that come by themselves before a button is asked for. */
const step = 20;
const mostAtOnce = 500;
const unasked = 10;

/**
 * The first rows of the list at `address` (a path under /v1), with as many as `memory.rows` says were there before.
 * Returns the first answer and a node that goes on by itself. `make` builds one row into `holder`.
 */
export async function endlessList(address, make, holder, { memory, signal }) {
  const wanted = Math.max(step, memory.rows ?? step);
  const first = await answer(limited(address, Math.min(mostAtOnce, wanted)), signal);
  const total = first.page.total;
  const foot = element("div", { class: "list-foot" });
  let next = first.page.next;
  let loads = 0;
  // The load that is under way; one that was given up is not it any more.
  let loading = null;

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
    if (loading || !next) return;
    const own = {};
    loading = own;
    loads += 1;
    const wait = waiting(0, () => {
      loading = null;
      load();
    });
    foot.replaceChildren(wait);
    try {
      const list = await answer(limited(next, step), signal);
      if (loading !== own) return;
      next = list.page.next;
      add(list.data);
      announce(say("rows_loaded", holder.childElementCount, total));
      showFoot();
      // What was watched is still in sight where rows are short; look again.
      watcher.unobserve(foot);
      watcher.observe(foot);
    } catch (failure) {
      if (signal.aborted || loading !== own) return;
      foot.replaceChildren(failed(failure, load));
    } finally {
      wait.forget();
      if (loading === own) loading = null;
    }
  }

  add(first.data);
  while (next && holder.childElementCount < wanted) {
    const list = await answer(limited(next, Math.min(mostAtOnce, wanted - holder.childElementCount)), signal);
    next = list.page.next;
    add(list.data);
  }
  showFoot();
  if (next) watcher.observe(foot);
  return { first, node: [holder, foot] };
}

function limited(address, limit) {
  const url = new URL(address, location.href);
  return changed(url.pathname, url.searchParams, { limit: String(limit) });
}
