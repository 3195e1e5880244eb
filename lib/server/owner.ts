import { getIronSession } from "iron-session";
import { formatSetCookie, parseCookieHeader, type SetCookie } from "../http/cookies.ts";
import { OWNER_COOKIE } from "../trace/cookie-names.ts";
import type { Container } from "./container.ts";

/** How long a browser keeps the proof, in seconds. A lab in use may live that long. */
const LIFETIME = 7 * 24 * 60 * 60;

/** More than any proof that we write: longer values are neither opened nor remembered. */
const LONGEST = 1024;

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

/** Finds out whether a request comes from the lab's owner. */
export async function standingOf(
  container: Container,
  lab: string,
  cookieHeader: string | null,
): Promise<Standing> {
  const proofs = parseCookieHeader(cookieHeader).filter((cookie) => cookie.name === OWNER_COOKIE);
  const [sealed] = proofs;
  if (!sealed) return "nobody";
  if (proofs.length > 1 || sealed.value.length > LONGEST) return "stranger";
  const key = `${lab} ${sealed.value}`;
  const known = container.knownOwners.get(key);
  if (known !== undefined) return known ? "owner" : "stranger";
  const { proof } = await openProof(container.ownerPasswords, sealed.value);
  const owns = proof.lab === lab;
  container.knownOwners.set(key, owns);
  return owns ? "owner" : "stranger";
}
