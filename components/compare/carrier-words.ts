import type { PropertyName } from "@/lib/compare/carriers";
import type { Carrier } from "@/lib/trace/vocabulary";

/** What a carrier is called where it heads a column. */
export const CARRIER_WORDS: Readonly<Record<Carrier, string>> = { cookie: "Cookie", header: "Header" };

/** The question that each property answers. */
export const PROPERTY_WORDS: Readonly<Record<PropertyName, string>> = {
  attached: "Does it go along by itself?",
  script: "Can a script on the page read it?",
  "cross-site": "Can another site have it sent?",
  revocable: "Can the server call it back?",
  "new-role": "Is a changed role seen at once?",
  lookup: "Is something looked up?",
};
