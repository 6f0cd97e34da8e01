// The mini program: it keeps nothing but the session (lib/api.js) and a submission whose fate is open (lib/submission.js).
App({});
