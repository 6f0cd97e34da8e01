// Stands in for CommonJS, so that weixin-js-sdk, which npm has only in that form, can be loaded unchanged after it.
window.module = { exports: {} };
