"use client";

import { type Opened, openOwnLab } from "@/components/live/own-lab";
import type { WayId } from "@/lib/auth/ways";
import { type Cell } from "@/lib/compare/matrix/address";
import type { Ran } from "@/lib/compare/matrix/bench";
import { finished, onlyOf, started } from "@/lib/compare/matrix/board";
import { runExperiment } from "@/lib/compare/matrix/run";
import { benchOf } from "./bench";
import { changeBoard } from "./board-store";

/** One lab for each way, opened when it is first needed and used again and again. */
const labs = new Map<WayId, Promise<Opened>>();

/** What is under way in each lab: experiments in one lab follow each other. */
const queues = new Map<WayId, Promise<unknown>>();

function labOf(way: WayId): Promise<Opened> {
  const opening = labs.get(way) ?? openOwnLab(`matrix-${way}`);
  labs.set(way, opening);
  return opening;
}

async function attempt({ event, way }: Cell): Promise<Ran> {
  const { id, trouble } = await labOf(way);
  if (id === null) {
    labs.delete(way);
    return { shown: null, failed: { says: trouble.says, gone: false } };
  }
  changeBoard((board) => onlyOf(board, way, id));
  const ran = await runExperiment(event, way, benchOf(id));
  if (ran.failed) labs.delete(way); // the next run looks whether the lab is still there, and opens another if not
  return ran;
}

async function runNow(cell: Cell): Promise<Ran> {
  changeBoard((board) => started(board, cell));
  const first = await attempt(cell);
  const ran = first.failed?.gone ? await attempt(cell) : first;
  changeBoard((board) => finished(board, cell, ran));
  return ran;
}

/** Runs a cell's experiment in the lab of its way, after what is under way there. A lab that is gone is replaced. */
export function runCell(cell: Cell): Promise<Ran> {
  const run = (queues.get(cell.way) ?? Promise.resolve()).then(() => runNow(cell));
  queues.set(cell.way, run);
  return run;
}
