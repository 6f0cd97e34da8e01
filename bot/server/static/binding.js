// The page of somebody who is bound to nobody yet: goes on by itself once they are.
import { call, pause } from "./api.js";

for (;;) {
  await pause(3);
  if (document.hidden) continue;
  const session = await call("/api/session").catch(() => null);
  if (session?.member) break;
}
location.reload();
