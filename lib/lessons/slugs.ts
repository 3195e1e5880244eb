/** The chapters by their addresses, in the order in which they are taught. */
export const SLUGS = [
  "http-forgets",
  "cookie-identifies",
  "filing-cabinet",
  "two-halves",
  "round-trip",
  "cookies-are-transport",
  "passport",
  "trade-offs",
  "many-servers",
  "hybrid",
  "model-to-keep",
] as const;
export type Slug = (typeof SLUGS)[number];

/** Whether a text names a chapter. */
export const isSlug = (text: string): text is Slug => (SLUGS as readonly string[]).includes(text);

/** The number of a chapter, from 1. */
export const numberOf = (slug: Slug): number => SLUGS.indexOf(slug) + 1;

/** The chapter after another; `null` after the last. */
export const nextOf = (slug: Slug): Slug | null => SLUGS[numberOf(slug)] ?? null;
