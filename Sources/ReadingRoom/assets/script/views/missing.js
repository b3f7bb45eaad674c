// An address that leads nowhere.
import { element, link } from "../element.js";
import { say } from "../language.js";

export async function view({ path }) {
  const content = element(
    "div", { class: "failed" },
    element("h1", {}, say("not_found")),
    element("p", {}, say("not_found_detail", path)),
    element("p", {}, link("/", { class: "primary" }, say("to_front"))));
  return { title: say("not_found"), content };
}
