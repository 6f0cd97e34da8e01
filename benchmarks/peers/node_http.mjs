// @wecom/crypto behind Node's own HTTP server: verify, decrypt, answer; it stores nothing. Arguments: port token aesKey.
import { createServer } from "node:http";
import { decrypt, getSignature } from "@wecom/crypto";

const [port, token, aesKey] = process.argv.slice(2);

createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const query = new URL(request.url, "http://127.0.0.1").searchParams;
    const sealed = /<Encrypt><!\[CDATA\[(.*?)\]\]><\/Encrypt>/.exec(Buffer.concat(chunks).toString())?.[1] ?? "";
    const signature = getSignature(token, query.get("timestamp"), query.get("nonce"), sealed);
    const authentic = signature === query.get("msg_signature");
    if (authentic) {
      decrypt(aesKey, sealed);
    }
    response.writeHead(authentic ? 200 : 403, { "Content-Length": 0 });
    response.end();
  });
}).listen(Number(port), "127.0.0.1");
