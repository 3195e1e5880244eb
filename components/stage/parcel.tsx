import type { Parcel } from "@/lib/stage/scene-shape";
import { HandArt } from "./art/open-hand";
import { PlainSheet } from "./art/sheets";
import { envelopeMode, SmallEnvelope } from "./art/small-envelope";

const SIZES = { large: { width: 84, height: 54 }, small: { width: 50, height: 32 } } as const;

/** The size of a parcel as it flies, in px. */
export function parcelSize({ kind }: Parcel, size: "large" | "small"): { width: number; height: number } {
  if (kind !== "sheet") return SIZES[size];
  return size === "large" ? { width: 38, height: 48 } : { width: 26, height: 33 };
}

/** What travels on the wire. */
export function ParcelArt({ parcel, size }: { parcel: Parcel; size: "large" | "small" }) {
  const box = parcelSize(parcel, size);
  if (parcel.kind === "sheet") return <PlainSheet {...box} />;
  if (parcel.kind === "envelope") return <SmallEnvelope mode={envelopeMode(parcel.mode)} {...box} />;
  return <HandArt holds={parcel.holds} {...box} />;
}
