import { beforeEach } from "vitest";
import { authModelContract } from "../../auth/auth-model.contract.ts";
import { jwt } from "../../auth/jwt.ts";
import { WAYS } from "../../auth/ways.ts";
import { makeLab, openTestApp } from "../testing/harness.ts";

beforeEach(() => void openTestApp());

authModelContract(jwt, makeLab);

authModelContract(
  { ...jwt, capabilities: WAYS["jwt-denylist"].capabilities },
  async () => {
    const lab = await makeLab();
    await lab.control("settings", { denylist: true });
    return lab;
  },
  "with a denylist",
);
