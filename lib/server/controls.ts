import { credentialCookie } from "../auth/cookie.ts";
import { AUTH_MODELS, findModel } from "../auth/registry.ts";
import { COOKIE_LIMIT, cookieBytes, formatSetCookie } from "../http/cookies.ts";
import { type Header, headerValue } from "../http/message.ts";
import { type Problem, problem } from "../http/problem.ts";
import { bodyProblem } from "../lab/answers.ts";
import { type Command, PARTITIONS } from "../lab/commands.ts";
import { CONTROL_BODIES, type ControlBody, type ControlName, isControl } from "../lab/control-bodies.ts";
import type { Lab } from "../lab/lab.ts";
import { clientOf } from "./clients.ts";
import { note, runCommand } from "./command.ts";
import { type Container, container } from "./container.ts";
import { forgeInside } from "./forge.ts";
import { headersOf, parseJson, readBody } from "./incoming.ts";
import { findLab, freshKey, freshPassword } from "./labs.ts";
import { logged } from "./log.ts";
import { addressOf, marksSecure, refuseCrossSite } from "./origin.ts";
import { standingOf } from "./owner.ts";
import { emptyCookie } from "./parcels.ts";
import { replayAsThief } from "./replay.ts";
import { json, LAB_UNKNOWN, problemReply, tooMany, unknownName } from "./replies.ts";

/** The parameters of the control plane's route. */
export interface ControlParams {
  lab: string;
  control: string;
}

const NOT_SIGNED_IN = problem(
  401,
  "owner-required",
  "Only the owner can do this",
  "Controls need the owner's cookie, which POST /api/labs gives to whoever makes the lab.",
);

const NOT_YOURS = problem(
  403,
  "owner-wrong",
  "This lab is somebody else's",
  "The owner's cookie that came does not fit this lab.",
);

/** A control at work: who asked, for which lab, with which request. */
interface Panel {
  c: Container;
  lab: Lab;
  request: Request;
  secure: boolean;
}

/** The control plane: `POST /api/labs/{lab}/controls/{control}`, for the owner. */
export const handleControl = logged(async (request: Request, params: ControlParams): Promise<Response> => {
  const c = container();
  const lab = await findLab(c, params.lab);
  if (!lab) return problemReply(LAB_UNKNOWN);
  const foreign = refuseCrossSite(request, c.environment);
  if (foreign) return problemReply(foreign);
  const standing = await standingOf(c, lab.id, request.headers.get("cookie"));
  if (standing !== "owner") return problemReply(standing === "nobody" ? NOT_SIGNED_IN : NOT_YOURS);
  const wait = await c.limits.request(lab.id);
  if (wait !== null) return tooMany("requests to this lab", wait);
  const { control } = params;
  if (!isControl(control)) return problemReply(unknownName("control", control, Object.keys(CONTROL_BODIES)));

  const text = await readBody(request);
  if (text.problem) return problemReply(text.problem);
  const parsed = parseJson(text.text, request.headers.get("content-type"));
  if (parsed.problem) return problemReply(parsed.problem);
  const body = CONTROL_BODIES[control].safeParse(parsed.value);
  if (!body.success) return problemReply(bodyProblem(body.error));
  const panel = { c, lab, request, secure: marksSecure(request, c.environment, lab.settings) };
  return operate(panel, control, body.data);
});

/** The parsed body has the shape of its control; the compiler cannot tie the two through a variable. */
async function operate(panel: Panel, control: ControlName, body: unknown): Promise<Response> {
  if (control === "place-cookie") return placeCookie(panel, body as ControlBody<"place-cookie">);
  if (control === "replay") return replay(panel, body as ControlBody<"replay">);
  if (control === "forge") return forge(panel, body as ControlBody<"forge">);
  const command = await commandOf(panel, control, body);
  const missing = await missingSession(panel, command);
  if (missing) return problemReply(missing);
  const done = await runCommand(panel.c, panel.lab.id, command);
  if (!done) return problemReply(LAB_UNKNOWN);
  if (!("lab" in done)) return problemReply(done);
  return json(200, { control, says: done.says }, control === "reset" ? emptiedCookies(panel) : []);
}

