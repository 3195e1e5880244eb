import { expect } from "vitest";
import { PROBLEM_TYPE } from "../../http/problem.ts";
import { handleAction } from "../actions.ts";
import { handleControl } from "../controls.ts";
import { ORIGIN } from "./harness.ts";

/** Requests as bare as they come: nothing is added, nothing is kept. */
const request = (path: readonly string[], init: RequestInit): Request =>
  new Request(`${ORIGIN}/api/labs/${path.map(encodeURIComponent).join("/")}`, {
    ...init,
    // Asked for where the body is a stream.
    ...(init.body ? { duplex: "half" } : {}),
  });

/** A request to the data plane. */
export const rawAction = (
  lab: string,
  model: string,
  action: string,
  init: RequestInit = {},
): Promise<Response> => handleAction(request([lab, model, action], init), { lab, model, action });

/** A request to the control plane. */
export const rawControl = (lab: string, control: string, init: RequestInit = {}): Promise<Response> =>
  handleControl(request([lab, "controls", control], { method: "POST", ...init }), { lab, control });

/** Whether a response is a whole problem document of that status and code, with nothing of the machine in it. */
export async function expectProblem(response: Response, status: number, code: string): Promise<void> {
  const text = await response.text();
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe(PROBLEM_TYPE);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const document = JSON.parse(text);
  expect(document).toEqual({
    type: `/problems/${code}`,
    title: expect.stringMatching(/^\S.{5,}/),
    status,
    detail: expect.stringMatching(/^\S.{10,}/),
    code,
  });
  expect(text).not.toMatch(STACK);
}

/** A line of a stack trace. */
export const STACK = /\bat .{0,200}:\d+:\d+|node_modules|file:\/\//;
