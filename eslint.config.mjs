// What make check holds all JavaScript to: pages (ES modules in the browser), the simulator's page, the mini program.
import globals from "globals";
import js from "@eslint/js";

const rules = { eqeqeq: "error", "no-var": "error", "prefer-const": "error", "no-unused-vars": ["error", { args: "none" }] };

export default [
  { ignores: ["node_modules/", ".venv/"] },
  js.configs.recommended,
  { rules },
  { files: ["bot/**/*.js", "simulator/**/*.js"], languageOptions: { globals: globals.browser } },
  {
    files: ["examples/mini-program/**/*.js"],
    languageOptions: { sourceType: "commonjs", globals: { App: false, Page: false, setTimeout: false, clearTimeout: false, wx: false } },
  },
  { files: ["tests/**/*.mjs", "benchmarks/**/*.mjs"], languageOptions: { globals: globals.node } },
];
