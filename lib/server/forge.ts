import { findModel } from "../auth/registry.ts";
import { headerValue } from "../http/message.ts";
import type { Problem } from "../http/problem.ts";
import { userUnknown } from "../lab/answers.ts";
import type { ControlBody } from "../lab/control-bodies.ts";
import { findUser, type Lab, labTime } from "../lab/lab.ts";
import { type Forged, forge } from "../services/forge.ts";
import { actionPath, METHOD_OF } from "../trace/action-path.ts";
import type { Client } from "../trace/exchange.ts";
import type { InsideService } from "../trace/vocabulary.ts";
import type { Container } from "./container.ts";
import { freshKey } from "./labs.ts";
import { serve } from "./serve.ts";

/** What came of a forgery: the exchange in which it was presented, and what it was signed with. */
export type ForgeryResult = Omit<Forged, "token"> & { exchange: number; status: number };

/** A service inside as a client of another. */
const serviceClient = (name: InsideService): Client => ({
  id: `service-${name}`,
  kind: "service",
  label: name,
});

/** Has one service inside mint a token that names somebody, and present it at another. */
export async function forgeInside(
  container: Container,
  lab: Lab,
  { as, at, user, role }: ControlBody<"forge">,
): Promise<ForgeryResult | Problem> {
  const found = findUser(lab, user);
  if (!found) return userUnknown();
  const model = findModel("hybrid");
  if (!model) throw new TypeError("There is no model hybrid.");
  const now = labTime(lab, container.clock());
  const forgery = { who: { ...found, role }, audience: at, now };
  const { token, ...made } = await forge(lab, forgery, container.random, (alg) => freshKey(container, alg));
  const { status, headers } = await serve(container, {
    lab,
    model,
    action: at,
    request: {
      method: METHOD_OF[at],
      path: actionPath(lab.id, model.name, at),
      headers: [
        ["user-agent", `${as}-service`],
        ["authorization", `Bearer ${token}`],
      ],
      body: "",
    },
    bodyProblem: null,
    client: serviceClient(as),
    cors: null,
    secure: false,
  });
  return { ...made, exchange: Number(headerValue(headers, "x-exchange")), status };
}
