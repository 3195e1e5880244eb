"use client";

import { useRef, useState } from "react";
import { sendAction, sendControl } from "@/components/live/send";
import { useArrivals } from "@/components/live/use-arrivals";
import type { Lab } from "@/components/live/use-lab";
import type { OwnLab } from "@/components/live/use-own-lab";
import { CannotTry, type HybridDriver } from "@/lib/services/hybrid/driver";

/** What the page has under way. One thing at a time: requests follow each other. */
export interface Work {
  /** The name of what is under way; `null` for nothing. */
  running: string | null;
  /** What went wrong with the last one, and what to do. */
  problem: string | null;
  /** What was done to the lab last, in its own words; `null` once something was asked after it. */
  said: string | null;
  /** Does it with real requests of this browser. Answers whether all went well; does nothing while something is under way. */
  start: (name: string, task: (driver: HybridDriver) => Promise<void>) => Promise<boolean>;
}

const saysIn = (body: unknown): string | null => {
  const says = typeof body === "object" && body !== null ? Reflect.get(body, "says") : null;
  return typeof says === "string" ? says : null;
};

/** Carries out what the page is asked to, in its own lab, as patient as the lab asks for. */
export function useDriver(own: OwnLab, lab: Lab): Work {
  const find = useArrivals(lab.exchanges);
  const [running, setRunning] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const underWay = useRef(false);

  const driverFor = (labId: string): HybridDriver => {
    const patience = new AbortController().signal;
    const read: HybridDriver["read"] = async (number) => {
      const exchange = await find(labId, number);
      if (!exchange) throw new CannotTry(`Exchange ${number} could not be read. Send again.`);
      setSaid(null);
      return exchange;
    };
    return {
      labId,
      read,
      async send(action, along = {}) {
        const carrier = along.token === undefined ? "cookie" : "header";
        const sent = await sendAction({ labId, model: "hybrid", action, carrier, ...along, patience });
        if (sent.exchange === null)
          throw new CannotTry(sent.problem ?? "The lab answered, and recorded nothing.");
        return read(sent.exchange);
      },
      async control(name, body) {
        const sent = await sendControl(labId, name, body, patience);
        if (sent.problem !== null) throw new CannotTry(sent.problem);
        setSaid(saysIn(sent.body));
        return sent.body;
      },
    };
  };

  const start: Work["start"] = async (name, task) => {
    if (underWay.current) return false;
    underWay.current = true;
    setRunning(name);
    setProblem(null);
    try {
      const id = own.trouble === null ? await own.ready() : await own.reopen();
      if (id === null) return false;
      await task(driverFor(id));
      return true;
    } catch (error) {
      if (!(error instanceof CannotTry)) throw error;
      setProblem(error.message);
      return false;
    } finally {
      underWay.current = false;
      setRunning(null);
    }
  };

  return { running, problem: own.trouble?.says ?? problem, said, start };
}
