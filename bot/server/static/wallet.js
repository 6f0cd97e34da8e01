// The member's invoice wallet, in whichever client this page is open.
import { call, pause } from "./api.js";
import { patiently } from "./patience.js";
import { named, WalletFault } from "./wallet_fault.js";
import * as official from "./wallet_official.js";
import * as work from "./wallet_work.js";

const PATIENCE = 5; // seconds; outside of its client an SDK neither answers nor fails
const client = document.getElementById("picker").dataset.door === "official_account" ? official : work;

export { WalletFault };

/** Where this page is open: "" where the wallet can be opened, else browser | desktop | wechat | wecom. */
export const elsewhere = client.elsewhere;

/** Opens the wallet and gives what the client gave; `onWait` before each pause for a signature. Throws WalletFault, or what `call` throws. */
export async function choose(onWait) {
  const signed = (path) => patiently(() => call(path), onWait);
  const card = signed("/api/card-sign");
  card.catch(() => {});
  try {
    await inTime(client.authorise((url) => signed(`/api/js-config?url=${encodeURIComponent(url)}`)));
    const { timestamp, nonceStr, signType, cardSign } = await card;
    const given = await client.open({ timestamp, nonceStr, signType, cardSign });
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

// `authorise` asks the server first, which has its own patience, and gives a promise of the client's word.
async function inTime(asked) {
  const { granted } = await asked;
  const silence = pause(PATIENCE).then(() => {
    throw new WalletFault("silent");
  });
  silence.catch(() => {});
  await Promise.race([granted, silence]);
}
