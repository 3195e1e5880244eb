import type { Sent } from "@/components/live/send";

/** Why a request did not do what it was sent for, in words. */
export const trouble = (what: string, { status }: Pick<Sent, "status">): string =>
  status === null
    ? `${what}: no answer came. See whether you are online, then start again.`
    : `${what}: the server answered ${status}. Start again.`;
