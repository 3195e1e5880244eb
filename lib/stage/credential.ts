import { parseAuthorization } from "../http/authorization.ts";
import { parseCookieHeader } from "../http/cookies.ts";
import { headerValue } from "../http/message.ts";
import { cookieNameOf } from "../trace/cookie-names.ts";
import type { Exchange } from "../trace/exchange.ts";

/** The credential that came with a request: the header's, which goes first, else the model's cookie's. */
export function credentialSent({ request, model }: Exchange): string | null {
  const authorization = headerValue(request.headers, "authorization");
  if (authorization !== null) return parseAuthorization(authorization).credential;
  const cookies = parseCookieHeader(headerValue(request.headers, "cookie"));
  return cookies.find((pair) => pair.name === cookieNameOf(model))?.value ?? null;
}

/** The credential that an exchange hands out, in a cookie or in the body. */
export function credentialGiven({ steps }: Exchange): string | null {
  for (const step of steps)
    if (step.kind === "cookie-set" || step.kind === "token-handed-over") return step.data.value;
  return null;
}
