import { CAPABILITIES, type Capabilities, type OfferedModel, WITH_DENYLIST } from "./capabilities.ts";

/** The ways of being remembered that are compared, in teaching order. */
export const WAY_IDS = ["plain", "session", "sealed", "jwt", "jwt-denylist", "hybrid"] as const;
export type WayId = (typeof WAY_IDS)[number];

/** A model, and the setting that makes it this way of being remembered. */
export interface Way {
  id: WayId;
  label: string;
  model: OfferedModel;
  denylist: boolean;
  capabilities: Capabilities;
}

const way = (id: WayId, label: string, model: OfferedModel, denylist = false): Way => ({
  id,
  label,
  model,
  denylist,
  capabilities: { ...CAPABILITIES[model], ...(denylist ? WITH_DENYLIST : {}) },
});

/** Every way with what is true of it. The contract of the models proves each. */
export const WAYS: Readonly<Record<WayId, Way>> = {
  plain: way("plain", "Plain cookie", "plain"),
  session: way("session", "Session", "session"),
  sealed: way("sealed", "Sealed cookie", "sealed"),
  jwt: way("jwt", "JWT", "jwt"),
  "jwt-denylist": way("jwt-denylist", "JWT + denylist", "jwt", true),
  hybrid: way("hybrid", "Hybrid", "hybrid"),
};
