import { CompactSign, decodeJwt, decodeProtectedHeader, importJWK } from "jose";
import { utf8 } from "../../core/bytes.ts";
import { activeKey, type Lab } from "../../lab/lab.ts";
import type { TestApp, TestLab } from "./harness.ts";

/** A lab as it is stored, its secrets with it. */
export async function storedLab({ container }: TestApp, { id }: TestLab): Promise<Lab> {
  const found = await container.labs.read(id);
  if (!found) throw new Error(`There is no lab ${id}.`);
  return found.value;
}

/** A token of alice's, handed out by a login. */
export async function freshToken(lab: TestLab): Promise<string> {
  const { body } = await lab.client().send("jwt", "login", { user: "alice", carrier: "header" });
  return String(body.token);
}

/** What a forged token differs in. `undefined` as a claim leaves it out. */
export interface Forgery {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** The whole payload, in place of claims. */
  payload?: string;
}

/** A token that the lab's own key has signed, though the lab would never issue it. */
export async function forge(
  app: TestApp,
  lab: TestLab,
  { claims, header, payload }: Forgery,
): Promise<string> {
  const honest = await freshToken(lab);
  const { secret, alg, kid } = activeKey(await storedLab(app, lab));
  const text = payload ?? JSON.stringify({ ...decodeJwt(honest), ...claims });
  return new CompactSign(utf8(text))
    .setProtectedHeader({ ...decodeProtectedHeader(honest), alg, kid, ...header })
    .sign(await importJWK(secret, alg));
}

/** A part of a token: JSON in base64url. */
export const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The text with another character at a place. */
export const spoil = (text: string, at: number): string =>
  `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`;
