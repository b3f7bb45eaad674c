// What an accessibility checker would ask of a page; answers with the faults as sentences.
(() => {
  const faults = [];
  const say = (node, text) => faults.push(`${text}: ${node.outerHTML.slice(0, 120)}`);
  const isShown = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const hidden = (node) => node.closest(".visually-hidden, .skip, [aria-hidden=true], [hidden]");

  function name(node) {
    const label = node.getAttribute("aria-label") ?? node.getAttribute("title");
    if (label) return label;
    const labelled = node.getAttribute("aria-labelledby");
    if (labelled) return labelled.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    if (node.labels?.length) return [...node.labels].map((one) => one.textContent).join(" ");
    return node.textContent;
  }

  // Names and roles.
  for (const node of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [role=button], [tabindex='0']")) {
    if (isShown(node) && name(node).trim() === "") say(node, "no accessible name");
  }
  for (const node of document.querySelectorAll("img:not([alt])")) say(node, "an image without alt");
  for (const node of document.querySelectorAll("svg")) {
    if (isShown(node) && !node.getAttribute("aria-label") && !node.closest("[aria-hidden=true]")) say(node, "a drawing without a name");
  }
  for (const node of document.querySelectorAll("[aria-controls], [aria-labelledby], [aria-activedescendant]")) {
    for (const attribute of ["aria-controls", "aria-labelledby", "aria-activedescendant"]) {
      for (const id of (node.getAttribute(attribute) ?? "").split(" ").filter(Boolean)) {
        if (!document.getElementById(id)) say(node, `${attribute} points to nothing`);
      }
    }
  }
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  for (const id of new Set(ids)) if (ids.filter((one) => one === id).length > 1) faults.push(`the id ${id} stands twice`);
  for (const node of document.querySelectorAll("a a, a button, button a")) say(node, "a control inside a control");

  // Structure.
  if (document.querySelectorAll("h1").length !== 1) faults.push(`${document.querySelectorAll("h1").length} first headings`);
  let level = 0;
  for (const heading of document.querySelectorAll("main h1, main h2, main h3, main h4")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1 && level > 0) say(heading, `a heading jumps from ${level} to ${next}`);
    level = next;
  }
  for (const landmark of ["header", "nav[aria-label]", "main", "footer", "[role=search]"]) {
    if (!document.querySelector(landmark)) faults.push(`no ${landmark}`);
  }
  if (!document.documentElement.lang) faults.push("no language");
  if (document.title.trim() === "") faults.push("no title");

  // Contrast (WCAG 2.2, 1.4.3). A canvas turns any CSS colour into numbers.
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  function rgba(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  }
  const over = (top, below) => top.slice(0, 3).map((value, place) => value * top[3] + below[place] * (1 - top[3]));
  function ground(node) {
    const layers = [];
    for (let at = node; at; at = at.parentElement) layers.push(rgba(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  }
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const seen = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() === "" || seen.has(node) || !isShown(node) || hidden(node)) continue;
    seen.add(node);
    if (node.closest("noscript, title")) continue;
    const style = getComputedStyle(node);
    const below = ground(node);
    const ink = over(rgba(node.closest("svg") ? style.fill : style.color), below);
    const [light, dark] = [luminance(ink), luminance(below)].sort((one, other) => other - one);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) say(node, `contrast ${ratio.toFixed(2)}`);
  }
  return faults;
})()
