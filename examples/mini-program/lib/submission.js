// One submission under a key made here, kept until its fate is known, so that taps, restarts and lost answers stay one claim.
const { call, NoAnswer } = require("./api.js");

const SLOT = "baoxiao.submission";
const WAITS = [1, 1.5, 2, 3, 4, 5, 5, 5]; // seconds between questions
const NOT_THERE = 4; // so many times "no such submission" before it is offered to be sent again

/** Nobody could tell what became of it; sending it again under its key is safe. */
class Unsettled extends Error {}

/** The submission whose fate is open, or null. */
const pending = () => wx.getStorageSync(SLOT) || null;

/** Sends `{picks, purpose, notes}`, or again what is pending; gives `{claim, state}`. `onDoubt`: the answer was lost. Throws Refusal (nothing was claimed) or Unsettled. */
async function submit(claim, onDoubt) {
  const submission = pending() || { key: newKey(), ...claim };
  wx.setStorageSync(SLOT, submission);
  try {
    return done(await call("POST", "/api/claims", submission));
  } catch (fault) {
    if (isNo(fault)) throw done(fault);
  }
  onDoubt();
  return confirm(submission.key);
}

/** Asks what became of the submission until the server knows. */
async function confirm(key) {
  let absent = 0;
  for (const seconds of WAITS) {
    await new Promise((wake) => setTimeout(wake, seconds * 1000));
    try {
      return done(await call("GET", `/api/submissions/${encodeURIComponent(key)}`));
    } catch (fault) {
      absent += fault.status === 404 ? 1 : 0;
      if (absent === NOT_THERE) break;
    }
  }
  throw new Unsettled();
}

function done(outcome) {
  wx.removeStorageSync(SLOT);
  return outcome;
}

// A 4xx with the server's own words is a definite no; anything else may have become a claim.
const isNo = (fault) => !(fault instanceof NoAnswer) && fault.status < 500 && fault.status !== 401;

// Unique among the submissions of one member is enough: the server never mixes those of two.
const newKey = () => `mp-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;

module.exports = { confirm, pending, submit, Unsettled };
