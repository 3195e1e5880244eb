import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unsealData } from "iron-session";
import { jwtVerify } from "jose";
import type { AuthContext, AuthModel } from "../../auth/auth-model.ts";
import { jwt } from "../../auth/jwt.ts";
import { makeKey, makeRsaSecret, openKeyRing } from "../../auth/keys.ts";
import { plain } from "../../auth/plain.ts";
import { sealedCookie } from "../../auth/sealed.ts";
import { session } from "../../auth/session.ts";
import { cryptoRandom } from "../../core/ids.ts";
import { median } from "../../core/quantiles.ts";
import { openDatabase } from "../../store/sqlite.ts";
import { DENYLIST_SCHEMA, SESSION_SCHEMA, SqliteSessionStore } from "../../store/sqlite-session-store.ts";
import { withTrace } from "../../store/traced-session-store.ts";
import { openRecorder } from "../../trace/recorder.ts";
import { fixed, line } from "./figures.ts";

const WARM_UP = 300;
const SAMPLES = 2000;
const USER = { id: 42, name: "Alice", role: "admin" } as const;
const micros = () => performance.now() * 1000;

/** Times two ways of doing the same in turn, call by call; the medians in microseconds. */
async function pair(ours: () => Promise<unknown>, bare: () => Promise<unknown>): Promise<[number, number]> {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let i = 0; i < WARM_UP + SAMPLES; i++) {
    const a = micros();
    await ours();
    const b = micros();
    await bare();
    const c = micros();
    if (i < WARM_UP) continue;
    mine.push(b - a);
    theirs.push(c - b);
  }
  return [median(mine), median(theirs)];
}

const report = (name: string, [ours, bare]: [number, number]): void =>
  line(name, `${fixed(ours / bare)} times`, `${fixed(ours, 0)} / ${fixed(bare, 0)} µs`);

/** Microseconds of recognition, recorded, against the bare call of the library that it rests on. */
export async function benchRecognition(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const database = openDatabase(join(folder, "sessions.db"), [SESSION_SCHEMA, DENYLIST_SCHEMA]);
  const store = new SqliteSessionStore(database);
  const key = await makeKey("ES256", cryptoRandom, makeRsaSecret);
  const keys = openKeyRing("bench", "ES256", key.kid, [key]);
  const cabinet = { lab: "bench", partition: "A" };
  let token = "";
  let denylist = false;
  const now = Date.now();

  const contextOf = (): AuthContext => {
    const trace = openRecorder(micros);
    return {
      lab: "bench",
      issuer: "http://localhost/labs/bench",
      audience: "lab-api",
      cookiePath: "/",
      secure: false,
      settings: {
        tokenTtl: 900,
        sessionTtl: 1800,
        cookie: { httpOnly: true, sameSite: "lax", maxAge: null },
        sessionLabel: "sealed",
        denylist,
      },
      authorization: token ? `Bearer ${token}` : null,
      cookies: [],
      now,
      keepUntil: now + 3_600_000,
      random: cryptoRandom,
      trace,
      sessions: withTrace(store, trace),
      cabinet,
      denylist: { lab: "bench", partition: "shared" },
      sealPasswords: { 1: "a benchmark's password of 32 bytes!" },
      keys,
      brokenVerifier: null,
      parcels: {
        setCookie: () => undefined,
        clearCookie: () => undefined,
        clearForeign: () => undefined,
        handOver(value) {
          token = value;
        },
      },
      nameOf: () => USER.name,
      nextVisitor: async () => 1,
      room: { forRecord: async () => true, forBytes: async () => true, forRevokedToken: async () => true },
    };
  };

  const signIn = async (model: AuthModel): Promise<string> => {
    token = "";
    await model.signIn(contextOf(), { known: null, code: "no-credential", carrier: null }, USER, "header");
    return token;
  };
  const recognise = (model: AuthModel) => async () => {
    const { known } = await model.recognise(contextOf());
    if (!known?.identity) throw new Error(`${model.name} did not recognise its own credential.`);
  };

  const seal = await signIn(session);
  const password = contextOf().sealPasswords;
  report(
    "session: recognition / bare calls",
    await pair(recognise(session), async () => {
      const { sid } = await unsealData<{ sid: string }>(seal, { password });
      return store.read(cabinet, sid);
    }),
  );

  const text = await signIn(plain);
  report(
    "plain: recognition / URLSearchParams",
    await pair(recognise(plain), async () => new URLSearchParams(text).get("role")),
  );

  const box = await signIn(sealedCookie);
  report(
    "sealed: recognition / bare unsealData",
    await pair(recognise(sealedCookie), () => unsealData(box, { password })),
  );

  const signed = await signIn(jwt);
  const verifying = await keys.verifying(key.kid);
  if (!verifying) throw new Error("The key ring lost its key.");
  const bareVerify = () =>
    jwtVerify(signed, verifying, {
      algorithms: ["ES256"],
      issuer: "http://localhost/labs/bench",
      audience: "lab-api",
      requiredClaims: ["exp"],
      currentDate: new Date(now),
    });
  report("jwt: recognition / bare jwtVerify", await pair(recognise(jwt), bareVerify));

  denylist = true;
  report(
    "jwt + denylist: recognition / bare calls",
    await pair(recognise(jwt), async () => {
      const { payload } = await bareVerify();
      return store.isDenied({ lab: "bench", partition: "shared" }, String(payload.jti));
    }),
  );
  database.close();
  rmSync(folder, { recursive: true, force: true });
}
