// Chinese first, English at a switch. The address may ask for one with `lang=`; else the reader's choice holds.
import { prefer, preference } from "./preferences.js";
import { words } from "./words.js";

const languages = ["zh", "en"];
const asked = new URLSearchParams(location.search).get("lang");
let current = languages.includes(asked) ? asked : preference("language", "zh");
if (!languages.includes(current)) current = "zh";

/** `zh` or `en`. */
export function language() {
  return current;
}

/** Changes the language and keeps the choice. */
export function speak(next) {
  current = next;
  prefer("language", next);
}

/**
 * The words of `key` in the current language, `{0}`, `{1}` … replaced.
 * English may have two forms; the first stands where the first value is 1.
 */
export function say(key, ...values) {
  const entry = words[key];
  if (!entry) return key;
  const isOne = values[0] === 1 || values[0] === "1";
  const pattern = current === "zh" ? entry[0] : entry.length > 2 && !isOne ? entry[2] : entry[1];
  return pattern.replace(/\{(\d)\}/g, (_, place) => shown(values[Number(place)]));
}

/** The words of `key` as nodes, with `node` in place of its value. */
export function sayAround(key, node) {
  const [before, after] = say(key, "\u0000").split("\u0000");
  return [before, node, after];
}

/** The words of one value of a vocabulary, `say("type", "person")`-like; the value itself where it has none. */
export function sayValue(vocabulary, value) {
  const key = `${vocabulary}.${value}`;
  return words[key] ? say(key) : String(value);
}

function shown(value) {
  return typeof value === "number" ? number(value) : String(value ?? "");
}

/** A number with its digits grouped. */
export function number(value) {
  return new Intl.NumberFormat(current === "zh" ? "zh-CN" : "en", { maximumFractionDigits: 6 }).format(value);
}

/** A number as an axis writes it: 1万, 3亿. */
export function compact(value) {
  return new Intl.NumberFormat(current === "zh" ? "zh-CN" : "en", { notation: "compact", maximumFractionDigits: 2 }).format(value);
}

/** `2022`, `2022-03` or `2022-03-15` as a reader writes it. */
export function day(date) {
  const [year, month, date_] = date.split("-").map(Number);
  if (current === "zh") return `${year}年${month ? `${month}月` : ""}${date_ ? `${date_}日` : ""}`;
  const parts = { year: "numeric", month: month ? "long" : undefined, day: date_ ? "numeric" : undefined, timeZone: "UTC" };
  return new Intl.DateTimeFormat("en-GB", parts).format(Date.UTC(year, (month || 1) - 1, date_ || 1));
}

/** A figure's time as ISO 8601 writes it (`2021`, `--03-05`, `2021/2022`, `../2025`) as a reader does; else as it stands. */
export function period(text) {
  const ends = text.split("/");
  if (ends.length === 2) {
    const [from, to] = ends.map((end) => (end === ".." ? "" : period(end)));
    return from && to ? say("first_last", from, to) : say(from ? "since" : "until", from || to);
  }
  if (/^\d{4}(-\d{2}){0,2}$/.test(text)) return day(text);
  const [, month, date] = /^--(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
  if (!month) return text;
  if (current === "zh") return `${Number(month)}月${date ? `${Number(date)}日` : ""}`;
  return new Intl.DateTimeFormat("en-GB", { month: "long", day: date ? "numeric" : undefined, timeZone: "UTC" })
    .format(Date.UTC(2000, month - 1, date ?? 1));
}

/** Puts the current language on everything under `root` that says so by `data-say`. */
export function translate(root) {
  for (const node of root.querySelectorAll("[data-say]")) node.textContent = say(node.dataset.say);
  for (const node of root.querySelectorAll("[data-say-label]")) node.setAttribute("aria-label", say(node.dataset.sayLabel));
  for (const node of root.querySelectorAll("[data-say-placeholder]")) node.placeholder = say(node.dataset.sayPlaceholder);
  document.documentElement.lang = current === "zh" ? "zh-Hans" : "en";
}
