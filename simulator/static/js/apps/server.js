// The bot's HTTP API as a mobile app uses it, and the Open SDK: every exchange is also told to `log`.
import { act } from "../api.js";
import { language } from "../words.js";

/** The server said no (`text` for people, `status`), or gave no answer (`status` 0). */
export class Refused extends Error {
  constructor(status, error) {
    super(error?.text ?? "");
    this.status = status;
    this.action = error?.action ?? "";
  }
}

export class Server {
  constructor(slot, log) {
    this.slot = slot;
    this.log = log;
    this.token = "";
  }

  async call(method, path, body) {
    const headers = { "Content-Type": "application/json", "Accept-Language": language, ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}) };
    const told = await act(`/_native/${this.slot}/open_app/request`, { method, url: this.base + path, headers, body });
    this.log({ title: `${method} ${path}`, status: told.status, ms: told.ms, request: body, answer: told.body });
    if (told.status >= 200 && told.status < 300) return told.body;
    throw new Refused(told.status, told.body?.error);
  }

  // SendAuth, then a session for the code.
  async signIn() {
    this.token = "";
    const { code } = await act(`/_native/${this.slot}/open_app/login`, {});
    this.log({ title: "SendAuth", answer: { errCode: 0, code } });
    const session = await this.call("POST", "/api/sessions", { account: "open_app", code });
    this.token = session.token;
    return session;
  }

  // The invoice list in Weixin: what the SDK was given and what it gave back.
  async openList(platform) {
    const request = sdkRequest(platform, await this.call("GET", "/api/card-sign"));
    const given = await act(`/_native/${this.slot}/open_app/choose`, { platform, request });
    const title = platform === "ios" ? "WXChooseInvoiceReq" : "ChooseCardFromWXCardPackage";
    this.log({ title, request, answer: given.sent ? given.response : { sendReq: false, problem: given.problem } });
    return given;
  }
}

function sdkRequest(platform, { appId, timestamp, nonceStr, signType, cardSign }) {
  if (platform === "ios") return { appID: appId, shopID: "", signType, cardSign, timeStamp: Number(timestamp), nonceStr };
  return { appId, locationId: "", cardId: "", cardType: "INVOICE", signType, cardSign, timeStamp: String(timestamp), nonceStr, canMultiSelect: "1" };
}

// Both SDKs' lists in the API's form; null when nothing was chosen.
export function cardsOf({ cardAry, cardItemList }) {
  if (cardItemList) return JSON.parse(cardItemList);
  return cardAry?.map((one) => ({ card_id: one.cardId, encrypt_code: one.encryptCode, app_id: one.appID })) ?? null;
}
