// Runs the mini program of examples/ as the Weixin client would: gives it wx, App and Page, and obeys lines of JSON on stdin.
// Its network is real; its wallet and its faults are what the test planned.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [program, server, simulator, userid, language] = process.argv.slice(2);
const load = createRequire(`${program}/app.js`);
const storage = new Map();
const plan = { wallet: [], faults: {} };
const timers = new Set();
let definition;
let page;
let location = "";

async function door() {
  const asked = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ account: "mini_program", userid }) };
  return (await (await fetch(`${simulator}/_sim/door`, asked)).json()).code;
}

globalThis.wx = {
  getStorageSync: (key) => structuredClone(storage.get(key) ?? ""),
  setStorageSync: (key, value) => void storage.set(key, structuredClone(value)),
  removeStorageSync: (key) => void storage.delete(key),
  getAppBaseInfo: () => ({ language }),
  login: ({ success, fail }) => void door().then((code) => success({ code }), fail),
  navigateTo: ({ url }) => void (location = url),
  reLaunch: ({ url }) => void (location = url),
  showModal: ({ success }) => success({ confirm: true }),
  stopPullDownRefresh() {},
  chooseInvoice({ success, fail }) {
    const answer = plan.wallet.shift() ?? null;
    setTimeout(() => (/fail|cancel/.test(answer?.errMsg ?? "") ? fail(answer) : success(answer)), 5);
  },
  request({ url, method, data, header, success, fail }) {
    const fault = plan.faults[`${method} ${new URL(url).pathname}`]?.shift() ?? "";
    if (fault === "down") return void setTimeout(() => fail({ errMsg: "request:fail" }), 5);
    const body = data === undefined || method === "GET" ? undefined : JSON.stringify(data);
    const answered = fetch(url, { method, headers: header, body }).then(async (response) => ({ statusCode: response.status, data: told(await response.text()) }));
    const given = { lose: () => fail({ errMsg: "request:fail timeout" }), gateway: () => success({ statusCode: 502, data: "<html>" }) }[fault];
    answered.then(given ?? success, () => fail({ errMsg: "request:fail" }));
  },
};
const { setTimeout: start, clearTimeout: stop } = globalThis;
globalThis.setTimeout = (work, ...more) => {
  const timer = start((...given) => (timers.delete(timer), work(...given)), ...more);
  timers.add(timer);
  return timer;
};
globalThis.clearTimeout = (timer) => (timers.delete(timer), stop(timer));
globalThis.App = () => {};
globalThis.Page = (given) => (definition = given);

const told = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const orders = {
  async open({ url }) {
    const [path, query] = url.replace(/^\//, "").split("?");
    const file = `${program}/${path}.js`;
    delete load.cache[file];
    load(file);
    page?.onUnload?.();
    page = { ...definition, data: structuredClone(definition.data), setData: (more) => Object.assign(page.data, structuredClone(more)) };
    await page.onLoad?.(Object.fromEntries(new URLSearchParams(query)));
    await page.onShow?.();
  },
  tap: ({ methods, dataset = {}, detail = {} }) => Promise.all(methods.map((method) => page[method]({ currentTarget: { dataset }, detail }))),
  plan: ({ wallet = [], faults = {} }) => void Object.assign(plan, { wallet, faults }),
  forget: () => storage.clear(),
  keep: ({ name, value }) => storage.set(name, value),
  without: ({ name }) => void delete globalThis.wx[name],
};

load("./config.js").server = server;
load("./app.js");
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  await orders[order.do](order);
  console.log(JSON.stringify({ data: page?.data ?? null, location, stored: Object.fromEntries(storage), waiting: timers.has(page?.timer) }));
}
process.exit(0);
