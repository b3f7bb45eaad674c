// Who learned from whom, drawn: learners left, hosts right, the wider the more people went.
import { drawing, element } from "../element.js";
import { say, sayValue } from "../language.js";

/** Edges drawn at most; the list below the drawing has all. */
const most = 60;
/** From this width of the window, in CSS pixels, names stand beside their bars; below it, over them. */
const roomy = 700;
const gap = 26;
const thinnest = 3;
const widest = 46;

/** `network` is an answer of /v1/exchanges?view=network. Drawn anew where the window changes between phone and desk. */
export function flow(network) {
  const edges = [...network.edges].sort((one, other) => (other.people ?? 0) - (one.people ?? 0)).slice(0, most);
  const names = new Map(network.nodes.map((node) => [node.key, node.name]));
  const frame = element("div", { class: "flow-frame" });
  const isRoomy = matchMedia(`(min-width: ${roomy}px)`);
  const draw = () => frame.replaceChildren(picture(edges, names, isRoomy.matches));
  isRoomy.addEventListener("change", draw);
  draw();
  return element(
    "figure", { class: "flow" },
    element("figcaption", {},
      element("p", {}, say("exchanges_lead")),
      edges.length < network.edges.length && element("p", { class: "hint" }, say("drawn_of", network.edges.length, edges.length))),
    frame);
}

function picture(edges, names, isRoomy) {
  const width = isRoomy ? 940 : 350;
  const label = isRoomy ? 210 : 0;
  const left = side(edges, "learner", isRoomy);
  const right = side(edges, "host", isRoomy);
  const height = Math.max(left.height, right.height) + 10;
  const shift = (one) => (height - one.height) / 2;
  const [x1, x2] = [label + 8, width - label - 8];
  const ribbons = edges.map((edge, place) => {
    const from = left.at(place) + shift(left);
    const to = right.at(place) + shift(right);
    return ribbon(edge, names, x1 + 5, from, x2 - 5, to, thickness(edge, edges));
  });
  return drawing(
    "svg", { viewBox: `0 0 ${width} ${height}`, class: isRoomy ? "roomy" : "narrow", role: "group", "aria-label": say("exchanges") },
    ribbons,
    nodes(left, names, x1, shift(left), isRoomy, "end"),
    nodes(right, names, x2, shift(right), isRoomy, "start"));
}

function thickness(edge, edges) {
  const greatest = Math.max(1, ...edges.map((one) => one.people ?? 0));
  return edge.people === null ? thinnest : Math.max(thinnest, (edge.people / greatest) * widest);
}

/** Where the nodes of one side stand, and where on its node each edge begins. */
function side(edges, end, isRoomy) {
  const bars = new Map();
  edges.forEach((edge, place) => {
    if (!bars.has(edge[end])) bars.set(edge[end], { key: edge[end], edges: [], size: 0 });
    const bar = bars.get(edge[end]);
    bar.edges.push(place);
    bar.size += thickness(edge, edges) + 2;
  });
  const places = [];
  let y = isRoomy ? 12 : 24;
  for (const bar of bars.values()) {
    bar.top = y;
    bar.size = Math.max(bar.size, 14);
    const used = bar.edges.reduce((sum, place) => sum + thickness(edges[place], edges) + 2, 0);
    let inner = y + (bar.size - used) / 2 + 1;
    for (const place of bar.edges) {
      const size = thickness(edges[place], edges);
      places[place] = inner + size / 2;
      inner += size + 2;
    }
    y += bar.size + gap;
  }
  return { bars: [...bars.values()], height: y - gap + 12, at: (place) => places[place] };
}

function nodes(one, names, x, shift, isRoomy, anchor) {
  return one.bars.map((bar) => {
    const top = bar.top + shift;
    const text = isRoomy
      ? { x: anchor === "end" ? x - 12 : x + 12, y: top + bar.size / 2 + 5, "text-anchor": anchor }
      : { x: anchor === "end" ? 2 : x + 6, y: top - 6, "text-anchor": anchor === "end" ? "start" : "end" };
    return drawing("g", { class: "node" },
      drawing("rect", { x: x - 5, y: top, width: 10, height: bar.size, rx: 1 }),
      drawing("text", { ...text, lang: "zh-Hans" }, shortened(names.get(bar.key) ?? bar.key, isRoomy ? 14 : 10)));
  });
}

function shortened(name, length) {
  const points = Array.from(name);
  return points.length > length ? `${points.slice(0, length - 1).join("")}…` : name;
}

/** One edge: a link to its first exchange in the list. */
function ribbon(edge, names, x1, y1, x2, y2, size) {
  const people = edge.people === null ? say("people_unknown") : say("n_people", edge.people);
  const words = say("edge", names.get(edge.learner), names.get(edge.host), sayValue("form", edge.form), people);
  const bend = (x2 - x1) * 0.45;
  return drawing(
    "a", { href: `#${edge.exchanges[0].id}`, class: edge.people === null ? "edge unknown" : "edge", "aria-label": words },
    drawing("title", {}, `${words}\n${edge.exchanges[0].quote}`),
    drawing("path", { d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`, "stroke-width": size }));
}
