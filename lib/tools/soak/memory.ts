import { readFileSync } from "node:fs";
import { median } from "../../core/quantiles.ts";
import { run } from "../run.mjs";

const MB = 1024 * 1024;

/** How much of the machine's memory a process holds, in bytes; `null` where nobody can tell. */
async function residentOf(pid: number): Promise<number | null> {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    if (kilobytes) return Number(kilobytes) * 1024;
  } catch {
    // Not a Linux: another program knows.
  }
  const { ok, output } = await run("ps", ["-o", "rss=", "-p", String(pid)], { quiet: true, seconds: 5 });
  return ok ? Number(output) * 1024 : null;
}

/** Looks once a second at the memory of a process, until it is told to stop; the figures in megabytes. */
export function watchMemory(pid: number): { stop(): number[] } {
  const figures: number[] = [];
  const look = async (): Promise<void> => {
    const bytes = await residentOf(pid);
    if (bytes) figures.push(bytes / MB);
  };
  const timer = setInterval(() => void look(), 1000);
  return {
    stop() {
      clearInterval(timer);
      return figures;
    },
  };
}

/** By what share the last quarter stands above the one before: 0.02 is 2 %. */
export function growth(figures: readonly number[]): number {
  const [half, threeQuarters] = [0.5, 0.75].map((share) => Math.floor(figures.length * share));
  return median(figures.slice(threeQuarters)) / median(figures.slice(half, threeQuarters)) - 1;
}
