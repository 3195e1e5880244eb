import type { Room } from "../auth/auth-model.ts";
import { byteLength } from "../core/bytes.ts";
import { PARTITIONS } from "../lab/commands.ts";
import { LAB_ROOM, SHARED } from "../lab/lab.ts";
import type { Container } from "./container.ts";

/**
 * How much room one lab has left. A model asks when it is about to add something, so that a request which adds nothing
 * reads nothing and is never turned away.
 */
export function roomOf({ sessions, clock }: Pick<Container, "sessions" | "clock">, lab: string): Room {
  const cabinets = PARTITIONS.map((partition) => ({ lab, partition }));

  const countRecords = async (): Promise<number> => {
    const views = await Promise.all(cabinets.map((cabinet) => sessions.labels(cabinet, 0)));
    return views.reduce((sum, { total }) => sum + total, 0);
  };
  const countDenied = async (): Promise<number> => (await sessions.denied({ lab, partition: SHARED })).length;

  /** Counts again, once what is past its time has been cleared away. */
  const fits = async (count: () => Promise<number>, most: number): Promise<boolean> => {
    if ((await count()) < most) return true;
    await sessions.collectGarbage(clock(), most);
    return (await count()) < most;
  };

  return {
    forRecord: () => fits(countRecords, LAB_ROOM.records),
    forRevokedToken: () => fits(countDenied, LAB_ROOM.revokedTokens),
    async forBytes(bytes) {
      const records = await Promise.all(cabinets.map((cabinet) => sessions.list(cabinet)));
      return byteLength(JSON.stringify(records)) + bytes <= LAB_ROOM.bytes;
    },
  };
}
