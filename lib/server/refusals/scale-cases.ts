import { findStep } from "../../trace/steps.ts";
import { INSIDE_SERVICES, type InsideService, SERVICES } from "../../trace/vocabulary.ts";
import type { Got } from "../testing/test-client.ts";
import { type Bench, type RefusalCase, signedIn } from "./refusal-case.ts";

/** The token with which the gateway called a service in its last dashboard. */
async function tokenFor({ lab }: Bench, service: InsideService): Promise<string> {
  await (await signedIn(lab, "hybrid")).send("hybrid", "dashboard");
  const { steps } = await lab.newest();
  const called = steps.find((step) => step.kind === "service-called" && step.data.service === service);
  return called ? (findStep([called], "service-called")?.data.token ?? "") : "";
}

/** A token of one service, presented at all others. */
const elsewhere = INSIDE_SERVICES.flatMap((mine) =>
  INSIDE_SERVICES.filter((other) => other !== mine).map(
    (other): RefusalCase => ({
      code: "audience-wrong",
      how: `a token for ${mine} came to ${other}`,
      step: "claims-checked",
      provoke: async (bench) =>
        bench.lab.client().send("hybrid", other, { token: await tokenFor(bench, mine) }),
    }),
  ),
);

const stopAll = async ({ lab }: Bench): Promise<Got> => {
  const client = await signedIn(lab, "session");
  const { services } = await lab.snapshot();
  for (const { name } of services) await lab.control("stop-service", { service: name });
  return client.send("session", "me");
};

/** Refusals where several services take part: the balancer finds none, or a service inside is asked directly. */
export const SCALE_CASES: readonly RefusalCase[] = [
  {
    code: "service-unavailable",
    how: "the only service was stopped",
    step: "service-chosen",
    provoke: stopAll,
  },
  {
    code: "service-unavailable",
    how: `all of ${SERVICES.join(", ")} were stopped`,
    step: "service-chosen",
    async provoke(bench) {
      await bench.lab.control("settings", { services: 3 });
      return stopAll(bench);
    },
  },
  ...elsewhere,
  {
    code: "token-expired",
    how: "a token from inside was kept for longer than a minute",
    step: "claims-checked",
    async provoke(bench) {
      const token = await tokenFor(bench, "orders");
      await bench.lab.control("advance-clock", { seconds: 60 });
      return bench.lab.client().send("hybrid", "orders", { token });
    },
  },
  {
    code: "no-credential",
    how: "a service inside was asked with a label, and looks at no cookie",
    step: "authorization-read",
    provoke: async ({ lab }) => (await signedIn(lab, "hybrid")).send("hybrid", "orders"),
  },
  {
    code: "session-unknown",
    how: "the drawer of a gateway was emptied, so no token was minted",
    step: "session-looked-up",
    async provoke({ lab }) {
      const client = await signedIn(lab, "hybrid");
      const sid = (await lab.snapshot()).services[0]?.sessions[0]?.id;
      await lab.control("revoke-session", { sid });
      return client.send("hybrid", "dashboard");
    },
  },
];
