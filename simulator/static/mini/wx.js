// The part of wx that is simulated; what is not here is undefined, so that a program can ask whether it is there.

const KEPT = "mini:";

// `ask(name, body)` reaches the phone's client; `program` goes between pages; `screen` shows dialogs.
export function wxFor({ ask, program, screen, userid, language }) {
  const slot = (key) => `${KEPT}${userid}:${key}`;
  return {
    getStorageSync: (key) => JSON.parse(sessionStorage.getItem(slot(key)) ?? '""'),
    setStorageSync: (key, value) => sessionStorage.setItem(slot(key), JSON.stringify(value)),
    removeStorageSync: (key) => sessionStorage.removeItem(slot(key)),
    getAppBaseInfo: () => ({ SDKVersion: "3.7.0", version: "8.0.50", language, theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light" }),
    login: (given) => answer("login", given, ask("login").then(({ code }) => ({ code }))),
    request: (given) => answer("request", given, request(ask, given)),
    chooseInvoice: (given) => answer("chooseInvoice", given, choose(ask)),
    navigateTo: (given) => answer("navigateTo", given, act(() => program.open(given.url))),
    redirectTo: (given) => answer("redirectTo", given, act(() => program.replace(given.url, false))),
    reLaunch: (given) => answer("reLaunch", given, act(() => program.replace(given.url, true))),
    switchTab: (given) => answer("switchTab", given, act(() => program.replace(given.url, true))),
    navigateBack: (given = {}) => answer("navigateBack", given, act(() => program.back(given.delta))),
    setNavigationBarTitle: (given) => answer("setNavigationBarTitle", given, act(() => screen.title(given.title))),
    showModal: (given) => answer("showModal", given, screen.modal(given)),
    showToast: (given) => answer("showToast", given, act(() => screen.toast(given.title))),
    stopPullDownRefresh: (given) => answer("stopPullDownRefresh", given, act(() => {})),
  };
}

async function request(ask, { url, method = "GET", data, header = {} }) {
  const body = method === "GET" ? undefined : data;
  const told = await ask("request", { url, method, headers: header, body });
  if (told.status === 0) throw new Error("fail");
  return { statusCode: told.status, data: told.body, header: {} };
}

async function choose(ask) {
  const told = await ask("choose");
  if (!told.errMsg.endsWith(":ok")) throw new Error(told.errMsg.split(":")[1]);
  return told;
}

const act = async (work) => void work();

// success, fail and complete; without any of them, a promise.
function answer(name, given = {}, promise) {
  const { success, fail, complete } = given;
  const done = promise.then(
    (result) => ({ errMsg: `${name}:ok`, ...result }),
    (error) => Promise.reject({ errMsg: `${name}:${error.message.startsWith("fail") ? error.message : `fail ${error.message}`}` }),
  );
  if (!success && !fail && !complete) return done;
  done.then(
    (result) => (success?.(result), complete?.(result)),
    (result) => (fail?.(result), complete?.(result)),
  );
  return undefined;
}
