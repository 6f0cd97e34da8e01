// One submission, sent at least once under a key made here, so that taps, reloads and lost answers stay one claim.
import { call, NoAnswer, pause, Refusal } from "./api.js";

const SLOT = "baoxiao.submission";
const WAITS = [1, 1.5, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5]; // seconds between questions, a minute in all
const NOT_THERE = 4; // so many times "no such submission" before we offer to send it again

/** Nobody could tell us what became of it; sending it again under its key is safe. */
export class Unsettled extends Error {}

/** The submission whose outcome is not known yet, also after a reload. */
export function pending() {
  return JSON.parse(sessionStorage.getItem(SLOT) ?? "null");
}

/** Sends `{picks, purpose, notes, categories}` (the last two by pick); gives `{claim, url}`. Throws Refusal (nothing was claimed) or Unsettled. */
export async function submit(claim, onDoubt) {
  const submission = pending() ?? { key: newKey(), ...claim };
  sessionStorage.setItem(SLOT, JSON.stringify(submission));
  try {
    return done(await call("/api/claims", submission));
  } catch (fault) {
    if (isNo(fault)) throw done(fault);
  }
  onDoubt();
  return confirm(submission.key);
}

/** Asks what became of the submission until somebody knows. */
export async function confirm(key) {
  let absent = 0;
  for (const seconds of WAITS) {
    await pause(seconds);
    try {
      return done(await call(`/api/submissions/${encodeURIComponent(key)}`));
    } catch (fault) {
      if (fault instanceof Refusal && fault.status === 401) throw fault;
      absent += fault instanceof Refusal && fault.status === 404 ? 1 : 0;
      if (absent === NOT_THERE) break;
    }
  }
  throw new Unsettled();
}

function done(outcome) {
  sessionStorage.removeItem(SLOT);
  return outcome;
}

// A 4xx with our own words is a definite no; anything else may have become a claim.
const isNo = (fault) => !(fault instanceof NoAnswer) && fault.status < 500;

function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID(); // missing in old clients and on plain http
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
