import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../store/any-text.ts";
import { isFromOtherSite } from "../trace/exchange.ts";
import { clientOf } from "./clients.ts";
import type { Standing } from "./owner.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
const client = (
  agent: string,
  told: string | null = null,
  standing: Standing = "nobody",
  address = "192.0.2.1",
) =>
  clientOf(
    [["user-agent", agent], ...(told === null ? [] : [["x-client", told] as const])],
    standing,
    address,
  );

describe("a client is named by what it shows:", () => {
  test.each([
    [FIREFOX, "browser", "Firefox"],
    ["Mozilla/5.0 AppleWebKit/537.36 Chrome/141.0 Safari/537.36", "browser", "Chrome"],
    ["Mozilla/5.0 AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0", "browser", "Edge"],
    ["Mozilla/5.0 (Macintosh) AppleWebKit/605.1 Version/26.0 Safari/605.1", "browser", "Safari"],
    ["curl/8.5.0", "curl", "curl"],
    ["curl/7.29.0 (x86_64-redhat-linux-gnu) libcurl/7.29.0", "curl", "curl"],
    ["curl", "curl", "curl"],
    ["curling/1.0", "other", "curling"],
    [
      "Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.26100.4768",
      "other",
      "PowerShell",
    ],
    ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "other", "Googlebot"],
    ["Lynx/2.9.0 libwww-FM/2.14", "browser", "Lynx"],
    ["python-requests/2.32", "other", "python-requests"],
    ["parcels-service/1.0", "service", "parcels"],
    ["my-parcels-service", "service", "my-parcels"],
    ["-service/1.0", "other", "-service"],
    ["parcels-services/1.0", "other", "parcels-services"],
    ["", "other", "unknown client"],
  ])("%j", (agent, kind, label) => {
    expect(client(agent)).toMatchObject({ kind, label });
  });

  test("only the owner's own page is the page, whatever others say", () => {
    expect(client(FIREFOX, "testpage1", "owner")).toEqual({
      id: "testpage1",
      kind: "page",
      label: "Firefox",
    });
    expect(client(FIREFOX, "testpage1", "nobody").kind).toBe("browser");
    expect(client(FIREFOX, "testpage1", "stranger").kind).toBe("browser");
    expect(client(FIREFOX, null, "owner").kind).toBe("browser");
    expect(client("curl/8.5.0", "testpage1", "owner").kind).toBe("curl");
  });

  test("PowerShell is no page, even with the owner's proof", () => {
    expect(client("Mozilla/5.0 (Windows NT 10.0) PowerShell/7.5.3", "testpage1", "owner")).toEqual({
      id: "testpage1",
      kind: "other",
      label: "PowerShell",
    });
  });

  test("what the agent hides, other headers tell: Brave, and a browser that gives no name", () => {
    const named = (agent: string, name: string, value: string) =>
      clientOf(
        [
          ["user-agent", agent],
          [name, value],
        ],
        "nobody",
        "192.0.2.1",
      );
    const chrome =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36";
    const hints = '"Brave";v="141", "Not?A_Brand";v="8", "Chromium";v="141"';
    expect(named(chrome, "sec-ch-ua", hints)).toMatchObject({ kind: "browser", label: "Brave" });
    expect(named(`${chrome} Edg/141.0`, "sec-ch-ua", hints).label).toBe("Edge");
    expect(named("curl/8.5.0", "sec-ch-ua", hints).kind).toBe("curl");
    for (const agent of ["", "Mozilla/5.0"]) {
      expect(named(agent, "sec-fetch-site", "same-origin")).toMatchObject({
        kind: "browser",
        label: "browser",
      });
      expect(named(agent, "accept", "*/*")).toMatchObject({ kind: "other", label: "unknown client" });
    }
    expect(named("node", "sec-fetch-site", "none").kind).toBe("other");
  });

  test("what another site has a browser send is that site's doing, whatever name comes along; curl stays curl", () => {
    const sent = (agent: string) =>
      clientOf(
        [
          ["user-agent", agent],
          ["x-client", "testpage1"],
        ],
        "owner",
        "192.0.2.1",
        true,
      );
    expect(sent(FIREFOX)).toMatchObject({ kind: "browser", label: "other site" });
    expect(isFromOtherSite(sent(FIREFOX))).toBe(true);
    expect(isFromOtherSite(client(FIREFOX))).toBe(false);
    expect(sent("curl/8.5.0").kind).toBe("curl");
  });

  test("the same client keeps its name, and another address has another", () => {
    expect(client("curl/8.5.0")).toEqual(client("curl/8.5.0"));
    const ids = ["192.0.2.1", "192.0.2.2"].map((address) => client("curl/8.5.0", null, "nobody", address).id);
    expect(ids[0]).not.toBe(ids[1]);
  });

  test("nobody can take the thief's name, and no name holds a control character", () => {
    fc.assert(
      fc.property(anyText(), fc.oneof(anyText(), fc.constant("thief")), (agent, told) => {
        const { id, kind, label } = client(agent, told);
        expect([id, kind]).not.toContain("thief");
        expect(id + label).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(label).not.toBe("");
        expect(label.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
