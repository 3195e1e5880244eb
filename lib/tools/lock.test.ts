import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Lock, missingEntries } from "./lock.ts";

test("the lock file names the packages of every platform (if not: node lib/tools/lock.ts)", () => {
  const text = readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8");
  expect(Object.keys(missingEntries(JSON.parse(text) as Lock))).toEqual([]);
});

test("a missing platform is written as npm would write it", () => {
  const optionalDependencies = {
    "@a/tool-linux-x64-musl": "1.2.3",
    "@a/tool-win32-arm64-msvc": "1.2.3",
    plain: "^2.0.0",
  };
  const lock: Lock = {
    packages: { "node_modules/@a/tool": { version: "1.2.3", dev: true, optionalDependencies } },
  };
  expect(missingEntries(lock)).toEqual({
    "node_modules/@a/tool-linux-x64-musl": {
      version: "1.2.3",
      cpu: ["x64"],
      os: ["linux"],
      libc: ["musl"],
      dev: true,
      optional: true,
    },
    "node_modules/@a/tool-win32-arm64-msvc": {
      version: "1.2.3",
      cpu: ["arm64"],
      os: ["win32"],
      dev: true,
      optional: true,
    },
  });
});
