/**
 * The walls between the rooms, as data. `oxlint.config.ts` turns them into lint rules; `walls.test.ts` proves that they hold.
 * A wall's message names the right door.
 */
import type { OxlintOverride } from "oxlint";

/** Which rooms of lib each room may import. `store` outside lib/server means the interfaces: `*-store.ts`. */
const mayImport = {
  core: [],
  http: ["core"],
  trace: ["core", "http"],
  store: ["core", "trace"],
  auth: ["core", "http", "trace", "store"],
  lab: ["core", "http", "trace", "auth", "store"],
  live: ["core", "trace", "lab"],
  stage: ["core", "http", "trace"],
  lessons: ["core", "trace", "lab", "auth"],
  compare: ["core", "trace", "auth", "lab"],
  attacks: ["core", "trace", "auth", "lab"],
  services: ["core", "http", "trace", "auth", "lab"],
  classroom: ["core", "trace", "auth", "lab"],
  server: [
    "core",
    "http",
    "trace",
    "store",
    "auth",
    "lab",
    "live",
    "stage",
    "lessons",
    "compare",
    "attacks",
    "services",
    "classroom",
  ],
} as const satisfies Record<string, readonly string[]>;

type Room = keyof typeof mayImport;

const rooms = Object.keys(mayImport) as Room[];

/** Packages that belong to a few rooms. */
const packages: Record<string, { rooms: readonly Room[]; door: string }> = {
  jose: { rooms: ["auth", "attacks", "server"], door: "Sign and verify through lib/auth." },
  "iron-session": { rooms: ["auth", "server"], door: "Seal and open through lib/auth." },
};

type Pattern = ({ regex: string } | { group: string[] }) & { message: string; allowTypeImports?: boolean };

interface Restriction {
  name: string;
  message: string;
}

type Wall = OxlintOverride & { rules: NonNullable<OxlintOverride["rules"]> };

/** Matches the same place by a relative path and by the alias. */
const inside = (path: string): string => `^(?:(?:\\.\\.?/)+|@/)(?:.*/)?${path}`;
const inLib = (path: string): string => `^(?:(?:\\.\\./)+|@/)(?:lib/)?${path}(?:/|$)`;

const doors: Partial<Record<Room | "tools", string>> = {
  server: "lib/server puts the rooms together: take what you need as an argument, and let it pass that in.",
  store:
    "Take a store as an argument, typed by its interface lib/store/*-store.ts; lib/server picks the one that runs.",
  live: "Take a Journal as an argument, and let lib/server pass it in.",
  tools: "lib/tools serves development only.",
};
const otherDoor =
  "Take it as an argument and let lib/server connect the two, or move what both need to a room that both may import.";

const listed = (names: readonly string[]): string =>
  names.length ? names.map((name) => (name === "store" ? "store's interfaces" : name)).join(", ") : "nothing";

const noFramework: Pattern[] = [
  {
    regex: "^(?:next|react|react-dom)(?:/|$)",
    message: "lib knows no framework: pages and handlers in app, and components, call it with plain data.",
  },
  {
    regex: inside("(?:app|components|e2e)/"),
    message:
      "Arrows point one way, app -> components -> lib: lib is called by them. Move what both need into lib.",
  },
  { regex: "^@/", message: "Inside lib, imports are relative and end in .ts." },
  {
    regex: "^\\.\\.?/(?:.*/)?[^./]+$",
    message: "Inside lib, imports end in .ts: Node runs these files as they are, for tools and the bench.",
  },
];

const noVulnerable: Pattern = {
  regex: inside("vulnerable/"),
  message:
    "The broken verifiers are for lib/attacks and the handler that serves them (lib/server). Use lib/auth.",
};

const readsEnvironment: Restriction = {
  name: "process",
  message: "Only lib/server reads the environment. Take the setting as an argument.",
};
const readsGlobal: Restriction = {
  name: "globalThis",
  message: "Only lib/server keeps state on globalThis. Take what you need as an argument.",
};
const processModule: Pattern = { regex: "^(?:node:)?process$", message: readsEnvironment.message };

const timeIsAnArgument = [
  { object: "Date", property: "now", message: "Time is an argument: take a Clock (lib/core/clock.ts)." },
  { object: "Math", property: "random", message: "Luck is an argument: take it from lib/core, seeded." },
  {
    object: "performance",
    property: "now",
    message: "Time is an argument: take a Stopwatch (lib/core/clock.ts).",
  },
];

const tests = ["**/*.test.ts", "**/*.contract.ts"];

