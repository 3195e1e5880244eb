"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { readLab, type Sent, sendAction, sendControl } from "@/components/live/send";
import { useHand } from "@/components/live/use-hand";
import { type OwnLab, useOwnLab } from "@/components/live/use-own-lab";
import { isGone } from "@/components/live/use-sending";
import { type CellKey, GRID, keyOf, type PropertyName } from "@/lib/compare/carriers";
import { type GridDriver, proveAll, signInAll } from "@/lib/compare/carriers-run";
import { textIn } from "@/lib/core/json";
import type { Exchange } from "@/lib/trace/exchange";
import type { ModelName } from "@/lib/trace/vocabulary";

/** What was shown about a property, by cell. */
export type Shown = ReadonlyMap<`${PropertyName} ${CellKey}`, Exchange>;

/** The 2 by 2, with what its requests have shown so far. */
export interface Grid {
  own: OwnLab;
  /** The newest answer to `me`, by cell. */
  signedIn: ReadonlyMap<CellKey, Exchange>;
  shown: Shown;
  running: "sign-in" | "prove" | null;
  problem: string | null;
  /** What was done last, for those who do not see it; `null` for nothing. */
  said: string | null;
  /** What this page's script found in `document.cookie`; `null` until it looked. */
  readable: string | null;
  signIn: () => Promise<void>;
  prove: () => Promise<void>;
}

/** How far back an exchange is looked for that was just answered. */
const RECENT = 5;

/** The lab was thrown away while the page stood open. */
class LabGone extends Error {
  override message = "The lab of this part is gone. Press again.";
}

/** Ends an experiment whose request came to nothing. */
function halt(sent: Sent): never {
  if (isGone(sent)) throw new LabGone();
  throw new Error(sent.problem ?? "The request was not recorded.");
}

/** What a lab had recorded when the page woke. The page's one live stream follows another lab: this is read. */
function useRecorded(labId: string | null): readonly Exchange[] {
  const [recorded, setRecorded] = useState<readonly Exchange[]>([]);
  useEffect(() => {
    if (labId === null) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    void readLab(labId, signal).then((lab) => lab && !signal.aborted && setRecorded(lab.exchanges));
    return () => leaving.abort();
  }, [labId]);
  return recorded;
}

/** Runs the experiments on session id and JWT by cookie and by header, in a lab of their own. */
export function useGrid(): Grid {
  const own = useOwnLab("compare-carriers");
  const recorded = useRecorded(own.id);
  const clientId = useClientId();
  const hand = useHand(own.id ?? "");
  const [answers, setAnswers] = useState<ReadonlyMap<CellKey, Exchange>>(new Map());
  const [shown, setShown] = useState<Shown>(new Map());
  const [running, setRunning] = useState<Grid["running"]>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [readable, setReadable] = useState<string | null>(null);
  const underWay = useRef(false);

  const driverOf = (labId: string): GridDriver => {
    const tokens = new Map<ModelName, string>();
    const patience = new AbortController().signal;
    return {
      async send({ model, carrier }, action, how) {
        const token = how?.bare ? null : (tokens.get(model) ?? hand.tokens[model] ?? null);
        const sent = await sendAction({ labId, model, action, carrier, user: "alice", token, patience });
        if (sent.exchange === null) return halt(sent);
        const given = textIn(sent.body, "token");
        if (given !== null) {
          tokens.set(model, given);
          hand.put(model, given);
        }
        const lab = await readLab(labId, patience, RECENT);
        const exchange = lab?.exchanges.find(({ id }) => id === sent.exchange);
        if (!exchange) throw new Error(`Exchange ${sent.exchange} could not be read.`);
        return exchange;
      },
      async control(name, body) {
        const sent = await sendControl(labId, name, body, patience);
        if (sent.problem !== null) halt(sent);
      },
    };
  };

  const signedInNow = (cell: (typeof GRID)[number], me: Exchange): void =>
    setAnswers((before) => new Map(before).set(keyOf(cell), me));

  const perform = async (what: "sign-in" | "prove", labId: string): Promise<void> => {
    const driver = driverOf(labId);
    await driver.control("settings", { denylist: false });
    if (what === "sign-in") {
      await signInAll(driver, signedInNow);
      return setSaid("All four ways were asked who you are.");
    }
    const keep = (property: PropertyName, cell: (typeof GRID)[number], exchange: Exchange): void =>
      setShown((before) => new Map(before).set(`${property} ${keyOf(cell)}`, exchange));
    await proveAll(driver, keep, signedInNow);
    setReadable(document.cookie);
    setSaid("Every property was tried on all four ways.");
  };

  /** Performs it in the page's lab; from its start in a new one, where that lab is gone. */
  const performAnywhere = async (what: "sign-in" | "prove"): Promise<void> => {
    const id = own.trouble === null ? await own.ready() : await own.reopen();
    if (id === null) return;
    try {
      await perform(what, id);
    } catch (error) {
      if (!(error instanceof LabGone)) throw error;
      const fresh = await own.reopen();
      if (fresh !== null) await perform(what, fresh);
    }
  };

  const run = async (what: "sign-in" | "prove"): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setRunning(what);
    setProblem(null);
    setSaid(null);
    try {
      await performAnywhere(what);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      underWay.current = false;
      setRunning(null);
    }
  };

  // After a reload the lab still knows what was answered.
  const signedIn = useMemo(() => {
    const known = new Map(answers);
    for (const cell of GRID) {
      const { model, carrier } = cell;
      const last = recorded.findLast(
        (each) =>
          each.client.id === clientId &&
          each.model === model &&
          each.action === "me" &&
          each.carrier === carrier,
      );
      if (last && !known.has(keyOf(cell))) known.set(keyOf(cell), last);
    }
    return known;
  }, [answers, recorded, clientId]);

  return {
    own,
    signedIn,
    shown,
    running,
    problem: own.trouble?.says ?? problem,
    said,
    readable,
    signIn: () => run("sign-in"),
    prove: () => run("prove"),
  };
}
