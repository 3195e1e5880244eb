import type { GlyphName } from "@/components/ui/glyph";
import type { WayId } from "@/lib/auth/ways";

/** How a way of being remembered is marked: its sign, and whose colour it wears. */
export const WAY_SIGNS: Readonly<Record<WayId, { glyph: GlyphName; mode: string }>> = {
  plain: { glyph: "open", mode: "none" },
  session: { glyph: "drawer", mode: "session" },
  sealed: { glyph: "seal", mode: "sealed" },
  jwt: { glyph: "passport", mode: "jwt" },
  "jwt-denylist": { glyph: "revoke", mode: "jwt" },
  hybrid: { glyph: "hybrid", mode: "hybrid" },
};
