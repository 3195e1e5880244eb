import { beforeEach } from "vitest";
import { authModelContract } from "../../auth/auth-model.contract.ts";
import { sealedCookie } from "../../auth/sealed.ts";
import { makeLab, openTestApp } from "../testing/harness.ts";

beforeEach(() => void openTestApp());

authModelContract(sealedCookie, makeLab);
