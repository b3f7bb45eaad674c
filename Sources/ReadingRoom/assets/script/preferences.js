// What a reader has chosen. Kept in local storage where the browser allows it, else until the page is left.

const held = new Map();

/** The kept value of `name`, or `fallback` where there is none. */
export function preference(name, fallback) {
  if (held.has(name)) return held.get(name);
  try {
    return localStorage.getItem(`qujing.${name}`) ?? fallback;
  } catch {
    return fallback;
  }
}

/** Keeps `value`, a string, under `name`. */
export function prefer(name, value) {
  held.set(name, value);
  try {
    localStorage.setItem(`qujing.${name}`, value);
  } catch {
    // The value holds until the page is left.
  }
}
