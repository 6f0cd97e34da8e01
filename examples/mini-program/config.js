// Where the server of your company is: `[server] public_url` of its configuration, entered in the mini program's console
// under 开发管理 → 开发设置 → 服务器域名 → request 合法域名.
module.exports = { server: "https://baoxiao.example.com" };
