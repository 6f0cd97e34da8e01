// The wallet in an Official Account's page in Weixin, through weixin-js-sdk (which module.js makes loadable).
import { WalletFault } from "./wallet_fault.js";

const APIS = ["chooseInvoice"];
const sdk = window.module?.exports;

/** See wallet.js. */
export function elsewhere() {
  const agent = navigator.userAgent;
  if (/wxwork\//i.test(agent)) return "wecom";
  if (/micromessenger/i.test(agent)) return /Windows NT|MacWechat|WindowsWechat/i.test(agent) ? "desktop" : "";
  return window.WeixinJSBridge ? "" : "browser";
}

/**
 * Has this page allowed to open the wallet; `sign` gives the signature of an address.
 *
 * The SDK keeps the signature (`config`) and adds it to every call; the verification itself is asked for here, because the
 * SDK's own tells a second attempt nothing, and then reports the page's address to another host.
 */
export async function authorise(sign) {
  if (!sdk?.config) throw new WalletFault("config", "jssdk");
  const { appId, timestamp, nonceStr, signature } = await sign(location.href.split("#")[0]);
  sdk.config({ beta: true, debug: false, check: false, appId, timestamp, nonceStr, signature, jsApiList: APIS });
  return { granted: bridged().then(() => invoke("preVerifyJSAPI", { verifyJsApiList: APIS })) };
}

/** Opens it. Throws what the client says instead of a choice. */
export const open = (signature) => invoke("chooseInvoice", signature);

const bridged = () =>
  new Promise((ready) => {
    if (window.WeixinJSBridge) ready();
    else document.addEventListener("WeixinJSBridgeReady", ready, { once: true });
  });

function invoke(name, params) {
  return new Promise((done, failed) => {
    sdk.invoke(name, params, (answer) => {
      const said = String(answer.err_msg ?? answer.errMsg ?? "");
      if (/:\s*ok$/i.test(said) || answer.choose_invoice_info) done(answer);
      else failed(answer);
    });
  });
}
