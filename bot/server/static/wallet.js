// The client's invoice wallet through @wecom/jssdk (global `ww`): opens it and names every way in which that can fail.
import { call, NoAnswer, pause, Refusal } from "./api.js";
import { patiently } from "./patience.js";

const AUTHORISING = /^(config|preVerifyJSAPI):/i; // how the SDK's errors begin when the page's signature is refused
const PATIENCE = 5; // seconds; outside of WeCom the SDK neither answers nor fails

/** `kind`: cancel | config | old | silent | fail; `code`: what the client said. */
export class WalletFault extends Error {
  constructor(kind, code = "") {
    super(`${kind} ${code}`);
    this.kind = kind;
    this.code = code;
  }
}

/** Where this page is open: "" where the wallet can be opened, else browser | desktop | wechat. */
export function elsewhere() {
  const agent = navigator.userAgent;
  const desktop = /Windows NT|MacWechat/i.test(agent) || (/Macintosh/.test(agent) && navigator.maxTouchPoints < 3);
  if (/wxwork\//i.test(agent)) return desktop ? "desktop" : "";
  if (/micromessenger/i.test(agent)) return "wechat";
  return window.WeixinJSBridge ? "" : "browser";
}

let waiting = () => {};

/** Opens the wallet and gives what the client gave; `onWait` before each pause for a signature. Throws WalletFault, or what `call` throws. */
export async function choose(onWait) {
  waiting = onWait;
  if (!window.ww) throw new WalletFault("config", "jssdk");
  const card = patiently(() => call("/api/card-sign"), waiting);
  card.catch(() => {});
  await authorised();
  const { timestamp, nonceStr, signType, cardSign } = await card;
  try {
    const given = await window.ww.chooseInvoice({ timestamp, nonceStr, signType, cardSign });
    return given.choose_invoice_info ?? given;
  } catch (fault) {
    throw named(fault);
  }
}

/** Whether a choice holds nothing; a shape we cannot read counts as something, the server will judge it. */
export function isEmpty(given) {
  if (given?.errMsg || given?.err_msg) return true; // the whole answer, so it had no list
  if (Array.isArray(given)) return given.length === 0;
  return !given || given === "[]" || given === "null";
}

// `register` asks for the authorisation by itself and lets go of the answer; ours is awaited in `authorised`.
addEventListener("unhandledrejection", (event) => {
  if (AUTHORISING.test(event.reason?.errMsg)) event.preventDefault();
});

let registered = false;
let fresh; // the first signature is fetched before register, which wants the corp's id
async function authorised() {
  if (!registered) {
    const url = location.href.split("#")[0];
    fresh = { url, ...(await sign(url)) };
    window.ww.register({
      corpId: fresh.corpId,
      agentId: fresh.agentId,
      jsApiList: ["chooseInvoice"],
      getConfigSignature,
    });
    registered = true;
  }
  const silence = pause(PATIENCE).then(() => {
    throw new WalletFault("silent");
  });
  silence.catch(() => {});
  try {
    await Promise.race([window.ww.ensureConfigReady(), silence]);
  } catch (fault) {
    throw named(fault);
  }
}

const sign = (url) => patiently(() => call(`/api/js-config?url=${encodeURIComponent(url)}`), waiting);

async function getConfigSignature(url) {
  const mine = fresh?.url === url ? fresh : await sign(url);
  fresh = undefined;
  return { timestamp: mine.timestamp, nonceStr: mine.nonceStr, signature: mine.signature };
}

// The client says `choose_invoice: cancel` where the SDK says `chooseInvoice:cancel`; errors of the SDK have only a message.
function named(fault) {
  if (fault instanceof WalletFault || fault instanceof Refusal || fault instanceof NoAnswer) return fault;
  const code = String(fault?.errMsg ?? fault?.err_msg ?? fault?.message ?? "unknown");
  const said = code.replace(/[\s_]/g, "").toLowerCase();
  if (said.endsWith(":cancel")) return new WalletFault("cancel");
  if (said.includes("functionnotexist")) return new WalletFault("old", code);
  return new WalletFault(AUTHORISING.test(code) || said.startsWith("sdkerror") ? "config" : "fail", code);
}
