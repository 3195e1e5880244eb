import { expect, test } from "vitest";
import { isLoopback } from "./loopback.ts";

test.each([
  "localhost",
  "localhost:3000",
  "LocalHost:3000",
  "localhost.",
  "app.localhost",
  "127.0.0.1",
  "127.0.0.1:80",
  "127.1.2.255",
  "[::1]",
  "[::1]:3000",
])("%s is this machine", (host) => {
  expect(isLoopback(host)).toBe(true);
});

test.each([
  "",
  "192.168.0.7:3000",
  "10.0.0.1",
  "0.0.0.0:3000",
  "127.0.0.1.example",
  "127.0.0.256",
  "127.0.0",
  "localhost.example",
  "notlocalhost",
  "localhost@lan.example",
  "lan.example:3000",
  "[fe80::1]:3000",
  "[::ffff:127.0.0.1]",
])("%j is not known to be", (host) => {
  expect(isLoopback(host)).toBe(false);
});
