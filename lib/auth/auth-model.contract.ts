import { describe } from "vitest";
import type { AuthModel } from "./auth-model.ts";
import { capabilitiesContract } from "./testing/capabilities.contract.ts";
import { recognitionContract } from "./testing/recognition.contract.ts";
import { traceContract } from "./testing/trace.contract.ts";
import type { ContractLab } from "./testing/visitor.ts";

/**
 * What every model must prove, by real requests to a real lab. `open` makes a new lab of one and the same host; `as`
 * names how the lab is set, where it is not as on its first day.
 */
export function authModelContract(model: AuthModel, open: () => Promise<ContractLab>, as = ""): void {
  describe(`the model ${model.name}${as && `, ${as},`} keeps the contract of a model:`, () => {
    capabilitiesContract(model, open);
    recognitionContract(model, open);
    traceContract(model, open);
  });
}
