// The search box completes: a combobox with a list of options, as the ARIA Authoring Practices describe it.
import { itemAddress, listAddress } from "../address.js";
import { answer } from "../api.js";
import { element } from "../element.js";
import { say, sayValue } from "../language.js";
import { go } from "../router.js";
import { announce } from "../states.js";

/** Milliseconds of quiet before the typed text is asked for, and how many completions are wanted. */
const quiet = 90;
const wanted = 8;

/** Makes `input` complete into `list`. Enter searches; with an option chosen it opens that. */
export function completing(input, list) {
  let options = [];
  let chosen = -1;
  let asking = null;
  let timer = null;
  let isComposing = false;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-haspopup", "listbox");
  close();

  input.addEventListener("compositionstart", () => (isComposing = true));
  input.addEventListener("compositionend", () => {
    isComposing = false;
    ask();
  });
  input.addEventListener("input", () => isComposing || ask());
  input.addEventListener("keydown", move);
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
  // The box must keep its focus while an option is pressed, or the list would close before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const place = options.findIndex((option) => option.node.contains(event.target));
    if (place >= 0) open(options[place]);
  });

  function ask() {
    clearTimeout(timer);
    asking?.abort();
    const text = input.value.trim();
    if (text === "") return close();
    timer = setTimeout(async () => {
      asking = new AbortController();
      try {
        const found = await answer(listAddress("/v1/suggest", { q: text, limit: wanted }), asking.signal);
        if (document.activeElement === input) show(found.data);
      } catch {
        // Completion is a help; where it fails, the search still works.
        close();
      }
    }, quiet);
  }

  function show(rows) {
    options = rows.map(option);
    chosen = -1;
    list.replaceChildren(...options.map((one) => one.node));
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    input.removeAttribute("aria-activedescendant");
    if (options.length > 0) announce(say("completions_found", options.length));
  }

  function close() {
    clearTimeout(timer);
    asking?.abort();
    options = [];
    chosen = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(place) {
    options[chosen]?.node.setAttribute("aria-selected", "false");
    chosen = place;
    const option = options[chosen];
    if (!option) return input.removeAttribute("aria-activedescendant");
    option.node.setAttribute("aria-selected", "true");
    option.node.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", option.node.id);
  }

  function move(event) {
    if (isComposing || options.length === 0) return;
    const last = options.length - 1;
    if (event.key === "ArrowDown") choose(chosen >= last ? 0 : chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen <= 0 ? last : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && options[chosen]) open(options[chosen]);
    else return;
    event.preventDefault();
  }

  function open(option) {
    close();
    go(option.href);
  }
}

function option(row, place) {
  const isStory = row.kind === "headline" || row.kind === "story";
  const name = row.name ?? row.headline ?? row.label ?? row.id;
  const other = row.surface && row.surface !== name ? row.surface : null;
  const node = element(
    "li", { role: "option", id: `finder-option-${place}`, "aria-selected": "false" },
    element("span", { class: "option-name", lang: "zh-Hans" }, name, other && element("small", {}, ` ${other}`)),
    element("span", { class: `option-type ${isStory ? "" : row.type}` }, isStory ? say("stories") : sayValue("type", row.type)));
  return { node, href: itemAddress(isStory ? "stories" : "entities", row.story ?? row.id) };
}
