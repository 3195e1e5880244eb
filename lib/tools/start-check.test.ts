import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { freePort } from "../core/testing/free-port.ts";
import { openEmbedded } from "../server/container.ts";
import { DATABASE_FILE, readEnvironment } from "../server/environment.ts";
import { inFolder } from "./folder.ts";
import { root } from "./run.mjs";
import { embeddedStoreProblem, folderProblem, listen, portProblem, startProblem } from "./start-check.ts";

const SENTENCE = /^[A-Z].*(\.|npm start)$/;

/** A program that listens; where on this machine is for the test to say. */
async function otherProgram(host: string | undefined): Promise<number> {
  const other = createServer().listen(await freePort(), host);
  await once(other, "listening");
  onTestFinished(() => void other.close());
  return (other.address() as { port: number }).port;
}

describe("a port", () => {
  test.each([undefined, "127.0.0.1"])(
    "that another program has on %s is told, with a free one",
    async (at) => {
      const port = await otherProgram(at);
      const problem = (await portProblem({ port, host: null })) ?? "";
      expect(problem).toMatch(SENTENCE);
      expect(problem).toContain(`Port ${port} is already in use`);
      const other = Number(/PORT=(\d+) npm start$/.exec(problem)?.[1]);
      expect(other).not.toBe(port);
      expect(await portProblem({ port: other, host: null })).toBeNull();
    },
  );

  test("that is free is listened on, and 0 takes any that is free", async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    const listened = await listen(server, { port: 0, host: "127.0.0.1" });
    expect(listened).toEqual({ port: expect.any(Number) });
    expect(listened).not.toEqual({ port: 0 });
  });

  test.each(["192.0.2.1", "no such name"])("of the address %s, which this machine has not", async (host) => {
    const problem = await portProblem({ port: 0, host });
    expect(problem).toMatch(SENTENCE);
    expect(problem).toContain(`HOST is "${host}"`);
  });
});

describe("the data folder", () => {
  test("is made, with those above it", () =>
    inFolder(async (folder) => {
      expect(folderProblem(join(folder, "a", "b"))).toBeNull();
      expect(readdirSync(folder)).toEqual(["a"]);
    }));

  test("that cannot be made is told", () =>
    inFolder(async (folder) => {
      const file = join(folder, "file");
      writeFileSync(file, "");
      for (const wrong of [file, join(file, "below"), "/proc/x"]) {
        expect(folderProblem(wrong), wrong).toMatch(SENTENCE);
        expect(folderProblem(wrong)).toContain(wrong);
      }
    }));

  test("whose secret was cut short is told, since anyone could guess it", () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, "secret"), "short");
      const problem = embeddedStoreProblem(readEnvironment({ DATA_DIR: folder }));
      expect(problem).toMatch(SENTENCE);
      expect(problem).toContain(join(folder, "secret"));
    }));
});

describe("the database", () => {
  /** The sentence for a database that was made well and then spoilt. */
  const spoilt = (spoil: (file: string) => void): Promise<string | null> =>
    inFolder(async (folder) => {
      const environment = readEnvironment({ DATA_DIR: folder });
      openEmbedded(environment).close();
      spoil(join(folder, DATABASE_FILE));
      return embeddedStoreProblem(environment);
    });

  test("that is whole is no problem, and one that was never made neither", async () => {
    expect(await spoilt(() => undefined)).toBeNull();
    expect(
      await inFolder(async (folder) => embeddedStoreProblem(readEnvironment({ DATA_DIR: folder }))),
    ).toBeNull();
  });

  test.each<[string, (file: string) => void, RegExp]>([
    ["is something else", (file) => writeFileSync(file, "x".repeat(9000)), /it is not a database/],
    ["was cut short", (file) => truncateSync(file, 5000), /it is damaged/],
    [
      "is spoilt in the middle",
      (file) => {
        const bytes = readFileSync(file);
        writeFileSync(file, bytes.fill(0xa5, 4096, 12_288));
      },
      /it is damaged/,
    ],
    ["belongs to a newer app", (file) => writeFileSync(file, newer(readFileSync(file))), /version 99/],
  ])("that %s is told, with its path and what to do", async (_, spoil, why) => {
    const problem = await spoilt(spoil);
    expect(problem).toMatch(why);
    expect(problem).toMatch(/^(The database|The data folder) .*DATA_DIR|version/);
  });

  test("that is a folder is told", () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, DATABASE_FILE));
      expect(embeddedStoreProblem(readEnvironment({ DATA_DIR: folder }))).toMatch(SENTENCE);
    }));

  /** The same file with another version in its header, bytes 60 to 63 (sqlite.org/fileformat2.html). */
  const newer = (bytes: Buffer): Buffer => {
    bytes.writeUInt32BE(99, 60);
    return bytes;
  };
});

test("the first problem is told; none where all is well", () =>
  inFolder(async (folder) => {
    expect(await startProblem({ PORT: "abc", DATA_DIR: "/proc/x" })).toMatch(/^PORT is "abc"/);
    expect(await startProblem({ PORT: "0", DATA_DIR: "/proc/x" })).toMatch(/^The data folder/);
    expect(await startProblem({ PORT: "0", DATA_DIR: folder })).toBeNull();
  }));

test.each(["start-check.ts", "serve.ts"])("%s prints one sentence and ends with code 1", async (tool) => {
  const port = await otherProgram("127.0.0.1");
  const child = spawn(process.execPath, [join(root, "lib/tools", tool)], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  expect({ said, code }).toEqual({ said: "", code: 1 });
  expect(complained.trimEnd()).toMatch(SENTENCE);
  expect(complained).toContain(`Port ${port} is already in use`);
});
