import type { SetCookie } from "../http/cookies.ts";
import type { AuthContext } from "./auth-model.ts";

const SAME_SITE = { strict: "Strict", lax: "Lax", none: "None" } as const;

/** The cookie that carries a credential, with the attributes that the lab has set. `lifetime` in seconds. */
export function credentialCookie(
  context: Pick<AuthContext, "settings" | "cookiePath" | "secure">,
  name: string,
  value: string,
  lifetime: number,
): SetCookie {
  const { httpOnly, sameSite, maxAge } = context.settings.cookie;
  return {
    name,
    value,
    path: context.cookiePath,
    maxAge: maxAge ?? lifetime,
    httpOnly,
    secure: context.secure,
    sameSite: SAME_SITE[sameSite],
  };
}
