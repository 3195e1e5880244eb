import { describe, expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";

describe("the settings of the process", () => {
  test("have starting values, so that none is needed", () => {
    const environment = readEnvironment({});
    expect(environment).toMatchObject({
      port: 3000,
      host: null,
      publicOrigin: null,
      redisUrl: null,
      secrets: [],
      trustedProxyHops: 0,
      recording: true,
      requestLog: true,
      limits: { labRequestsPerSecond: 50, labsPerHour: 2000, streamsPerLab: 250, streamsPerProcess: 1500 },
    });
    expect(environment.dataDir).not.toBe("");
  });

  test("are left aside where they are empty or unknown", () => {
    const empty = {
      PUBLIC_ORIGIN: "",
      APP_SECRET: "",
      TRUSTED_PROXY_HOPS: "",
      RECORDING: undefined,
      PORT: "",
      HOST: "",
      DATA_DIR: "",
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
    ["REDIS_URL", "localhost:6379"],
    ["REDIS_URL", "http://localhost:6379"],
    ["REDIS_URL", "redis://localhost/name"],
    ["REDIS_URL", "redis://user:%zz@localhost"],
    ["PORT", "abc"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "0x10"],
    ["PORT", "1e3"],
    ["PORT", "3000 3001"],
    ["PORT", "NaN"],
  ])("%s=%s cannot be used: one sentence names it and says what it has to be", (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(
      new RegExp(`^${name} (is ".+", but|cannot be used: it) has to be .*\\.$`, "m"),
    );
  });

  test("that may hold a password are not printed", () => {
    const url = "http://user:the-password@localhost";
    expect(() => readEnvironment({ REDIS_URL: url })).not.toThrow(/the-password/);
  });

  test("are read without the white space around them, which cmd.exe adds", () => {
    expect(readEnvironment({ PORT: "3001 ", HOST: " 127.0.0.1", DATA_DIR: " " })).toMatchObject({
      port: 3001,
      host: "127.0.0.1",
      dataDir: "./data",
    });
  });

  test.each(["redis://localhost", "rediss://user:p%40ss@host:6380/2"])("name a Redis server: %s", (url) => {
    const secret = { APP_SECRET: "a secret of a test, long enough" };
    expect(readEnvironment({ REDIS_URL: url, ...secret }).redisUrl).toBe(url);
  });

  test("with a Redis server ask for the secret that all processes share, and tell how to make one", () => {
    const read = () => readEnvironment({ REDIS_URL: "redis://user:the-password@localhost" });
    expect(read).toThrow(/^APP_SECRET cannot be used: it has to be set with REDIS_URL.*randomBytes\(32\)/);
    expect(read).not.toThrow(/the-password/);
  });

  test("that make no sense are named all at once", () => {
    expect(() => readEnvironment({ RECORDING: "x", REQUEST_LOG: "y" })).toThrow(/RECORDING.*\n.*REQUEST_LOG/);
  });
});
