import { bytes, duration } from "../core/figures.ts";
import { shortId } from "../core/ids.ts";
import type { CabinetView } from "../trace/step-data.ts";
import type { SessionRecord } from "../trace/vocabulary.ts";
import { type Beats, type Draft, nothing } from "./beat.ts";

function layOut(scene: Draft, sid: string | null): void {
  if (sid !== null) scene.desk.tag = { sid, loose: false };
}

interface Touch {
  sid: string;
  state: Draft["cabinet"]["state"];
  record: SessionRecord | null;
}

function touch(scene: Draft, cabinet: CabinetView, { sid, state, record }: Touch): void {
  const isNew = state === "new" && !cabinet.labels.includes(sid);
  scene.cabinet = {
    used: true,
    partition: cabinet.partition,
    labels: isNew ? [...cabinet.labels, sid] : cabinet.labels,
    total: cabinet.total + (isNew ? 1 : 0),
    touched: sid,
    state,
    record,
  };
  const isThere = state === "open" || state === "new";
  scene.thread = isThere ? { sid } : null;
  scene.desk.tag = { sid, loose: !isThere };
}

/** The steps around a session: its label and its drawer. */
export const SESSION: Beats<
  | "seal-shape-checked"
  | "seal-opened"
  | "label-read"
  | "session-looked-up"
  | "session-expiry-checked"
  | "session-written"
  | "session-removed"
  | "label-sealed"
> = {
  "seal-shape-checked": {
    row: "unseal",
    icon: "unseal",
    result: ({ data }) => (data.ok ? "" : "not a seal"),
    caption: ({ says }) => says,
    draw: (scene, { data }) => {
      if (!data.ok && scene.carried)
        scene.carried.stamp = { text: "REFUSED", sub: "not a seal", tone: "deny" };
    },
  },
  "seal-opened": {
    row: "unseal",
    icon: "unseal",
    result: ({ data }) =>
      data.sid === null ? `seal ${data.reason ?? "broken"}` : `sid ${shortId(data.sid)}`,
    caption: ({ says }) => says,
    draw: (scene, { data }) => layOut(scene, data.sid),
  },
  "label-read": {
    row: "unseal",
    icon: "unseal",
    result: ({ data }) => (data.sid === null ? "not a label" : `sid ${shortId(data.sid)}`),
    caption: ({ says }) => says,
    draw: (scene, { data }) => layOut(scene, data.sid),
  },
  "session-looked-up": {
    row: "drawer",
    icon: "pull",
    result: ({ data }) => (data.found ? "record found" : "not found"),
    caption: ({ says }) => says,
    draw: (scene, { data: { sid, found, record, cabinet } }) =>
      touch(scene, cabinet, { sid, state: found ? "open" : "missing", record }),
  },
  "session-expiry-checked": {
    row: "drawer",
    icon: "clock",
    result: ({ data }) => (data.expired ? `ran out ${duration(data.now - data.expiresAt)} ago` : ""),
    caption: ({ says }) => says,
    // A record that ran out is refused: whoever brought its label is not tied to it.
    draw: (scene, { data }) => {
      if (!data.expired) return;
      scene.thread = null;
      if (scene.desk.tag) scene.desk.tag.loose = true;
    },
  },
  "session-written": {
    row: "file",
    icon: "drawer",
    result: ({ data }) =>
      data.isNew ? `new, for visitor ${data.record.visitor}` : `visit ${data.record.visits}`,
    caption: ({ says }) => says,
    draw: (scene, { data: { sid, record, isNew, cabinet } }) =>
      touch(scene, cabinet, { sid, state: isNew ? "new" : "open", record }),
  },
  "session-removed": {
    row: "remove",
    icon: "revoke",
    result: ({ data }) => (data.existed ? "record removed" : "nothing was there"),
    caption: ({ says }) => says,
    draw: (scene, { data: { sid, cabinet } }) => {
      touch(scene, cabinet, { sid, state: "removed", record: null });
      const labels = scene.cabinet.labels.filter((label) => label !== sid);
      scene.cabinet.total -= scene.cabinet.labels.length - labels.length;
      scene.cabinet.labels = labels;
    },
  },
  "label-sealed": {
    row: "seal",
    icon: "seal",
    result: ({ data }) => bytes(data.bytes),
    caption: ({ says }) => says,
    draw: nothing,
  },
};
