import type { Exchange } from "../trace/exchange.ts";
import type { StepKind, StepOf } from "../trace/steps.ts";
import type { IconName, RowName, Scene } from "./scene-shape.ts";

/** What a beat may change: everything but the docket, which is told from the rows. */
export type Draft = Omit<Scene, "docket" | "cursor" | "total" | "kind" | "spoken">;

/** How one kind of step is shown. */
export interface Beat<K extends StepKind> {
  /** The docket's line that it belongs to; `null` where it happens on the wire. */
  row: RowName | null;
  icon: IconName;
  /** What came of it, in a few words; empty where another step of its line says it. */
  result(step: StepOf<K>): string;
  /** Whether the result is an identifier or a code, to be quoted. */
  quoted?: boolean;
  /** One sentence. */
  caption(step: StepOf<K>, exchange: Exchange): string;
  /** What it changes in the picture. */
  draw(scene: Draft, step: StepOf<K>, exchange: Exchange): void;
}

/** The beats of some kinds of steps. */
export type Beats<K extends StepKind> = { readonly [Kind in K]: Beat<Kind> };

/** Where a step changes nothing in the picture. */
export const nothing = (): void => undefined;