function roomWall(room: Room): Wall {
  const allowed: readonly Room[] = mayImport[room];
  const forbidden = rooms.filter((other) => other !== room && !allowed.includes(other));
  const says = (door: string): string => `lib/${room} may import ${listed(allowed)}. ${door}`;
  const patterns: Pattern[] = [...noFramework, { regex: inLib("tools"), message: says(doors.tools ?? "") }];
  for (const other of forbidden)
    patterns.push({ regex: inLib(other), message: says(doors[other] ?? otherDoor) });
  if (allowed.includes("store") && room !== "server")
    patterns.push({ group: ["../**/store/**", "!../**/store/*-store.ts"], message: says(doors.store ?? "") });
  for (const [name, { rooms: owners, door }] of Object.entries(packages))
    if (!owners.includes(room)) patterns.push({ regex: `^${name}(?:/|$)`, message: says(door) });
  if (room !== "attacks" && room !== "server") patterns.push(noVulnerable);
  if (room !== "server") patterns.push(processModule);
  if (room === "stage")
    patterns.push({
      regex: "^node:",
      message: "lib/stage draws in the browser too: it uses no module of Node.",
    });

  const rules: Wall["rules"] = { "no-restricted-imports": ["error", { patterns }] };
  if (room !== "server") rules["no-restricted-globals"] = ["error", readsEnvironment, readsGlobal];
  if (room !== "server" && room !== "core")
    rules["no-restricted-properties"] = ["error", ...timeIsAnArgument];
  return { files: [`lib/${room}/**/*.ts`], excludeFiles: tests, rules };
}

/** Tests may look into other rooms (a contract suite meets its adapters there), not at frameworks or the composition root. */
const roomTests: Wall = {
  files: tests.map((file) => `lib/${file}`),
  excludeFiles: ["lib/server/**", "lib/tools/**"],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [...noFramework, { regex: inLib("server"), message: doors.server ?? "" }] },
    ],
  },
};

/** What belongs to no room, such as the glossary, is imported by all and so imports nothing. */
const libRoot: Wall = {
  files: ["lib/*.ts"],
  excludeFiles: tests,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...noFramework,
          { regex: "^\\./.*/", message: "A file at the top of lib imports no room." },
        ],
      },
    ],
    "no-restricted-globals": ["error", readsEnvironment, readsGlobal],
  },
};

const components: Wall = {
  files: ["components/**/*.{ts,tsx}"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: "\\.server(?:\\.tsx?)?$",
            message:
              "Components run in the browser: a *.server file stays behind lib/server. Take the data as a prop.",
          },
          {
            regex: inside("lib/(?:server|store|tools)(?:/|$)"),
            message: "Components take data as props from pages in app, which call lib/server.",
            allowTypeImports: true,
          },
          {
            regex: inside("app/"),
            message: "Arrows point one way: app renders components. Move it to components.",
          },
          {
            regex: "^(?:node:.*|jose|iron-session|next/headers|next/server)$",
            message:
              "This works on the server only: do it in lib, behind lib/server, and take the result as a prop.",
          },
          noVulnerable,
        ],
      },
    ],
    "no-restricted-globals": ["error", readsEnvironment, readsGlobal],
  },
};

const app: Wall = {
  files: ["app/**/*.{ts,tsx}", "instrumentation.ts", "instrumentation-client.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: inside(`lib/(?:${rooms.filter((room) => room !== "server").join("|")}|tools)(?:/|$)`),
            message:
              "Routes only call lib/server and render components; of the other rooms they may import types.",
            allowTypeImports: true,
          },
          {
            regex: "^(?:jose|iron-session)$",
            message: "Recognition is lib/auth's business: call lib/server.",
          },
        ],
      },
    ],
    "no-restricted-globals": ["error", readsEnvironment, readsGlobal],
  },
};

/** Runs before every page: the rooms it may use are few, so that it stays small. */
const proxy: Wall = {
  files: ["proxy.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: inside(
              `lib/(?:${rooms.filter((room) => room !== "server" && room !== "http").join("|")}|tools)(?:/|$)`,
            ),
            message: "The proxy only sets headers: it may import lib/http, and settings from lib/server.",
            allowTypeImports: true,
          },
        ],
      },
    ],
    "no-restricted-globals": ["error", readsEnvironment, readsGlobal],
  },
};

const e2e: Wall = {
  files: ["e2e/**/*.ts"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: inside("(?:app|components)/"),
            message:
              "Journeys see what a visitor sees: use the page, the test ids of e2e/README.md, or the HTTP interface.",
          },
        ],
      },
    ],
  },
};

/** One override of the lint configuration for each place. No file is matched by two, since a later one would replace an earlier. */
export const walls: Wall[] = [...rooms.map(roomWall), roomTests, libRoot, components, app, proxy, e2e];
