// How to cite a story, and how a program gets it.
import { itemAddress } from "../address.js";
import { element, link } from "../element.js";
import { day, say } from "../language.js";

/** Citation, JSON and a curl line that can be copied. `address` is the story's in the API. */
export function citation(story, address) {
  const here = new URL(itemAddress("stories", story.id), location.href).href;
  const text = [
    story.bylines.map((byline) => byline.name).join("、"), `《${story.headline ?? say("untitled")}》`, story.outlet,
    story.published ? day(story.published.date) : null, `${say("site")} ${story.id}`, here,
  ].filter(Boolean).join("，");
  const curl = `curl ${new URL(address, location.href).href}`;
  return element(
    "section", { class: "cite", "aria-labelledby": "cite" },
    element("h2", { id: "cite" }, say("cite")),
    copyable(text, "p", { lang: "zh-Hans" }),
    copyable(curl, "code"),
    element("p", { class: "forms" },
      link(address, {}, say("as_json")),
      link(`${address}/text`, {}, say("as_text")),
      link(`${itemAddress("v1/documents", story.document)}/raw`, {}, say("raw_file"))));
}

/** A text with a button that copies it. */
function copyable(text, name, attributes = {}) {
  const button = element("button", { type: "button", on: { click: copy } }, say("copy"));
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = say("copied");
    } catch {
      // Without the right to the clipboard the text is at least selected.
      getSelection().selectAllChildren(words);
    }
  }
  const words = element(name, attributes, text);
  return element("div", { class: "copyable" }, words, button);
}
