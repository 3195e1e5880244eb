import { beforeEach } from "vitest";
import { authModelContract } from "../../auth/auth-model.contract.ts";
import { session } from "../../auth/session.ts";
import { makeLab, openTestApp } from "../testing/harness.ts";

beforeEach(() => void openTestApp());

authModelContract(session, makeLab);

authModelContract(
  session,
  async () => {
    const lab = await makeLab();
    await lab.control("settings", { sessionLabel: "bare" });
    return lab;
  },
  "with bare labels",
);
