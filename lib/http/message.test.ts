import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "../store/any-text.ts";
import {
  type Header,
  headerValue,
  headerValues,
  requestBytes,
  responseBytes,
  statusText,
} from "./message.ts";

const headers = fc.array(fc.tuple(fc.stringMatching(/^[a-zA-Z-]{1,10}$/), anyText({ maxLength: 20 })));
const lines = (list: readonly Header[]): string =>
  list.map(([name, value]) => `${name}: ${value}\r\n`).join("");

test("the bytes of a request are those of its lines in HTTP/1.1 and of its body", () => {
  fc.assert(
    fc.property(fc.constantFrom("GET", "POST"), headers, anyText(), (method, list, body) => {
      const raw = `${method} /api/x HTTP/1.1\r\n${lines(list)}\r\n${body}`;
      expect(requestBytes({ method, path: "/api/x", headers: list, body })).toBe(Buffer.byteLength(raw));
    }),
  );
});

test("the bytes of a response are those of its lines in HTTP/1.1 and of its body", () => {
  fc.assert(
    fc.property(fc.constantFrom(200, 204, 401, 418), headers, anyText(), (status, list, body) => {
      const raw = `HTTP/1.1 ${status} ${statusText(status)}\r\n${lines(list)}\r\n${body}`;
      expect(responseBytes({ status, headers: list, body })).toBe(Buffer.byteLength(raw));
    }),
  );
});

test("a header is found whatever its case, each time that it occurs", () => {
  const list: Header[] = [
    ["Set-Cookie", "a=1"],
    ["X", "y"],
    ["set-cookie", "b=2"],
  ];
  expect(headerValues(list, "SET-COOKIE")).toEqual(["a=1", "b=2"]);
  expect([headerValue(list, "set-cookie"), headerValue(list, "z")]).toEqual(["a=1", null]);
});
