import type { GlyphName } from "@/components/ui/glyph";
import type { RowId } from "@/lib/compare/cost/rows";
import type { Fate, GrownModel } from "@/lib/compare/growth/sizes";
import type { RecognitionPart } from "@/lib/trace/cost";

/** The store, in words. */
export const engineWords = (engine: string): string =>
  ({
    sqlite: "SQLite, embedded in the server",
    redis: "Redis, over the network",
    memory: "the server's memory",
  })[engine] ?? engine;

/** The parts of a recognition, in words. */
export const PART_WORDS: Readonly<Record<RecognitionPart, string>> = {
  carrier: "carrier",
  reading: "reading",
  crypto: "crypto",
  lookup: "lookup",
};

interface Look {
  /** Whose accent it bears: `data-mode`. */
  mode: "none" | "session" | "sealed" | "jwt" | "hybrid";
  glyph: GlyphName;
}

const PLAIN: Look = { mode: "none", glyph: "open" };
const SESSION: Look = { mode: "session", glyph: "drawer" };
const SEALED: Look = { mode: "sealed", glyph: "seal" };
const JWT: Look = { mode: "jwt", glyph: "passport" };

export const ROW_LOOKS: Readonly<Record<RowId, Look>> = {
  plain: PLAIN,
  "session-bare": SESSION,
  "session-sealed": SESSION,
  sealed: SEALED,
  "jwt-hs256": JWT,
  "jwt-es256": JWT,
  "jwt-denylist": JWT,
  hybrid: { mode: "hybrid", glyph: "hybrid" },
};

/** A model whose credential is grown, as it is drawn and named. */
export const GROWN_LOOKS: Readonly<Record<GrownModel, Look & { label: string }>> = {
  session: { ...SESSION, label: "Session label" },
  plain: { ...PLAIN, label: "Plain cookie" },
  sealed: { ...SEALED, label: "Sealed cookie" },
  jwt: { ...JWT, label: "JWT" },
};

/** What becomes of a cookie of that size, in words. */
export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  stored: "fits",
  dropped: "not stored",
  refused: "refused by the library",
};
