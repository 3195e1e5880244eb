import { beforeEach } from "vitest";
import { authModelContract } from "../../auth/auth-model.contract.ts";
import { none } from "../../auth/none.ts";
import { makeLab, openTestApp } from "../testing/harness.ts";

beforeEach(() => void openTestApp());

authModelContract(none, makeLab);
