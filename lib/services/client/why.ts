import { shortId } from "../../core/ids.ts";
import type { ControlNote } from "../../lab/shapes.ts";
import type { Exchange } from "../../trace/exchange.ts";
import { findStep } from "../../trace/steps.ts";
import { type Facts, factsOf, isGood, SHARED_PARTITION } from "./facts.ts";
import { type Origin, originOf } from "./origin.ts";
import type { Say } from "./say.ts";
import { otherStrategies, type Strategy, type WayOut } from "./strategy.ts";

/** Why a service answered as it did, in words, and what could be chosen instead. */
export interface Why {
  title: string;
  says: Say;
  ways: readonly WayOut[];
}

/** What is known besides the exchange: the past, and what is in force now. */
export interface Around {
  exchanges: readonly Exchange[];
  notes: readonly ControlNote[];
  strategy: Strategy;
}

/** Explains an exchange by its trace. */
export function whyOf(exchange: Exchange, around: Around): Why {
  const facts = factsOf(exchange);
  const { served, away } = facts;
  if (served === null) return nobody();
  if (away === "store") return storeAway(served, exchange, around.strategy);
  const status = exchange.response.status;
  if (!isGood(exchange)) {
    const title = `Why did ${served} say ${status}?`;
    return { title, ...refusal(served, exchange, facts, around) };
  }
  return { ...welcome(served, exchange, facts), ways: [] };
}

const nobody = (): Why => ({
  title: "Why did nobody serve it?",
  says: [
    "All three services are stopped. The balancer had nobody to hand the request to, and said ",
    { code: "503 service-unavailable" },
    " itself: nothing was found out about you.",
  ],
  ways: ["start-services"],
});

function storeAway(served: string, { action, model }: Exchange, strategy: Strategy): Why {
  const asked = action === "login" && model === "session" ? "to file a drawer" : "for the drawer";
  const jwt: WayOut[] = strategy.carried === "jwt" ? [] : ["jwt"];
  return {
    title: `Why did ${served} say 503?`,
    says: [
      `${served} asked the shared store ${asked} and got no answer, so it cannot say who you are. `,
      "That is 503 and not 401: you may be known, and nothing is lost. All three depend on the one store.",
    ],
    ways: ["start-store", ...jwt],
  };
}

type Rest = Omit<Why, "title">;

function refusal(served: string, exchange: Exchange, { looked }: Facts, around: Around): Rest {
  const { decision, steps } = exchange;
  const others = otherStrategies(around.strategy);
  if (looked && !looked.found) {
    const { sid, partition } = looked;
    const origin = originOf(sid, around.exchanges, around.notes, exchange.id);
    const unsealed = findStep(steps, "seal-opened") !== undefined;
    const intro: Say = unsealed
      ? ["The envelope is fine and the label unseals to ", { code: shortId(sid) }, ". "]
      : ["The label says ", { code: shortId(sid) }, ", as plain as it came. "];
    const ends =
      origin.kind === "stands" && origin.partition !== SHARED_PARTITION && partition !== SHARED_PARTITION;
    const ways: WayOut[] = ends ? others : ["login", ...others];
    return { says: [...intro, ...missing(served, partition, origin)], ways };
  }
  if (decision.code === "no-credential") {
    const says: Say = looked
      ? ["The drawer is there, and nobody is signed in in it."]
      : ["Nothing came along that says who you are: no envelope, no header."];
    return { says, ways: ["login"] };
  }
  const refused = steps.find(({ outcome }) => outcome === "refused");
  return { says: [refused ? `${refused.says} ` : "", { code: decision.code ?? "" }], ways: ["login"] };
}

/** Where the drawer is instead. */
function missing(served: string, partition: string, origin: Origin): Say {
  const shared = partition === SHARED_PARTITION;
  switch (origin.kind) {
    case "stands":
      if (shared)
        return [
          `But that drawer was filed in ${origin.partition}’s own cabinet. Now everybody asks the shared store, which has none of that name.`,
        ];
      if (origin.partition === SHARED_PARTITION)
        return [`But that drawer stands in the shared store, and ${served} now opens only its own cabinet.`];
      return [
        `But that drawer stands in ${origin.partition}’s cabinet, and ${served} can only open its own.`,
      ];
    case "lost":
      return origin.service === served
        ? [
            `But that drawer stood in ${served}’s own memory, and ${served} was ${origin.how} since: what stood there is gone.`,
          ]
        : [
            `But that drawer stood in ${origin.service}’s memory, and ${origin.service} was ${origin.how} since: it is gone, and ${served} never had it.`,
          ];
    case "emptied":
      return ["But that drawer was emptied since: the label means nothing any more."];
    case "unknown":
      return [shared ? "But the shared store has no such drawer." : `But ${served} has no such drawer.`];
  }
}

/** How the label went back, as the trace tells; by a cookie it is not yet known whether a browser keeps it. */
function sentBack({ steps }: Exchange): string {
  if (findStep(steps, "token-handed-over")) return "handed its label over in the body of the answer";
  return findStep(steps, "cookie-set") ? "sent its label back in a cookie" : "sent no label back";
}

function welcome(served: string, exchange: Exchange, facts: Facts): Omit<Why, "ways"> {
  const { looked, filed, removed, storeMicros, verified, issued } = facts;
  const who = exchange.decision.identity?.name ?? null;
  const hop: Say = storeMicros === null ? [] : [" One more hop: ", { micros: storeMicros }, " in the store."];
  if (filed) {
    const where =
      filed.partition === SHARED_PARTITION
        ? "in the shared store, where all three look"
        : "in its own memory";
    const tail = filed.partition === SHARED_PARTITION ? hop : [" The others were not told."];
    return {
      title: `What did ${served} do?`,
      says: [
        `${served} filed drawer `,
        { code: shortId(filed.sid) },
        ` ${where}, and ${sentBack(exchange)}.`,
        ...tail,
      ],
    };
  }
  if (issued) {
    return {
      title: `What did ${served} do?`,
      says: [
        `${served} signed a passport that says who you are. It kept nothing: every service can check the stamp.`,
      ],
    };
  }
  if (looked?.found && !removed) {
    const title = who === null ? `What did ${served} do?` : `Why did ${served} know ${who}?`;
    const label: Say = ["The label names drawer ", { code: shortId(looked.sid) }];
    return looked.partition === SHARED_PARTITION
      ? {
          title,
          says: [
            ...label,
            ", and that stands in the shared store. It does not matter who asks for it.",
            ...hop,
          ],
        }
      : {
          title,
          says: [
            ...label,
            `, and that stands in ${served}’s own cabinet. Another service would not have known it.`,
          ],
        };
  }
  if (verified) {
    return {
      title: who === null ? `What did ${served} do?` : `Why did ${served} know ${who}?`,
      says: [
        `${served} checked the stamp with the key, and read the rest in the passport. It asked no cabinet and no store, so it does not matter which service it was.`,
      ],
    };
  }
  const told = findStep(exchange.steps, "decision")?.says ?? "";
  return { title: `What did ${served} do?`, says: [told] };
}
