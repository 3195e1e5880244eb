import { bytes } from "../core/figures.ts";
import { type Beats, nothing } from "./beat.ts";
import { heldBy } from "./holds.ts";

/** The steps that happen on the wire, or just inside the server's door. */
export const WIRE: Beats<
  | "request-received"
  | "authorization-read"
  | "cookie-read"
  | "cookie-set"
  | "cookie-cleared"
  | "foreign-cookies-cleared"
  | "token-handed-over"
  | "response-sent"
> = {
  "request-received": {
    row: null,
    icon: "open",
    result: () => "request",
    caption: ({ data }) => `${data.method} is on its way: ${bytes(data.bytes)}.`,
    draw: (scene) => {
      scene.request.phase = "flying";
    },
  },
  "authorization-read": {
    row: "open",
    icon: "hand",
    result: ({ data }) => (data.found ? `Authorization: ${data.scheme ?? "no scheme"}` : "no Authorization"),
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      if (!data.found) return;
      const { parcel } = scene.request;
      // A service inside takes a passport, whatever its gateway takes.
      const isInner = scene.model === "hybrid" && parcel.kind === "hand";
      scene.desk.holds = isInner ? parcel.holds : heldBy(scene.model);
    },
  },
  "cookie-read": {
    row: "open",
    icon: "open",
    result: ({ data }) => {
      if (data.count === 0) return `no cookie ${data.name}`;
      return data.count === 1 ? `cookie ${data.name}` : `${data.count} cookies ${data.name}`;
    },
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      if (data.count > 0) scene.desk.holds = "envelope";
    },
  },
  "cookie-set": {
    row: null,
    icon: "open",
    result: ({ data }) => `sets ${data.name}`,
    caption: ({ says }) => says,
    draw: (scene) => {
      scene.response.phase = "flying";
    },
  },
  "cookie-cleared": {
    row: null,
    icon: "open",
    result: ({ data }) => `clears ${data.name}`,
    caption: ({ says }) => says,
    draw: (scene) => {
      scene.response.phase = "flying";
    },
  },
  "foreign-cookies-cleared": {
    row: null,
    icon: "open",
    result: ({ data }) => `clears other cookies ${data.name}`,
    caption: ({ says }) => says,
    draw: (scene) => {
      scene.response.phase = "flying";
    },
  },
  "token-handed-over": {
    row: null,
    icon: "hand",
    result: () => "handed over in the body",
    caption: ({ says }) => says,
    draw: (scene) => {
      scene.response.phase = "flying";
    },
  },
  "response-sent": {
    row: null,
    icon: "open",
    result: ({ data }) => String(data.status),
    caption: ({ data }) => `The answer ${data.status} comes back: ${bytes(data.bytes)}.`,
    draw: (scene) => {
      scene.response.phase = "arrived";
    },
  },
};

/** The steps that look at nothing but the request and the directory of users. */
export const SERVER: Beats<
  "visitor-counted" | "user-looked-up" | "role-checked" | "preferences-dropped" | "decision"
> = {
  "visitor-counted": {
    row: "visitor",
    icon: "plus",
    result: ({ data }) => `visitor ${data.visitor}`,
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      scene.counter = { visitor: data.visitor };
    },
  },
  "user-looked-up": {
    row: "user",
    icon: "who",
    result: ({ data }) => `${data.user} is user ${data.id}, ${data.role}`,
    caption: ({ says }) => says,
    draw: nothing,
  },
  "role-checked": {
    row: "role",
    icon: "role",
    result: ({ data }) => `${data.knownFrom} says ${data.has}`,
    caption: ({ says }) => says,
    draw: nothing,
  },
  "preferences-dropped": {
    row: "preferences",
    icon: "none",
    result: () => "nowhere to keep it",
    caption: ({ says }) => says,
    draw: nothing,
  },
  decision: {
    row: "decide",
    icon: "decide",
    result: () => "",
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      scene.verdict = data.verdict;
      scene.desk.stamp = data.verdict === "allowed" || data.verdict === "anonymous" ? "ok" : "deny";
    },
  },
};
