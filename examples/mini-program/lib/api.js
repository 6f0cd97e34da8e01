// Talking to the server: who we are (wx.login, a bearer token), JSON in and out, and the two ways it can go wrong.
const { server } = require("../config.js");
const words = require("./words.js");

const TOKEN = "baoxiao.token";

/** The server answered and said no; `text` is a sentence for people, `action` what would help: login, bind, retry or nothing. */
class Refusal extends Error {
  constructor(status, error) {
    super(error.text);
    this.status = status;
    this.code = error.code;
    this.text = error.text;
    this.action = error.action;
  }
}

/** No answer that can be trusted: no network, too slow, or an answer that is not ours. */
class NoAnswer extends Error {
  constructor(text) {
    super(text);
    this.text = text;
  }
}

function send(method, path, data) {
  const token = wx.getStorageSync(TOKEN);
  return new Promise((resolve, reject) => {
    wx.request({
      url: server + path,
      method,
      data,
      timeout: 15000,
      header: { "Content-Type": "application/json", "Accept-Language": words.language, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      success({ statusCode, data: answer }) {
        if (statusCode >= 200 && statusCode < 300) resolve(answer);
        else if (answer && answer.error) reject(new Refusal(statusCode, answer.error));
        else reject(new NoAnswer(words.server));
      },
      fail: () => reject(new NoAnswer(words.no_network)),
    });
  });
}

const code = () =>
  new Promise((resolve, reject) => {
    wx.login({ success: (given) => resolve(given.code), fail: () => reject(new NoAnswer(words.server)) });
  });

/** Logs in anew: `{member, binding}`, one of the two null. */
async function login() {
  wx.removeStorageSync(TOKEN);
  const session = await send("POST", "/api/sessions", { account: "mini_program", code: await code() });
  wx.setStorageSync(TOKEN, session.token);
  return session;
}

/** A call of the API. A session that is over is renewed once, unasked. Throws Refusal or NoAnswer, nothing else. */
async function call(method, path, data) {
  if (!wx.getStorageSync(TOKEN)) await login();
  try {
    return await send(method, path, data);
  } catch (fault) {
    if (fault.status !== 401) throw fault;
    await login();
    return send(method, path, data);
  }
}

/** Who this is: the session under way, or a new one. For whoever is not bound, with a code to bind by. */
async function enter() {
  if (!wx.getStorageSync(TOKEN)) return login();
  const session = await call("GET", "/api/session");
  return session.member ? session : { ...session, binding: await call("POST", "/api/session/binding") };
}

/** What to say of a fault on a page for members; whoever is bound to nobody is led to the page with the code. */
function explain(fault) {
  if (fault.action === "bind") wx.reLaunch({ url: "/pages/picker/picker" });
  return fault.text || words.server;
}

module.exports = { call, enter, explain, NoAnswer, Refusal };
