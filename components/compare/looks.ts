import type { PostageKind } from "@/components/stage/art/postage";
import type { GlyphName } from "@/components/ui/glyph";
import type { OfferedModel } from "@/lib/auth/capabilities";

/** How a model is called and drawn where it stands beside others. */
export interface Look {
  label: string;
  /** Where there is little room. */
  short: string;
  glyph: GlyphName;
  postage: PostageKind;
  /** What its client carries, as a caption. */
  carries: string;
  /** Where the state is, in one word and in a few. */
  place: string;
  placeDetail: string;
}

/** Every model that can be compared. */
export const LOOKS: Readonly<Record<OfferedModel, Look>> = {
  none: {
    label: "No memory",
    short: "No memory",
    glyph: "none",
    postage: "none",
    carries: "Carries nothing.",
    place: "Nowhere",
    placeDetail: "nobody keeps it",
  },
  plain: {
    label: "Plain cookie",
    short: "Plain",
    glyph: "pen",
    postage: "none",
    carries: "Carries its own word.",
    place: "Slip",
    placeDetail: "browser, in clear text",
  },
  session: {
    label: "Session",
    short: "Session",
    glyph: "drawer",
    postage: "drawer",
    carries: "Carries a label.",
    place: "Cabinet",
    placeDetail: "on the server",
  },
  sealed: {
    label: "Sealed cookie",
    short: "Sealed",
    glyph: "seal",
    postage: "seal",
    carries: "Carries a locked box.",
    place: "Sealed box",
    placeDetail: "browser, locked",
  },
  jwt: {
    label: "JWT",
    short: "JWT",
    glyph: "passport",
    postage: "passport",
    carries: "Carries the record.",
    place: "Passport",
    placeDetail: "browser, readable",
  },
  hybrid: {
    label: "Hybrid",
    short: "Hybrid",
    glyph: "hybrid",
    postage: "drawer",
    carries: "Carries a label.",
    place: "Cabinet",
    placeDetail: "and a passport inside",
  },
};

/** What a model is called as the lab is set. */
export const labelOf = (model: OfferedModel, denylist: boolean): string =>
  model === "jwt" && denylist ? "JWT + denylist" : LOOKS[model].label;

/** `two`, `three`, `four`: how many stand side by side. */
export const countWord = (count: number): string =>
  ["no", "one", "two", "three", "four"][count] ?? String(count);
