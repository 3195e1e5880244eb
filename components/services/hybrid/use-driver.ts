"use client";

import { useRef, useState } from "react";
import { type Sent, sendAction, sendControl } from "@/components/live/send";
import { useArrivals } from "@/components/live/use-arrivals";
import type { Lab } from "@/components/live/use-lab";
import type { OwnLab } from "@/components/live/use-own-lab";
import { textIn } from "@/lib/core/json";
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

/** The lab is gone, or belongs to another browser: what it did not record cannot be done there any more. */
class NotOurs extends CannotTry {}

const GONE = new Set(["lab-unknown", "owner-required", "owner-wrong"]);
const REPLACED = "The lab of this page was gone, or not yours any more. Another was opened: do it again.";

/** Ends a task whose request or control came to nothing. */
function halt({ body, problem }: Sent): never {
  if (GONE.has(textIn(body, "code") ?? "")) throw new NotOurs(REPLACED);
  throw new CannotTry(problem ?? "The lab answered, and recorded nothing.");
}

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
        return sent.exchange === null ? halt(sent) : read(sent.exchange);
      },
      async control(name, body) {
        const sent = await sendControl(labId, name, body, patience);
        if (sent.problem !== null) halt(sent);
        setSaid(textIn(sent.body, "says"));
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
      if (error instanceof NotOurs) await own.reopen();
      setProblem(error.message);
      return false;
    } finally {
      underWay.current = false;
      setRunning(null);
    }
  };

  return { running, problem, said, start };
}
