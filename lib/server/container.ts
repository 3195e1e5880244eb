import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { JWK } from "jose";
import { makeRsaSecret } from "../auth/keys.ts";
import type { Clock, Stopwatch } from "../core/clock.ts";
import { cryptoRandom, type RandomBytes } from "../core/ids.ts";
import { Lru } from "../core/lru.ts";
import type { Lab } from "../lab/lab.ts";
import type { LabView } from "../lab/shapes.ts";
import { type Hubs, openHubs } from "../live/hubs.ts";
import type { Journal } from "../live/journal.ts";
import { JOURNAL_SCHEMA, SqliteJournal } from "../live/sqlite-journal.ts";
import type { LiveStream } from "../live/stream.ts";
import { platformTimer } from "../live/timer.ts";
import type { LabStore } from "../store/lab-store.ts";
import type { SessionStore } from "../store/session-store.ts";
import { openDatabase } from "../store/sqlite.ts";
import { LAB_SCHEMA, SqliteLabStore } from "../store/sqlite-lab-store.ts";
import { DENYLIST_SCHEMA, SESSION_SCHEMA, SqliteSessionStore } from "../store/sqlite-session-store.ts";
import { DATABASE_FILE, type Environment, readEnvironment } from "./environment.ts";
import { keepWatched } from "./labs.ts";
import { type Limits, openLimits, QUOTAS } from "./limits.ts";
import { openRedisParts } from "./redis-parts.ts";
import { checkSecrets, ownSecret, type Passwords, passwordsFor } from "./secrets.ts";

/** Everything that the handlers work with: one of it in each process. */
export interface Container {
  environment: Environment;
  clock: Clock;
  stopwatch: Stopwatch;
  random: RandomBytes;
  labs: LabStore<Lab>;
  sessions: SessionStore;
  journal: Journal;
  /** Which store the sessions truly stand in. */
  engine: LabView["store"]["engine"];
  limits: Limits;
  /** Hands new entries of the journal to the live streams. */
  hubs: Hubs;
  /** The live streams that are open in this process. */
  streams: Set<LiveStream>;
  /** Ends all live streams, so that the process can stop; their readers come again. */
  drain(): void;
  ownerPasswords: Passwords;
  /** Owners' cookies that were opened before: opening one takes longer than a whole request. */
  knownOwners: Lru<string, boolean>;
  /** The models and actions that this process has served since it started: the first of each is cold. */
  warm: Set<string>;
  /** When each lab was last noted as used, so that not every request writes it down. */
  touched: Lru<string, number>;
  rsaSecret(): Promise<JWK>;
  /** Lets go of the stores. */
  close(): void;
}

const RSA_POOL = 4;

/** Hands out a few RSA keys in turn, each made once: making one takes too long for a request to wait for. */
function rsaPool(make: () => Promise<JWK>): () => Promise<JWK> {
  const pool: Promise<JWK>[] = [];
  let turn = 0;
  return () => {
    if (pool.length < RSA_POOL) pool.push(make());
    const key = pool[turn++ % pool.length];
    return key ?? make();
  };
}

/** What differs between the app, its tests and its benchmarks. */
export type Parts = Pick<
  Container,
  | "environment"
  | "clock"
  | "stopwatch"
  | "random"
  | "labs"
  | "sessions"
  | "journal"
  | "engine"
  | "ownerPasswords"
> &
  Partial<Pick<Container, "limits" | "close">>;

/** Milliseconds for which a busy lab's entries are gathered before they are handed on together. */
const GATHER = 15;

/** Puts a container together. */
export function assemble(parts: Parts): Container {
  const streams = new Set<LiveStream>();
  return {
    limits: openLimits(parts.environment.limits),
    close: () => undefined,
    ...parts,
    hubs: openHubs({ journal: parts.journal, gatherMs: GATHER, startTimer: platformTimer }),
    streams,
    drain() {
      for (const stream of streams) stream.close();
    },
    knownOwners: new Lru(5000),
    touched: new Lru(5000),
    warm: new Set(),
    rsaSecret: rsaPool(makeRsaSecret),
  };
}

/** Labs of the first days had one password for seals, and a store that could not be stopped. */
const LABS_WITH_MORE_KEYS = `
  update labs set document = json_remove(
    json_set(document, '$.sealPasswords', json_object('1', document ->> '$.sealPassword'), '$.storeUp', json('true')),
    '$.sealPassword')
`;

/** Labs of the first days had services that could not be stopped. */
const LABS_WITH_STOPPED_SERVICES = `
  update labs set document = json_set(document, '$.servicesDown', json('[]'))
`;

/** The history of the embedded store's file. Only ever add to the end. */
const MIGRATIONS = [
  LAB_SCHEMA,
  SESSION_SCHEMA,
  JOURNAL_SCHEMA,
  DENYLIST_SCHEMA,
  LABS_WITH_MORE_KEYS,
  LABS_WITH_STOPPED_SERVICES,
];

/** The container of the embedded store: one SQLite file in the data folder. */
export function openEmbedded(environment: Environment): Container {
  mkdirSync(environment.dataDir, { recursive: true });
  checkSecrets(environment.secrets);
  const secrets = environment.secrets.length ? environment.secrets : [ownSecret(environment.dataDir)];
  const file = join(environment.dataDir, DATABASE_FILE);
  const database = openDatabase(file, MIGRATIONS);
  return assemble({
    environment,
    clock: Date.now,
    stopwatch: () => performance.now() * 1000,
    random: cryptoRandom,
    labs: new SqliteLabStore<Lab>(database),
    sessions: new SqliteSessionStore(database),
    journal: new SqliteJournal(database, QUOTAS.journal),
    engine: "sqlite",
    ownerPasswords: passwordsFor("owner-cookie", secrets),
    close: () => database.close(),
  });
}

/** The container of one of many processes: all state in Redis, one secret for all. */
export function openScaled(environment: Environment, url: string): Container {
  checkSecrets(environment.secrets);
  const { redis, ...parts } = openRedisParts(url, Date.now);
  return assemble({
    ...parts,
    environment,
    clock: Date.now,
    stopwatch: () => performance.now() * 1000,
    random: cryptoRandom,
    engine: "redis",
    limits: openLimits(environment.limits, redis),
    ownerPasswords: passwordsFor("owner-cookie", environment.secrets),
  });
}

function open(environment: Environment): Container {
  const { redisUrl } = environment;
  const opened = redisUrl === null ? openEmbedded(environment) : openScaled(environment, redisUrl);
  keepWatched(opened, platformTimer);
  return opened;
}

// Next evaluates modules once per bundle; the one cell that all bundles share hangs on globalThis.
const CELL = Symbol.for("cabinet-and-passport.container");
const shared = globalThis as { [CELL]?: Container };

/** The process's container, opened at first use. */
export function container(): Container {
  shared[CELL] ??= open(readEnvironment(process.env));
  return shared[CELL];
}

/** Puts another container in the cell: for tests and benchmarks that call handlers in process. */
export function replaceContainer(replacement: Container): void {
  shared[CELL] = replacement;
}
