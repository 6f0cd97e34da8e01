// The only module that talks to the simulator: reading, doing, and hearing what has changed.

async function ask(method, path, body) {
  const options = { method, headers: { Accept: "application/json" } };
  if (method !== "GET") {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body ?? {});
  }
  const answer = await fetch(path, options);
  const text = await answer.text();
  const value = text ? JSON.parse(text) : {};
  if (!answer.ok) throw new Error(value.error || `${answer.status}`);
  return value;
}

export const read = (path) => ask("GET", path);
export const act = (path, body) => ask("POST", path, body);
export const drop = (path, body) => ask("DELETE", path, body);

// `hear(note)` gets every note; `connected(alive)` tells when the line is up or down. The browser reconnects itself.
export function listen(hear, connected) {
  const source = new EventSource("/_chat/events");
  source.onopen = () => connected(true);
  source.onerror = () => connected(false);
  source.onmessage = (event) => hear(JSON.parse(event.data));
}
