// What the client of a phone adds to every page: its name, the native bridge, and nothing the page could not find
// in the real client. Served by the phone's proxy from the page's own origin and loaded before any other script.
(() => {
  "use strict";
  const phone = "__PHONE__";
  const disguise = (name, value) =>
    Object.defineProperty(Navigator.prototype, name, { configurable: true, enumerable: true, get: () => value });
  disguise("userAgent", phone.userAgent);
  disguise("appVersion", phone.userAgent.replace(/^Mozilla\//, ""));
  disguise("platform", "iPhone");
  disguise("vendor", "Apple Computer, Inc.");
  disguise("maxTouchPoints", 5);
  if ("userAgentData" in Navigator.prototype) disguise("userAgentData", undefined);

  const ask = async (path, body) => {
    const answer = await fetch(`/__phone__/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const page = () => location.href.split("#")[0];
  const tellPhone = (message) => {
    // The page around us may stand on any port of this machine; what is said holds no secret.
    if (parent !== window) parent.postMessage({ from: "phone-bridge", ...message }, "*");
  };

  const granted = new Map();
  const preVerify = async (params) => {
    const list = params.verifyJsApiList || params.jsApiList || [];
    const answer = await ask("config", {
      url: page(),
      appId: params.verifyAppId || params.appId,
      nonceStr: params.verifyNonceStr || params.nonceStr,
      timestamp: String(params.verifyTimestamp || params.timestamp || ""),
      signature: params.verifySignature || params.signature,
      jsApiList: list,
    });
    if (answer.ok) granted.set(page(), new Set([...(granted.get(page()) || []), ...list]));
    return answer.result;
  };
  const agentConfig = async (params) => {
    const { corpid, nonceStr, timestamp, signature, jsApiList } = params;
    const answer = await ask("config", {
      url: page(), agent: true, appId: corpid, nonceStr, timestamp: String(timestamp || ""), signature, jsApiList,
    });
    if (answer.ok) granted.set(page(), new Set([...(granted.get(page()) || []), ...(jsApiList || [])]));
    return answer.result;
  };
  const chooseInvoice = async (params) => {
    const allowed = granted.get(page());
    if (!allowed) return { err_msg: "choose_invoice:fail_permission denied" };
    if (!allowed.has("chooseInvoice")) {
      return { err_msg: "choose_invoice:fail_the permission value is offline verifying" };
    }
    const { timestamp, nonceStr, signType, cardSign } = params;
    return ask("choose", { timestamp, nonceStr, signType, cardSign });
  };
  const closeWindow = async () => {
    tellPhone({ what: "close" });
    return { err_msg: "closeWindow:ok" };
  };
  const checkJsApi = async (params) => {
    const known = (name) => name in natives || quiet.has(name);
    const names = params.jsApiList || [];
    const result = Object.fromEntries(names.map((name) => [name, known(name)]));
    return { err_msg: "checkJsApi:ok", checkResult: result };
  };
  const getNetworkType = async () => ({ err_msg: "network_type:wifi", errMsg: "getNetworkType:ok", networkType: "wifi" });
  const natives = {
    preVerifyJSAPI: preVerify,
    preVerifyJsApi: preVerify,
    agentConfig,
    chooseInvoice,
    closeWindow,
    checkJsApi,
    getNetworkType,
  };
  if (phone.kind !== "work") delete natives.agentConfig; // Weixin knows no agents
  const quiet = new Set([
    "hideOptionMenu", "showOptionMenu", "hideMenuItems", "showMenuItems", "hideAllNonBaseMenuItem",
    "showAllNonBaseMenuItem", "hideToolbar", "showToolbar", "setKeepScreenOn", "onHistoryBack", "reportIDKey", "log",
  ]);
  const answerTo = async (name, params) => {
    if (Object.hasOwn(natives, name)) return natives[name](params || {});
    if (quiet.has(name)) return { err_msg: `${name}:ok` };
    return { err_msg: `${name}:function not exist` };
  };

  const listeners = new Map();
  const bridge = {
    invoke(name, params, callback) {
      const reply = typeof params === "function" ? params : callback;
      const given = typeof params === "function" ? {} : params;
      answerTo(name, given)
        .catch((trouble) => ({ err_msg: `${name}:fail_${trouble.message}` }))
        .then((result) => reply && reply(result));
    },
    on(name, callback) {
      listeners.set(name, [...(listeners.get(name) || []), callback]);
    },
    call(name, params, callback) {
      bridge.invoke(name, params, callback);
    },
    publish(name, params) {
      for (const listener of listeners.get(name) || []) listener(params);
    },
    log() {},
  };
  Object.defineProperty(window, "WeixinJSBridge", { value: Object.freeze(bridge), configurable: true });

  // Like the phone's browser: one window only, and every trusted origin of the app is reached through this proxy.
  const here = (address) => {
    const url = new URL(address, location.href);
    return phone.origins.includes(url.origin) ? location.origin + url.pathname + url.search + url.hash : url.href;
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || link.hasAttribute("download")) return;
    const address = here(link.href);
    if (address !== link.href) link.href = address;
    if (new URL(address).origin === location.origin) link.removeAttribute("target");
  }, true);
  const open = window.open;
  window.open = (address, ...rest) => {
    if (!address) return open.call(window, address, ...rest);
    const target = here(String(address));
    if (new URL(target).origin !== location.origin) return open.call(window, target, ...rest);
    location.assign(target);
    return window;
  };

  // The client's own back and reload buttons.
  addEventListener("message", (event) => {
    if (event.source !== parent || event.data?.to !== "phone-bridge") return;
    if (event.data.what === "back") history.back();
    if (event.data.what === "reload") location.reload();
  });

  const announce = () => tellPhone({ what: "page", title: document.title, path: location.pathname + location.search });
  document.addEventListener("DOMContentLoaded", () => {
    document.dispatchEvent(new Event("WeixinJSBridgeReady"));
    announce();
    const title = document.querySelector("title");
    if (title) new MutationObserver(announce).observe(title, { childList: true, characterData: true, subtree: true });
  });
  window.addEventListener("pageshow", announce);
  window.addEventListener("popstate", announce);
})();
