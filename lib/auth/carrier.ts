import { byteLength } from "../core/bytes.ts";
import { parseAuthorization } from "../http/authorization.ts";
import { faultOfWhole } from "../http/credential-text.ts";
import { at } from "../trace/at.ts";
import type { Carrier, RefusalCode } from "../trace/vocabulary.ts";
import type { AuthContext } from "./auth-model.ts";

/** The most bytes of a credential that is looked at. */
export const CREDENTIAL_LIMIT = 8192;

/** A credential as it came, or the reason why there is none to look at. */
export type Presented =
  | { value: string; carrier: Carrier }
  | { value: null; code: RefusalCode; carrier: Carrier | null };

/**
 * Finds the credential of a request: the `Authorization` header first (RFC 6750 section 2.1), then the model's cookie.
 * A cookie that came twice is not believed either time: the browser does not say which one is ours (RFC 6265 section 4.2.2).
 */
export function readCredential(context: AuthContext, cookieName: string): Presented {
  return context.authorization === null
    ? readCookie(context, cookieName)
    : readAuthorization(context, context.authorization);
}

/** A credential, if it is one at all and not too large to be looked at. */
function present(value: string | null, carrier: Carrier): Presented {
  if (!value) return { value: null, code: "malformed-credential", carrier };
  if (byteLength(value) > CREDENTIAL_LIMIT) return { value: null, code: "credential-too-large", carrier };
  return { value, carrier };
}

/**
 * Finds the credential of a request that may carry it in the `Authorization` header only (RFC 6750 section 2.1):
 * whoever is called by another service has no cookies.
 */
export function readBearer(context: AuthContext): Presented {
  if (context.authorization !== null) return readAuthorization(context, context.authorization);
  const stop = context.trace.start(at("carrier.no-authorization"));
  const presented: Presented = { value: null, code: "no-credential", carrier: null };
  stop("authorization-read", "wire", "info", { found: false, scheme: null, bytes: 0 });
  return presented;
}

function readAuthorization({ trace }: AuthContext, header: string): Presented {
  const stop = trace.start(at("carrier.authorization"));
  const { scheme, credential, fault } = parseAuthorization(header);
  const presented = present(credential, "header");
  stop("authorization-read", "wire", presented.value === null ? "refused" : "ok", {
    found: true,
    scheme,
    bytes: byteLength(header),
    ...(fault === null ? {} : { fault }),
  });
  return presented;
}

function readCookie({ trace, cookies }: AuthContext, name: string): Presented {
  const stop = trace.start(at("carrier.cookie"));
  const [first, ...rest] = cookies.filter((cookie) => cookie.name === name);
  const count = (first ? 1 : 0) + rest.length;
  const value = first && rest.length === 0 ? first.value : null;
  const fault = value === null ? null : faultOfCookie(name, value);
  const presented: Presented =
    count === 0
      ? { value: null, code: "no-credential", carrier: null }
      : present(fault === null ? value : null, "cookie");
  const outcome = count === 0 ? "info" : presented.value === null ? "refused" : "ok";
  const bytes = value === null ? 0 : byteLength(value);
  stop("cookie-read", "wire", outcome, { name, count, value, bytes, ...(fault === null ? {} : { fault }) });
  return presented;
}

function faultOfCookie(name: string, value: string): string | null {
  if (value === "") return `The cookie ${name} is empty.`;
  if (/^bearer[ \t:]/i.test(value))
    return `The cookie ${name} begins with a scheme. Bearer belongs to the Authorization header only.`;
  return faultOfWhole(value, `The cookie ${name}`);
}
