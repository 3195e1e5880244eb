import type { Exchange } from "../../trace/exchange.ts";
import { isStep } from "../../trace/steps.ts";
import { CannotTry, freshDashboard, type HybridDriver } from "./driver.ts";
import { callsOf } from "./reading.ts";

/** By how many seconds the lab's clock is put ahead before each asking: close together where a minute ends. */
const STEPS_AHEAD = [0, 20, 20, 10, 10] as const;

/** The drawer in which a session stands. */
function drawerOf({ steps }: Exchange): string {
  const written = steps.find((step) => isStep(step, "session-written"));
  if (!written) throw new CannotTry("The gateway opened no drawer.");
  return written.data.sid;
}

/**
 * Measures how long the inside believes a revoked session: mints tokens, revokes, asks outside once, and inside again
 * and again, with the lab's clock put ahead between, until the token is refused.
 *
 * @throws CannotTry where no token is minted.
 */
export async function measureBelief(driver: HybridDriver): Promise<void> {
  const minted = await freshDashboard(driver);
  const token = callsOf(minted).find(({ service }) => service === "orders")?.token;
  if (!token) throw new CannotTry("The gateway did not mint a token for orders.");
  await driver.control("revoke-session", { sid: drawerOf(minted) });
  await driver.send("me");
  for (const seconds of STEPS_AHEAD) {
    if (seconds > 0) await driver.control("advance-clock", { seconds });
    const { response } = await driver.send("orders", { token });
    if (response.status !== 200) return;
  }
}
