// Talking to our server: JSON in, JSON out, and the two ways it can go wrong. Knows nothing of pages.

const meta = document.querySelector('meta[name="csrf"]');

/** The server answered and said no. `text` is a sentence for people, `body` the whole answer. */
export class Refusal extends Error {
  constructor(status, body) {
    super(body.error.text);
    this.status = status;
    this.body = body;
    this.code = body.error.code ?? String(status);
    this.text = body.error.text ?? "";
    this.action = status === 401 ? "login" : body.error.action;
  }
}

/** No answer that can be trusted: no network, too slow, or an answer that is not ours. */
export class NoAnswer extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Calls `path` and gives the answer's JSON. Throws Refusal or NoAnswer, nothing else. */
export async function call(path, body, seconds = 8) {
  const options = { headers: { Accept: "application/json" }, signal: AbortSignal.timeout?.(seconds * 1000) };
  if (body !== undefined) {
    options.method = "POST";
    options.headers["Content-Type"] = "application/json";
    options.headers["X-CSRF-Token"] = meta.content;
    options.body = JSON.stringify(body);
  }
  let response;
  let answer;
  try {
    response = await fetch(path, options);
    answer = await response.json();
  } catch (fault) {
    reached(Boolean(response) || fault.name === "TimeoutError");
    throw new NoAnswer(response ? String(response.status) : fault.name === "TimeoutError" ? "timeout" : "network");
  }
  reached(true);
  if (response.ok) return answer;
  if (answer?.error) throw new Refusal(response.status, answer);
  throw new NoAnswer(String(response.status));
}

// Whoever cares (connection.js) hears whether the server could be reached at all.
const reached = (detail) => dispatchEvent(new CustomEvent("bx:reached", { detail }));

export const pause = (seconds) => new Promise((wake) => setTimeout(wake, seconds * 1000));

/** Fills `{name}` in a sentence of the catalogue. */
export const say = (sentence, values = {}) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
