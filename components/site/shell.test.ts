import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { guessShell } from "./shell";

describe("the shell is guessed from the platform:", () => {
  const LINUX = "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0";
  const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";
  const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
  test.each([
    ["Firefox on Windows", { platform: "Win32", userAgent: WINDOWS }, "powershell"],
    [
      "Edge on Windows",
      { platform: "Win32", userAgent: WINDOWS, userAgentData: { platform: "Windows" } },
      "powershell",
    ],
    ["a browser that hides the rest", { platform: "", userAgent: WINDOWS }, "powershell"],
    ["Linux", { platform: "Linux x86_64", userAgent: LINUX }, "posix"],
    ["macOS", { platform: "MacIntel", userAgent: MAC, userAgentData: { platform: "macOS" } }, "posix"],
    ["Darwin, whose name has win in it", { platform: "Darwin", userAgent: "" }, "posix"],
    ["Android", { platform: "Linux armv81", userAgent: LINUX, userAgentData: {} }, "posix"],
    ["nothing", { platform: "", userAgent: "" }, "posix"],
  ] as const)("%s", (_on, platform, shell) => {
    expect(guessShell(platform)).toBe(shell);
  });
});

describe("the choice", () => {
  const kept = new Map<string, string>();
  const open = async (storage: unknown, platform = "Linux x86_64") => {
    vi.resetModules();
    vi.stubGlobal("localStorage", storage);
    vi.stubGlobal("navigator", { platform, userAgent: "" });
    return import("./shell");
  };
  const working = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const forbid = (): never => {
    throw new DOMException("forbidden", "SecurityError");
  };
  beforeEach(() => kept.clear());
  afterEach(() => vi.unstubAllGlobals());

  test("is kept for later pages, over what the platform says", async () => {
    const page = await open(working, "Win32");
    expect(page.currentShell()).toBe("powershell");
    page.setShell("cmd");
    expect(page.currentShell()).toBe("cmd");
    expect((await open(working, "Win32")).currentShell()).toBe("cmd");
  });

  test("lasts as long as the page where storage is forbidden, or full", async () => {
    for (const storage of [
      { getItem: forbid, setItem: forbid },
      { ...working, setItem: forbid },
    ]) {
      const page = await open(storage);
      expect(page.currentShell()).toBe("posix");
      page.setShell("powershell");
      expect(page.currentShell()).toBe("powershell");
    }
  });

  test("that nobody here wrote is no choice", async () => {
    kept.set("shell", "fish");
    expect((await open(working)).currentShell()).toBe("posix");
  });
});
