// Asking again while there is no answer, with growing pauses that a tap cuts short.
import { NoAnswer, Refusal } from "./api.js";

const PAUSES = [1, 2, 4]; // seconds
const sleepers = new Set();

/** What `ask` gives, asked again while only time can help; `onWait(seconds)` before each pause. Throws what it threw last. */
export async function patiently(ask, onWait) {
  for (const seconds of PAUSES) {
    try {
      return await ask();
    } catch (fault) {
      if (!passing(fault)) throw fault;
      onWait(seconds);
      await sleep(seconds);
    }
  }
  return ask();
}

/** Ends the pauses under way: the next question is asked at once. */
export function hurry() {
  for (const wake of sleepers) wake();
}

const passing = (fault) =>
  (fault instanceof NoAnswer && navigator.onLine) || (fault instanceof Refusal && (fault.status >= 500 || fault.status === 429));

function sleep(seconds) {
  return new Promise((done) => {
    const wake = () => (clearTimeout(timer), sleepers.delete(wake), done());
    const timer = setTimeout(wake, seconds * 1000);
    sleepers.add(wake);
  });
}
