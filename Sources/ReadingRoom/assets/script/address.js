// The addresses of the reading room. Each is an address of the API without its `/v1`, with the same parameters.

/** The address of one item: `address("stories", id)`. */
export function itemAddress(collection, id) {
  return `/${collection}/${encodeURIComponent(id).replaceAll("%3A", ":")}`;
}

/** `path` with the parameters that have a value; a list gives its parameter several times. */
export function listAddress(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "") query.append(name, one);
    }
  }
  return withQuery(path, query);
}

/** `path` with `query`, readable: Han characters, colons and commas stay as they are. */
export function withQuery(path, query) {
  const text = query.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text === "" ? path : `${path}?${text}`;
}

/** The address with one value of a parameter put in where it is missing, or taken out where it stands. */
export function toggled(path, query, name, value) {
  const changed = new URLSearchParams();
  let stood = false;
  for (const [key, one] of query) {
    if (key === name && one === value) stood = true;
    else changed.append(key, one);
  }
  if (!stood) changed.append(name, value);
  return withQuery(path, changed);
}

/** The address with parameters set anew; null takes one out. */
export function changed(path, query, parameters) {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === "") next.delete(name);
    else next.set(name, value);
  }
  return withQuery(path, next);
}

/** A link to another site, where it is one; null for what a browser should not open. */
export function outsideAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
