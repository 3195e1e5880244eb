import { defineConfig } from "oxlint";
import { walls } from "./lib/tools/walls.ts";

export default defineConfig({
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "react", "jsx-a11y", "promise"],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: "error" },
  categories: { correctness: "error", suspicious: "error" },
  env: { builtin: true, node: true, browser: true },
  ignorePatterns: [
    "node_modules",
    ".next",
    "next-env.d.ts",
    "**/*.generated.json",
    "playwright-report",
    "test-results",
  ],
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    "typescript/consistent-type-imports": "error",
    "react/rules-of-hooks": "error",
    "react/exhaustive-deps": "error",
    // React 19 compiles JSX by itself.
    "react/react-in-jsx-scope": "off",
    "import/no-cycle": "error",
    // Data that was validated, or paired by construction, has to be named with its type somewhere.
    "typescript/no-unsafe-type-assertion": "off",
    // The house writes no classes: its objects' methods use no `this`.
    "typescript/unbound-method": "off",
    // The compiler knows which switches are exhaustive and so return in every case.
    "consistent-return": "off",
    // Where a helper stands is for its reader, not for a rule.
    "unicorn/consistent-function-scoping": "off",
    // `fc.string()` reads better than a bare `string()`.
    "import/no-named-as-default-member": "off",
    // Style sheets, and suites that register their tests, are imported for their effect.
    "import/no-unassigned-import": "off",
  },
  overrides: [
    ...walls,
    // Playwright's fixtures hand over by a function called `use`, which is no hook of React.
    { files: ["e2e/**/*.ts"], rules: { "react/rules-of-hooks": "off" } },
  ],
});
