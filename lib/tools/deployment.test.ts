import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { expect, test } from "vitest";
import { readEnvironment } from "../server/environment.ts";
import { root } from "./run.mjs";

const read = (file: string): string => readFileSync(join(root, file), "utf8");
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

const dockerfile = read("Dockerfile");
const compose = read("compose.yaml");

test("what the image is made of is there, and is not kept from it", () => {
  const admitted = all(read(".dockerignore"), /^!(\S+)$/gm);
  for (const name of admitted) expect(existsSync(join(root, name)), name).toBe(true);
  const copied = all(dockerfile, /^COPY (?!--from)(.+) \.\/?$/gm).flatMap((names) => names.split(" "));
  expect(copied).toContain("package-lock.json");
  for (const name of copied) if (name !== ".") expect(admitted).toContain(name);
});

test("what the image runs is there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const asked = all(dockerfile, /npm run ([\w:-]+)/g);
  expect(asked).toEqual(["build"]);
  for (const name of asked) expect(scripts).toHaveProperty(name);
  const [served = ""] = all(dockerfile, /^CMD \["node", "(.+)"\]$/gm);
  expect(existsSync(join(root, served)), served).toBe(true);
});

test("its health is asked at a path that answers, by a script that is one", () => {
  const [script = ""] = all(dockerfile, /"-e", "(.+)"\]$/gm);
  expect(() => new Script(script)).not.toThrow();
  const [path = ""] = all(script, /\}(\/[\w/]+)`/g);
  expect(existsSync(join(root, "app", path, "route.ts")), path).toBe(true);
});

test("it does not run as root, and may write where its data is", () => {
  const [last = ""] = dockerfile.split(/^FROM /m).slice(-1);
  expect(last).toMatch(/^USER node$/m);
  expect(last).toContain("DATA_DIR=/data");
  expect(last).toContain("chown node:node /data");
});

test("the processes are given variables that the app knows, as it wants them", () => {
  const [block = ""] = all(compose, /^ {4}environment:\n((?: {6}.+\n)+)/gm);
  const given = Object.fromEntries(
    [...block.matchAll(/^ {6}(\w+): "?(.*?)"?$/gm)].map(([, name = "", value = ""]) => [name, value]),
  );
  const filled = { ...given, APP_SECRET: "a secret that is long enough for the app", PUBLIC_ORIGIN: "" };
  expect(readEnvironment(filled)).toMatchObject({ redisUrl: "redis://redis:6379", trustedProxyHops: 1 });
});

test("the proxy listens where it is reached, finds the app where it listens, and holds no stream back", () => {
  const [inside] = all(compose, /ports: \["\$\{PORT:-3000\}:(\d+)"\]/g);
  expect(all(compose, /listen (\d+);/g)).toEqual([inside]);
  const [port] = all(dockerfile, /^EXPOSE (\d+)$/gm);
  expect(all(compose, /server app:(\d+)/g)).toEqual([port]);
  expect(compose).toContain("proxy_buffering off;");
});