/** Makes the keys and secrets that a command needs, so that deciding it stays pure. */
async function commandOf(
  { c, lab }: Panel,
  control: Exclude<ControlName, "place-cookie" | "replay" | "forge">,
  body: unknown,
): Promise<Command> {
  if (control === "reset")
    return { control, freshKey: await freshKey(c, "ES256"), sealPassword: freshPassword(c) };
  if (control === "rotate-keys") {
    return {
      control,
      body: body as ControlBody<"rotate-keys">,
      freshKey: await freshKey(c, lab.settings.jwtAlg),
      sealPassword: freshPassword(c),
    };
  }
  if (control === "settings") {
    const settings = body as ControlBody<"settings">;
    const { jwtAlg } = settings;
    const changes = jwtAlg !== undefined && jwtAlg !== lab.settings.jwtAlg;
    return { control, body: settings, freshKey: changes ? await freshKey(c, jwtAlg) : null };
  }
  return { control, body } as Command;
}

/** A session that is to be edited or revoked has to be there. */
async function missingSession({ c, lab }: Panel, command: Command): Promise<Problem | null> {
  if (command.control !== "revoke-session" && command.control !== "edit-session") return null;
  for (const partition of PARTITIONS) {
    if (await c.sessions.read({ lab: lab.id, partition }, command.body.sid)) return null;
  }
  return problem(
    404,
    "session-not-found",
    "No such drawer",
    "No drawer of this lab has that label. The snapshot lists them.",
  );
}

/** After a reset the owner's own envelopes are taken away too: their seals and signatures mean nothing any more. */
function emptiedCookies({ lab, secure }: Panel): Header[] {
  const names = AUTH_MODELS.flatMap((model) => model.capabilities.cookie ?? []);
  return names.map((name) => [
    "Set-Cookie",
    formatSetCookie(emptyCookie(name, `/api/labs/${lab.id}`, secure)),
  ]);
}

/** Puts an edited envelope into the owner's browser, by a `Set-Cookie` of the host's own. */
async function placeCookie(
  { c, lab, request, secure }: Panel,
  body: ControlBody<"place-cookie">,
): Promise<Response> {
  const name = findModel(body.model)?.capabilities.cookie;
  if (!name)
    return problemReply(
      unknownName(
        "model",
        body.model,
        AUTH_MODELS.flatMap((m) => m.capabilities.cookie ?? []),
      ),
    );
  const { value } = body;
  if (cookieBytes({ name, value }) > COOKIE_LIMIT) {
    const detail = `Name and value have more than ${COOKIE_LIMIT} bytes: no browser would keep that cookie.`;
    return problemReply(problem(422, "cookie-too-large", "Too large for a cookie", detail));
  }
  const lifetime = body.model === "jwt" ? lab.settings.tokenTtl : lab.settings.sessionTtl;
  const cookie = credentialCookie(
    { settings: lab.settings, cookiePath: `/api/labs/${lab.id}`, secure },
    name,
    value,
    lifetime,
  );
  const client = clientOf(headersOf(request), "owner", addressOf(request));
  const says = `The owner put an edited ${name} cookie into their own browser.`;
  await note(c, lab, {
    control: "place-cookie",
    says,
    removedSid: null,
    placed: { clientId: client.id, model: body.model, value, maxAge: cookie.maxAge },
  });
  return json(200, { control: "place-cookie", says }, [["Set-Cookie", formatSetCookie(cookie)]]);
}

/** Sends an exchange again as a thief; answers with what the thief was answered. */
async function replay({ c, lab }: Panel, body: ControlBody<"replay">): Promise<Response> {
  const result = await replayAsThief(c, lab, body.exchange);
  if (!("headers" in result)) return problemReply(result);
  const exchange = Number(headerValue(result.headers, "x-exchange"));
  return json(200, { control: "replay", exchange, status: result.status });
}

/** Has a service inside present a token of its own making; answers with what it was signed with and what came of it. */
async function forge({ c, lab }: Panel, body: ControlBody<"forge">): Promise<Response> {
  const result = await forgeInside(c, lab, body);
  return "signedWith" in result ? json(200, { control: "forge", ...result }) : problemReply(result);
}
