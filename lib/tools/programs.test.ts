import { expect, test } from "vitest";
import { planFor } from "./programs.ts";

const missing = [
  { name: "Chromium", packages: ["chromium-headless-shell"] },
  { name: "PyJWT", packages: ["python3-jwt", "python3-cryptography"] },
];
const COMMAND =
  "apt-get install -y --no-install-recommends chromium-headless-shell python3-jwt python3-cryptography";

test("what root on Debian is about to install is said before", () => {
  const plan = planFor(missing, { debian: true, root: true });
  expect(plan).toContain(`installs them now: ${COMMAND}`);
  expect(plan).toContain("Chromium, PyJWT");
});

test("anyone else on Debian is given the command, and nothing is installed", () => {
  expect(planFor(missing, { debian: true, root: false })).toContain(`sudo ${COMMAND}`);
});

test("elsewhere the programs are named", () => {
  for (const root of [true, false]) {
    const plan = planFor(missing, { debian: false, root });
    expect(plan).toContain("Chromium, PyJWT");
    expect(plan).not.toContain("apt-get");
  }
});
