import type { ModelName } from "@/lib/trace/vocabulary";
import type { GlyphName } from "./glyph";

/** The glyph of each way of being remembered. */
export const MODEL_GLYPHS: Readonly<Record<ModelName, GlyphName>> = {
  none: "none",
  plain: "pen",
  session: "drawer",
  sealed: "seal",
  jwt: "passport",
  hybrid: "hybrid",
};
