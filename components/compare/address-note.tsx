import styles from "@/components/ui/notes.module.css";
import type { Comparison } from "@/lib/compare/address";

const WORDS: Readonly<Record<keyof Comparison, string>> = {
  models: "which models",
  carrier: "which carrier",
  action: "which request",
  denylist: "whether there is a denylist",
};

/** Says that a part of the address made no sense, and what stands in its place. */
export function AddressNote({ ignored }: { ignored: readonly (keyof Comparison)[] }) {
  if (ignored.length === 0) return null;
  const parts = ignored.map((key) => WORDS[key]).join(", and ");
  return (
    <output className={styles.note} data-testid="address-note">
      The address did not say in a way that makes sense here {parts}. The usual choice stands instead; the
      address is right again.
    </output>
  );
}
