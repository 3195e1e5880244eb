import { type Sent, sendAction, sendControl } from "@/components/live/send";
import { member, textIn } from "@/lib/core/json";
import { CannotDo, type Driver, type ReadySend } from "@/lib/lessons/perform";
import { type Mark, worldSince } from "@/lib/lessons/world";
import type { ModelName } from "@/lib/trace/vocabulary";
import type { Knowing } from "./use-known";

export { perform } from "@/lib/lessons/perform";

/** What the page holds itself, for the header. */
export interface HandInUse {
  read: (model: ModelName) => string | null;
  put: (model: ModelName, token: string | null) => void;
  empty: () => void;
}

interface PageDriver {
  labId: string;
  knowing: Knowing;
  hand: HandInUse;
  /** From where on the world counts. */
  since: Mark;
  onSent: (sent: Sent) => void;
}

const ONLY_HERE = "Another client has to do this.";
const NOT_TOLD = "The server did it, but the live stream did not tell. Load the page again.";
const NOT_KNOWN = "The lab has not told yet how it stands. Wait a moment, then try again.";

/** Carries ops out with real requests of this page, and waits for what was recorded of each. */
export function pageDriver({ labId, knowing, hand, since, onSent }: PageDriver): Driver {
  const known = () => {
    const now = knowing.now();
    if (now === null) throw new CannotDo(NOT_KNOWN);
    return now;
  };

  async function recorded(number: number): Promise<void> {
    const came = await knowing.until(labId, ({ exchanges }) => exchanges.some(({ id }) => id === number));
    if (!came) throw new CannotDo(NOT_TOLD);
  }

  async function send({ as, model, action, user, carrier = "cookie", preferences, query, token }: ReadySend) {
    if (as === "elsewhere") return (await import("./open-elsewhere")).openElsewhere(labId, model);
    if (as !== "page") throw new CannotDo(ONLY_HERE);
    // A credential that is brought along goes alone: a browser would attach the cookie by itself.
    const by = token === null ? carrier : "header";
    const sent = await sendAction({
      labId,
      model,
      action,
      carrier: by,
      user,
      body: preferences,
      token: token ?? hand.read(model),
      query,
    });
    if (sent.exchange === null) throw new CannotDo(sent.problem ?? NOT_TOLD);
    onSent(sent);
    const given = textIn(sent.body, "token");
    if (carrier === "header" && given !== null) hand.put(model, given);
    // The server cannot reach into a page: signing out means that the page lets go by itself.
    if (carrier === "header" && action === "logout") hand.put(model, null);
    await recorded(sent.exchange);
  }

  return {
    world: () => worldSince(known(), since),
    send,
    async script(model) {
      const { hostileScript } = await import("./hostile-script");
      const number = await hostileScript(labId, model);
      if (number === null) throw new CannotDo(NOT_TOLD);
      await recorded(number);
    },
    async control(name, body) {
      const before = known().notes.at(-1)?.entry ?? 0;
      const sent = await sendControl(labId, name, body);
      if (sent.problem !== null) throw new CannotDo(sent.problem);
      if (name === "reset") hand.empty();
      // A copy that was sent, or a forgery, is an exchange; everything else is written down as done to the lab.
      const number = member(sent.body, "exchange");
      if (typeof number === "number") return recorded(number);
      const told = await knowing.until(labId, ({ notes }) =>
        notes.some(({ entry, control }) => entry > before && control === name),
      );
      if (!told) throw new CannotDo(NOT_TOLD);
    },
  };
}
