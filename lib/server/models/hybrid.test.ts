import { beforeEach } from "vitest";
import { authModelContract } from "../../auth/auth-model.contract.ts";
import { hybrid } from "../../auth/hybrid.ts";
import { makeLab, openTestApp } from "../testing/harness.ts";

beforeEach(() => void openTestApp());

authModelContract(hybrid, makeLab);

authModelContract(
  hybrid,
  async () => {
    const lab = await makeLab();
    await lab.control("settings", { sessionLabel: "bare" });
    return lab;
  },
  "with bare labels",
);
