// Reads the address and shows its view. Every view has an address; back, forward and reload lead to where one was.
import { RequestFailure } from "./api.js";
import { announce, failed, waiting } from "./states.js";
import { say } from "./language.js";

/** Path templates and the modules that show them; the server answers each with this page. */
const routes = [
  { pattern: /^\/$/, load: () => import("./views/front.js"), name: "front" },
  { pattern: /^\/stories$/, load: () => import("./views/stories.js"), name: "stories" },
  { pattern: /^\/stories\/([^/]+)$/, load: () => import("./views/story.js"), name: "story" },
  { pattern: /^\/documents$/, load: () => import("./views/documents.js"), name: "documents" },
  { pattern: /^\/documents\/([^/]+)$/, load: () => import("./views/document.js"), name: "document" },
  { pattern: /^\/entities$/, load: () => import("./views/entities.js"), name: "entities" },
  { pattern: /^\/entities\/([^/]+)$/, load: () => import("./views/entity.js"), name: "entity" },
  { pattern: /^\/figures$/, load: () => import("./views/figures.js"), name: "figures" },
  { pattern: /^\/exchanges$/, load: () => import("./views/exchanges.js"), name: "exchanges" },
];
const missing = { load: () => import("./views/missing.js"), name: "missing" };

const main = document.getElementById("main");
let visit = null;

/** Begins: shows the address that was opened and follows those that come. */
export function start() {
  history.scrollRestoration = "manual";
  document.addEventListener("click", follow);
  document.addEventListener("submit", submit);
  document.addEventListener("keydown", press);
  addEventListener("popstate", () => show({ isReturn: true }));
  addEventListener("pagehide", remember);
  show({ isReturn: recalled() !== null });
}

/** Goes to an address of the reading room. */
export function go(address, { replace = false } = {}) {
  remember();
  if (replace) history.replaceState({ key: key() }, "", address);
  else history.pushState({ key: fresh() }, "", address);
  show({ isReturn: false });
}

/** Shows the current address again, in place: after a change of language, or where a request failed. */
export function refresh() {
  remember();
  show({ isReturn: true });
}

function follow(event) {
  const anchor = event.target.closest("a[href]");
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!anchor || event.defaultPrevented || !isPlain || anchor.target || anchor.hasAttribute("download")) return;
  const url = new URL(anchor.getAttribute("href"), location.href);
  if (url.origin !== location.origin || !routed(url.pathname)) return;
  if (url.hash && url.pathname === location.pathname && url.search === location.search) return;
  event.preventDefault();
  go(url.pathname + url.search + url.hash);
}

/** A link that is shown as a button answers the space bar, as buttons do. */
function press(event) {
  if (event.key !== " " || !event.target.closest("a[role=button]")) return;
  event.preventDefault();
  event.target.click();
}

/** A form with method GET leads to its address, without the fields that were left empty. */
function submit(event) {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "get") return;
  event.preventDefault();
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (value !== "") url.searchParams.append(name, value);
  go(url.pathname + url.search);
}

function routed(path) {
  for (const route of routes) {
    const match = route.pattern.exec(path);
    if (match) return { route, id: match[1] === undefined ? null : decoded(match[1]) };
  }
  return null;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function show({ isReturn }) {
  // A step within the page is the browser's own affair.
  if (isReturn && visit && visit.path === location.pathname && visit.search === location.search) {
    if (!history.state?.key) history.replaceState({ key: visit.key }, "");
    if (visit.key === key() && visit.hash !== location.hash) {
      visit.hash = location.hash;
      return;
    }
  }
  visit?.leaving.abort();
  const found = routed(location.pathname) ?? { route: missing, id: null };
  const leaving = new AbortController();
  const current = {
    id: found.id, key: key(), path: location.pathname, search: location.search, hash: location.hash,
    parameters: query(), leaving, signal: leaving.signal, memory: (isReturn ? recalled()?.memory : null) ?? {},
  };
  visit = current;
  const wait = waiting(10, () => show({ isReturn }));
  if (isReturn) wait.classList.add("tall");
  main.setAttribute("aria-busy", "true");
  const early = setTimeout(() => main.replaceChildren(wait), 120);
  try {
    const module = await loaded(found.route);
    const { title, content } = await module.view(current);
    if (leaving.signal.aborted) return;
    arrive(found.route.name, title, content, isReturn);
  } catch (failure) {
    if (leaving.signal.aborted) return;
    arrive(found.route.name, say("failed_problem"), failed(failure, () => (failure.isLasting ? location.reload() : show({ isReturn })), "h1"), isReturn);
    if (!failure.kind) console.error(failure);
  } finally {
    clearTimeout(early);
    wait.forget();
    if (visit === current) main.removeAttribute("aria-busy");
  }
}

/** A view's module. One that once did not come is not asked for again by the browser until the page is reloaded. */
async function loaded(route) {
  try {
    return await route.load();
  } catch {
    throw Object.assign(new RequestFailure("offline", location.pathname), { isLasting: true });
  }
}

/** Fetches the other views while the reader reads, so that the next one opens at once. */
function warm() {
  const soon = window.requestIdleCallback ?? ((work) => setTimeout(work, 500));
  soon(() => routes.forEach((route) => route.load().catch(() => {})));
}

function arrive(name, title, content, isReturn) {
  const isFirst = !document.body.dataset.view;
  document.body.dataset.view = name;
  document.title = name === "front" ? say("site_title") : `${title} · ${say("site")}`;
  main.replaceChildren(content);
  for (const anchor of document.querySelectorAll(".sections a")) {
    if (location.pathname.startsWith(anchor.pathname)) anchor.setAttribute("aria-current", "page");
    else anchor.removeAttribute("aria-current");
  }
  document.dispatchEvent(new CustomEvent("arrival", { detail: query() }));
  const target = location.hash ? document.getElementById(decoded(location.hash.slice(1))) : null;
  if (isReturn) scrollTo(0, recalled()?.scroll ?? 0);
  else if (target) target.scrollIntoView();
  else scrollTo(0, 0);
  if (isFirst) return warm();
  announce(title);
  // The reader who moves by keyboard or listens goes on from the new heading, not from a link that is gone.
  const heading = main.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  (heading ?? main).focus({ preventScroll: true });
}

/** The parameters of the address; `lang` is the language's own. */
function query() {
  const parameters = new URLSearchParams(location.search);
  parameters.delete("lang");
  return parameters;
}

function key() {
  if (!history.state?.key) history.replaceState({ key: fresh() }, "");
  return history.state.key;
}

function fresh() {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
}

/** Keeps where the reader stands under the key of the history entry, so that back and reload find it. */
function remember() {
  if (!visit) return;
  try {
    sessionStorage.setItem(`qujing.${visit.key}`, JSON.stringify({ scroll: scrollY, memory: visit.memory }));
  } catch {
    // Without storage, back leads to the top of the page.
  }
}

function recalled() {
  try {
    return JSON.parse(sessionStorage.getItem(`qujing.${key()}`));
  } catch {
    return null;
  }
}
