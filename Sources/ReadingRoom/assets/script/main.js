// Starts the reading room: switches, search box, router.
import { language, say, speak, translate } from "./language.js";
import { prefer } from "./preferences.js";
import { completing } from "./parts/completion.js";
import { refresh, start } from "./router.js";

const root = document.documentElement;
const languageSwitch = document.querySelector("[data-switch=language]");
const themeSwitch = document.querySelector("[data-switch=theme]");
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const input = document.getElementById("finder-input");

function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches;
}

function showSwitches() {
  const other = language() === "zh" ? "en" : "zh";
  languageSwitch.textContent = other === "en" ? "English" : "中文";
  languageSwitch.lang = other === "en" ? "en" : "zh-Hans";
  themeSwitch.setAttribute("aria-pressed", String(isDark()));
}

languageSwitch.addEventListener("click", () => {
  speak(language() === "zh" ? "en" : "zh");
  const url = new URL(location.href);
  // A language asked for in the address would win over the switch at the next reload.
  if (url.searchParams.has("lang")) {
    url.searchParams.delete("lang");
    history.replaceState(history.state, "", url.pathname + url.search + url.hash);
  }
  translate(document);
  showSwitches();
  refresh();
  languageSwitch.focus();
});

themeSwitch.addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  prefer("theme", root.dataset.theme);
  showSwitches();
});
systemIsDark.addEventListener("change", showSwitches);

document.addEventListener("arrival", (event) => {
  input.value = location.pathname === "/stories" ? (event.detail.get("q") ?? "") : "";
});

// A slash leads to the search box, as in other archives; not while one types.
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
});

translate(document);
showSwitches();
completing(input, document.getElementById("finder-options"));
start();
document.title = say("site_title");
