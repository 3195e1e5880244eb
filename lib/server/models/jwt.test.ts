import { beforeEach } from "vitest";
import { authModelContract } from "../../auth/auth-model.contract.ts";
import { jwt } from "../../auth/jwt.ts";
import { makeLab, openTestApp } from "../testing/harness.ts";

beforeEach(() => void openTestApp());

authModelContract(jwt, makeLab);
