"use client";

import { useMemo, useRef, useState } from "react";
import { useClientId } from "@/components/live/client-id";
import { sendAction, sendControl } from "@/components/live/send";
import { useArrivals } from "@/components/live/use-arrivals";
import { useHand } from "@/components/live/use-hand";
import { useLab } from "@/components/live/use-lab";
import { type OwnLab, useOwnLab } from "@/components/live/use-own-lab";
import { useReplacement } from "@/components/live/use-replacement";
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

/** Runs the experiments on session id and JWT by cookie and by header, in a lab of their own. */
export function useGrid(): Grid {
  const own = useOwnLab("compare-carriers");
  const lab = useLab(own.id);
  useReplacement(own, lab);
  const clientId = useClientId();
  const hand = useHand(own.id ?? "");
  const find = useArrivals(lab.exchanges);
  const [answers, setAnswers] = useState<ReadonlyMap<CellKey, Exchange>>(new Map());
  const [shown, setShown] = useState<Shown>(new Map());
  const [running, setRunning] = useState<Grid["running"]>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [readable, setReadable] = useState<string | null>(null);
  const underWay = useRef(false);

  const driverOf = (labId: string): GridDriver => {
    const tokens = new Map<ModelName, string>();
    return {
      async send({ model, carrier }, action, how) {
        const token = how?.bare ? null : (tokens.get(model) ?? hand.tokens[model] ?? null);
        const sent = await sendAction({ labId, model, action, carrier, user: "alice", token });
        if (sent.exchange === null) throw new Error(sent.problem ?? "The request was not recorded.");
        const given = textIn(sent.body, "token");
        if (given !== null) {
          tokens.set(model, given);
          hand.put(model, given);
        }
        const exchange = await find(labId, sent.exchange);
        if (!exchange) throw new Error(`Exchange ${sent.exchange} could not be read.`);
        return exchange;
      },
      async control(name, body) {
        const sent = await sendControl(labId, name, body);
        if (sent.problem !== null) throw new Error(sent.problem);
      },
    };
  };

  const signedInNow = (cell: (typeof GRID)[number], me: Exchange): void =>
    setAnswers((before) => new Map(before).set(keyOf(cell), me));

  const run = async (what: "sign-in" | "prove"): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setRunning(what);
    setProblem(null);
    setSaid(null);
    try {
      const id = own.trouble === null ? await own.ready() : await own.reopen();
      if (id === null) return;
      const driver = driverOf(id);
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
      const last = lab.exchanges.findLast(
        (each) =>
          each.client.id === clientId &&
          each.model === model &&
          each.action === "me" &&
          each.carrier === carrier,
      );
      if (last && !known.has(keyOf(cell))) known.set(keyOf(cell), last);
    }
    return known;
  }, [answers, lab.exchanges, clientId]);

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
