// What is marked in a story, and a switch for each kind.
import { element } from "../element.js";
import { number, say } from "../language.js";
import { prefer, preference } from "../preferences.js";

const kinds = ["person", "place", "organization", "platform", "programme", "event", "figure"];

/** The kinds that a reader has not switched off. */
export function shownKinds() {
  const hidden = preference("hidden_marks", "").split(",");
  return new Set(kinds.filter((kind) => !hidden.includes(kind)));
}

/** Switches for the kinds that stand in `story`; `change` is called after each. */
export function legend(story, change) {
  const counts = new Map(kinds.map((kind) => [kind, 0]));
  for (const entity of story.entities) counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
  counts.set("figure", story.figures.length);
  const present = kinds.filter((kind) => counts.get(kind) > 0);
  return element(
    "fieldset", { class: "legend" },
    element("legend", { class: "visually-hidden" }, say("marks")),
    present.map((kind) =>
      element("label", { class: `chip ${kind}` },
        element("input", { type: "checkbox", checked: shownKinds().has(kind), on: { change: (event) => toggle(kind, event.target.checked, change) } }),
        element("span", {}, say(`type.${kind}`), " ", element("small", {}, number(counts.get(kind)))))));
}

function toggle(kind, isShown, change) {
  const shown = shownKinds();
  if (isShown) shown.add(kind);
  else shown.delete(kind);
  prefer("hidden_marks", kinds.filter((one) => !shown.has(one)).join(","));
  change();
}
