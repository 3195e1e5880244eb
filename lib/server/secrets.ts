import { hkdfSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bytes } from "../core/figures.ts";

const MINIMUM_BYTES = 32;
const PLACEHOLDERS = /^(change[-_ ]?me|secret|password|example|placeholder|your[-_ ])/i;

/** Tells how to make a secret. */
export const HOW_TO_MAKE_ONE =
  "Make one with: node -e \"console.log(require('node:crypto').randomBytes(32).toString('base64url'))\"";

/** Passwords for iron-session by number, the highest sealing, all opening. */
export type Passwords = Record<string, string>;

/**
 * Checks the secrets that were given.
 *
 * @throws Error that says what is wrong and which command makes a good one.
 */
export function checkSecrets(secrets: readonly string[]): void {
  for (const secret of secrets) {
    if (Buffer.byteLength(secret) >= MINIMUM_BYTES && !PLACEHOLDERS.test(secret)) continue;
    throw new Error(`APP_SECRET must be at least 32 bytes and not a placeholder. ${HOW_TO_MAKE_ONE}`);
  }
}

/**
 * The secret in the data folder: 32 random bytes, made once, readable by its owner only.
 *
 * @throws Error if the file cannot be read or made, or holds too little.
 */
export function ownSecret(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "secret");
  try {
    // "wx" makes it only where there is none, so two processes that start at once agree on the first one's.
    writeFileSync(file, randomBytes(MINIMUM_BYTES).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = readFileSync(file, "utf8").trim();
  // A start that was cut short can leave the file empty; from an empty secret anyone can derive the keys.
  if (Buffer.byteLength(secret) < MINIMUM_BYTES)
    throw new Error(
      `the file ${file} holds less than ${bytes(MINIMUM_BYTES)}. Remove it, and a new one is made.`,
    );
  return secret;
}

/** Derives one purpose's passwords from the secrets, newest first (HKDF, RFC 5869): no key serves two purposes. */
export function passwordsFor(purpose: string, secrets: readonly string[]): Passwords {
  const derive = (secret: string) =>
    Buffer.from(hkdfSync("sha256", secret, "", purpose, 32)).toString("base64url");
  return Object.fromEntries(secrets.map((secret, index) => [String(secrets.length - index), derive(secret)]));
}
