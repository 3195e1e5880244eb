/**
 * The sections with several pages, and the way between them. Apart from the main navigation, which every page sends:
 * only these pages need it.
 */
export const SECTIONS = {
  compare: {
    label: "Compare",
    pages: [
      { href: "/compare", label: "Side by side" },
      { href: "/compare/matrix", label: "What happens if…" },
      { href: "/compare/cost", label: "What it costs" },
    ],
  },
  services: {
    label: "Services",
    pages: [
      { href: "/services", label: "Many servers" },
      { href: "/services/hybrid", label: "Hybrid" },
      { href: "/services/origins", label: "Other clients" },
    ],
  },
} as const;

export type SectionId = keyof typeof SECTIONS;
