import { request as httpRequest } from "node:http";
import { expect, test } from "./fixtures.ts";

/** Sends a request line as it stands: browsers and fetch would mend it first. */
const send = (origin: string, method: string, path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const request = httpRequest({ hostname, port, method, path }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on("error", reject).end();
  });

test("bad input to the built app is a problem document, never a defect", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  for (const [method, path, status] of [
    ["GET", "/api/labs/%E0%A4%A/none/hello", 400],
    ["GET", "/api/labs/%ZZ", 400],
    ["TRACE", "/", 405],
    ["PROPFIND", "/api/labs", 405],
    ["DELETE", "/api/labs", 405],
    ["GET", "/api/nothing/here", 404],
    ["GET", "/api/labs/abcdefghjkmnpqrstuvw", 404],
    ["GET", "/api/sources?file=../package.json", 404],
  ] as const) {
    const answer = await send(origin, method, path);
    expect(answer.status, `${method} ${path}`).toBe(status);
    expect(JSON.parse(answer.body), `${method} ${path}`).toMatchObject({ status, code: expect.any(String) });
  }
});
