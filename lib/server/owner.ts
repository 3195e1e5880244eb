import { getIronSession } from "iron-session";
import { formatSetCookie, parseCookieHeader, type SetCookie } from "../http/cookies.ts";
import { OWNER_COOKIE } from "../trace/cookie-names.ts";
import type { Container } from "./container.ts";

/** How long a browser keeps the proof, in seconds. A lab in use may live that long. */
const LIFETIME = 7 * 24 * 60 * 60;

/** More than any proof that we write: longer values are neither opened nor remembered. */
const LONGEST = 1024;

/** How many proofs of one request are looked at. A browser sends ours first: cookies with longer paths go first. */
const MOST_PROOFS = 8;

interface Proof {
  lab: string;
}

/** Opens the owner's proof as an iron-session over a jar of one cookie. */
async function openProof(passwords: Container["ownerPasswords"], sealed: string | undefined) {
  let written = "";
  const proof = await getIronSession<Proof>(
    {
      read: (name) => (name === OWNER_COOKIE ? sealed : undefined),
      write: (_name, value) => {
        written = value;
      },
    },
    { cookieName: OWNER_COOKIE, password: passwords, ttl: LIFETIME },
  );
  return { proof, written: () => written };
}

/** The `Set-Cookie` that makes a browser the owner of a lab. It goes nowhere but to this lab's interface. */
export async function ownerCookie(container: Container, lab: string, secure: boolean): Promise<string> {
  const { proof, written } = await openProof(container.ownerPasswords, undefined);
  proof.lab = lab;
  await proof.save();
  const cookie: SetCookie = {
    name: OWNER_COOKIE,
    value: written(),
    path: `/api/labs/${lab}`,
    maxAge: LIFETIME,
    httpOnly: true,
    secure,
    sameSite: "Strict",
  };
  return formatSetCookie(cookie);
}

/** Who stands at the control panel: the owner, somebody with a proof that does not fit, or somebody without one. */
export type Standing = "owner" | "stranger" | "nobody";

/**
 * Finds out whether a request comes from the lab's owner: whether at least one of its proofs is this lab's. Others do not
 * matter: another program on this host may set a cookie of this name too (RFC 6265 section 8.5).
 *
 * That is safe, unlike with a credential. A proof says nothing but "owner of this lab": whoever can add one that opens has
 * one, and one that does not open gives nothing and takes nothing away. So it never has to be told which one is meant.
 */
export async function standingOf(
  container: Container,
  lab: string,
  cookieHeader: string | null,
): Promise<Standing> {
  const proofs = parseCookieHeader(cookieHeader).filter((cookie) => cookie.name === OWNER_COOKIE);
  if (proofs.length === 0) return "nobody";
  const readable = proofs.filter(({ value }) => value.length <= LONGEST).slice(0, MOST_PROOFS);
  for (const { value } of readable) if (await isOwners(container, lab, value)) return "owner";
  return "stranger";
}

/** Whether a proof opens and names this lab. What was found is remembered: opening takes a while. */
async function isOwners(container: Container, lab: string, sealed: string): Promise<boolean> {
  const key = `${lab} ${sealed}`;
  const known = container.knownOwners.get(key);
  if (known !== undefined) return known;
  const { proof } = await openProof(container.ownerPasswords, sealed);
  const owns = proof.lab === lab;
  container.knownOwners.set(key, owns);
  return owns;
}
