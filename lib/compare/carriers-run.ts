import type { Exchange } from "../trace/exchange.ts";
import { DEMOTED, GRID, type GridCell, type PropertyName } from "./carriers.ts";
import { drawerOf, tokenIdOf } from "./score-worth.ts";

/** Who carries the experiments out: a page with real requests, or a test with real handlers. Each throws what is wrong. */
export interface GridDriver {
  /** Sends a request over the cell's carrier; `bare` leaves the credential off where the page would have to add it. */
  send(cell: GridCell, action: "login" | "me", how?: { bare: boolean }): Promise<Exchange>;
  /** Does something to the lab. */
  control(name: string, body: unknown): Promise<void>;
}

/** Told of a cell's newest answer to `me`. */
export type OnSignedIn = (cell: GridCell, me: Exchange) => void;

/** Told of an exchange that shows something about a property. */
export type OnShown = (property: PropertyName, cell: GridCell, exchange: Exchange) => void;

/** Signs in over all four ways, and asks each who that is: eight requests. */
export async function signInAll(driver: GridDriver, signedIn: OnSignedIn): Promise<void> {
  for (const cell of GRID) {
    await driver.send(cell, "login");
    signedIn(cell, await driver.send(cell, "me"));
  }
}

/**
 * Tries every property on all four ways. What was changed for it is put right again: Alice's role, and that all four
 * are signed in.
 */
export async function proveAll(driver: GridDriver, shown: OnShown, signedIn: OnSignedIn): Promise<void> {
  const role = (is: string) => driver.control("change-role", { user: "alice", role: is });
  await role("admin");
  const logins: { cell: GridCell; login: Exchange }[] = [];
  for (const cell of GRID) {
    const login = await driver.send(cell, "login");
    logins.push({ cell, login });
    shown("script", cell, login);
    shown("cross-site", cell, login);
    const me = await driver.send(cell, "me");
    shown("lookup", cell, me);
    shown("attached", cell, await driver.send(cell, "me", { bare: true }));
  }
  await role(DEMOTED);
  try {
    for (const cell of GRID) shown("new-role", cell, await driver.send(cell, "me"));
  } finally {
    await role("admin");
  }
  for (const { cell, login } of logins) {
    await revoke(driver, login);
    shown("revocable", cell, await driver.send(cell, "me"));
  }
  await signInAll(driver, signedIn);
}

/** Calls a sign-in back, as far as the lab can: a drawer is emptied; a token is put on a list that nobody asks. */
async function revoke(driver: GridDriver, login: Exchange): Promise<void> {
  const sid = drawerOf("session", [login]);
  const jti = tokenIdOf([login]);
  if (sid !== null) await driver.control("revoke-session", { sid });
  else if (jti !== null) await driver.control("revoke-token", { jti });
}
