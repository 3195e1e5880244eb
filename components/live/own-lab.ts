/** Why the page has no lab: what happened and what to do, in words. */
export interface Trouble {
  says: string;
  /** Whether trying again at once can help. */
  canRetry: boolean;
}

/** A page's own lab, or why there is none. */
export type Opened = { id: string; trouble: null } | { id: null; trouble: Trouble };

const keyOf = (purpose: string): string => `${purpose}-lab`;

function remembered(purpose: string): string | null {
  try {
    return localStorage.getItem(keyOf(purpose));
  } catch {
    return null; // storage may be forbidden: each visit then has a lab of its own
  }
}

function remember(purpose: string, id: string): void {
  try {
    localStorage.setItem(keyOf(purpose), id);
  } catch {
    // As above.
  }
}

/** Says a pause in the unit that fits. */
const pause = (seconds: number): string =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

/** What a response other than the one that was hoped for means to the visitor. */
export function troubleOf(status: number, retryAfter: string | null): Trouble {
  const wait = Number(retryAfter);
  if (status === 429) {
    const when = wait > 0 ? `in ${pause(wait)}` : "in a while";
    return {
      says: `Many labs were opened from your address in the last hour. Come back ${when}, or use a lab that is open already.`,
      canRetry: false,
    };
  }
  if (status >= 500)
    return { says: `The server answered ${status} and could not open a lab. Try again.`, canRetry: true };
  return { says: `The server answered ${status} and opened no lab. Load the page again.`, canRetry: true };
}

const UNREACHABLE: Trouble = {
  says: "The server does not answer. See whether you are online, then try again.",
  canRetry: true,
};

/** Whether the lab still exists and this browser may change it. */
async function isStillOurs(id: string): Promise<boolean> {
  const response = await fetch(`/api/labs/${id}?exchanges=0`);
  if (!response.ok) return false;
  const lab: unknown = await response.json();
  return typeof lab === "object" && lab !== null && "owner" in lab && lab.owner === true;
}

async function makeLab(purpose: string): Promise<Opened> {
  const response = await fetch("/api/labs", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  if (response.status !== 201)
    return { id: null, trouble: troubleOf(response.status, response.headers.get("retry-after")) };
  const { id } = (await response.json()) as { id: string };
  remember(purpose, id);
  return { id, trouble: null };
}

/** Goes back to the lab that this browser has for a purpose, like `home`, or makes one. */
export async function openOwnLab(purpose: string): Promise<Opened> {
  try {
    const id = remembered(purpose);
    if (id !== null && (await isStillOurs(id))) return { id, trouble: null };
    return await makeLab(purpose);
  } catch {
    return { id: null, trouble: UNREACHABLE };
  }
}
