import { describe, expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

describe("the settings of the process", () => {
  test("have starting values, so that none is needed", () => {
    const environment = readEnvironment({});
    expect(environment).toMatchObject({
      publicOrigin: null,
      secrets: [],
      trustedProxyHops: 0,
      recording: true,
      requestLog: true,
      limits: { labRequestsPerSecond: 50, labsPerHour: 300, streamsPerLab: 250, streamsPerProcess: 1500 },
    });
    expect(environment.dataDir).not.toBe("");
  });

  test("are left aside where they are empty or unknown", () => {
    const empty = {
      PUBLIC_ORIGIN: "",
      APP_SECRET: "",
      TRUSTED_PROXY_HOPS: "",
      RECORDING: undefined,
      HOME: "/x",
    };
    expect(readEnvironment(empty)).toEqual(readEnvironment({}));
  });

  test("are read as what they mean", () => {
    const environment = readEnvironment({
      PUBLIC_ORIGIN: "https://Lab.Example:443/some/path?x",
      APP_SECRET: "the newest , the one before",
      TRUSTED_PROXY_HOPS: "2",
      RECORDING: "off",
      DATA_DIR: "/var/lib/lab",
    });
    expect(environment).toMatchObject({
      publicOrigin: "https://lab.example",
      secrets: ["the newest", "the one before"],
      trustedProxyHops: 2,
      recording: false,
      dataDir: "/var/lib/lab",
    });
  });

  test.each([
    ["PUBLIC_ORIGIN", "lab.example"],
    ["PUBLIC_ORIGIN", "ftp://lab.example"],
    ["PUBLIC_ORIGIN", "javascript:alert(1)"],
    ["TRUSTED_PROXY_HOPS", "-1"],
    ["TRUSTED_PROXY_HOPS", "1.5"],
    ["TRUSTED_PROXY_HOPS", "all"],
    ["RECORDING", "yes"],
    ["LABS_PER_HOUR", "many"],
  ])("%s=%s makes no sense, and is named", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`${name}: `));
  });

  test("that make no sense are named all at once", () => {
    expect(() => readEnvironment({ RECORDING: "x", REQUEST_LOG: "y" })).toThrow(/RECORDING.*\n.*REQUEST_LOG/);
  });
});
