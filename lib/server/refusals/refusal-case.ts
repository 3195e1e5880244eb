import type { StepKind } from "../../trace/steps.ts";
import type { ModelName, RefusalCode } from "../../trace/vocabulary.ts";
import type { TestApp, TestLab } from "../testing/harness.ts";
import type { Got, Sending, TestClient } from "../testing/test-client.ts";

/** A fresh host with one lab. */
export interface Bench {
  app: TestApp;
  lab: TestLab;
}

/** One way in which a request comes to be refused, for real. */
export interface RefusalCase {
  code: RefusalCode;
  how: string;
  /** The step at which it was turned down: the last one before the decision. */
  step: StepKind;
  provoke(bench: Bench): Promise<Got>;
}

/** Somebody who signed in with a cookie. */
export async function signedIn(lab: TestLab, model: ModelName, user = "alice"): Promise<TestClient> {
  const client = lab.client();
  await client.send(model, "login", { user });
  return client;
}

/** Asks who one is, with a cookie of that value. */
export const askWithCookie = (lab: TestLab, model: ModelName, value: string): Promise<Got> =>
  lab.client().send(model, "me", { headers: { cookie: `lab_${model}=${value}` } });

/** Asks who one is, with a bearer token or other headers. */
export const ask = (lab: TestLab, model: ModelName, sending: Sending): Promise<Got> =>
  lab.client().send(model, "me", sending);
