// Builds the document. Texts become text nodes and never markup, so nothing that a page prints can act.

/**
 * An HTML element. Attributes that are null or false are left out, true stands alone; `on` holds listeners.
 * Children are nodes, texts, numbers, or lists of them; null and false are left out.
 */
export function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** An SVG element, by the same rules. */
export function drawing(name, attributes = {}, ...children) {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  append(node, children);
  return node;
}

/** Adds children to `node`, by the rules of `element`. */
export function append(node, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) append(node, child);
    else node.append(child);
  }
}

/** Words that a page prints, which stay Chinese whatever language the room speaks; null where there are none. */
export function printed(text) {
  return text ? element("span", { lang: "zh-Hans" }, text) : null;
}

/** A text of either language, its Chinese marked as such. */
export function mixed(text) {
  return text.split(/(\p{Script=Han}+)/u).map((piece, place) => (place % 2 === 1 ? printed(piece) : piece));
}

/** A link within the reading room or to the API. */
export function link(href, attributes, ...children) {
  return element("a", { href, ...attributes }, ...children);
}
