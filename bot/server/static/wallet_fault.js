// Every way in which opening a wallet can fail, by name.
import { NoAnswer, Refusal } from "./api.js";

const AUTHORISING = /^(config|preVerifyJSAPI):/i; // how the clients begin when the page's signature is refused

/** `kind`: cancel | config | old | silent | fail; `code`: what the client said. */
export class WalletFault extends Error {
  constructor(kind, code = "") {
    super(`${kind} ${code}`);
    this.kind = kind;
    this.code = code;
  }
}

/** Whether this is how a client refuses the page's signature. */
export const isAuthorising = (message) => AUTHORISING.test(message);

/** What a client or its SDK threw or answered, as a fault. The clients say `choose_invoice: cancel` where the SDK says `chooseInvoice:cancel`; errors of the SDK have only a message. */
export function named(fault) {
  if (fault instanceof WalletFault || fault instanceof Refusal || fault instanceof NoAnswer) return fault;
  const code = String(fault?.errMsg ?? fault?.err_msg ?? fault?.message ?? "unknown");
  const said = code.replace(/[\s_]/g, "").toLowerCase();
  if (said.endsWith(":cancel")) return new WalletFault("cancel");
  if (said.includes("functionnotexist")) return new WalletFault("old", code);
  return new WalletFault(isAuthorising(code) || said.startsWith("sdkerror") ? "config" : "fail", code);
}
