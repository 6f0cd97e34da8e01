// The wallet in Weixin Work, through @wecom/jssdk (global `ww`).
import { isAuthorising, WalletFault } from "./wallet_fault.js";

/** See wallet.js. */
export function elsewhere() {
  const agent = navigator.userAgent;
  const desktop = /Windows NT|MacWechat/i.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints < 3);
  if (/wxwork\//i.test(agent)) return desktop ? "desktop" : "";
  if (/micromessenger/i.test(agent)) return "wechat";
  return window.WeixinJSBridge ? "" : "browser";
}

// `register` asks for the authorisation by itself and lets go of the answer; ours is awaited in `authorise`.
addEventListener("unhandledrejection", (event) => {
  if (isAuthorising(event.reason?.errMsg)) event.preventDefault();
});

let registered = false;
let fresh; // the first signature is fetched before register, which wants the corp's id

/** Has this page allowed to open the wallet; `sign` gives the signature of an address. */
export async function authorise(sign) {
  if (!window.ww) throw new WalletFault("config", "jssdk");
  if (!registered) {
    const url = location.href.split("#")[0];
    fresh = { url, ...(await sign(url)) };
    const getConfigSignature = async (page) => {
      const { timestamp, nonceStr, signature } = fresh?.url === page ? fresh : await sign(page);
      fresh = undefined;
      return { timestamp, nonceStr, signature };
    };
    window.ww.register({ corpId: fresh.corpId, agentId: fresh.agentId, jsApiList: ["chooseInvoice"], getConfigSignature });
    registered = true;
  }
  return { granted: window.ww.ensureConfigReady() };
}

/** Opens it. Throws what the client says instead of a choice. */
export const open = (signature) => window.ww.chooseInvoice(signature);
