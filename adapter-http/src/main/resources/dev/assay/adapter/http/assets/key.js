// The key of the server lives in this variable only: it is gone with the page.
let key = "";

export function setKey(text) {
  key = text.trim();
}

export function headers(more = {}) {
  return key ? { ...more, Authorization: `Bearer ${key}` } : more;
}
