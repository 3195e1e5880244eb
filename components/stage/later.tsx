"use client";

import { lazy, Suspense } from "react";
import type { FootProps } from "./browser-foot";
import type { CarriedEnvelopeProps } from "./carried-envelope";
import type { StageLayout } from "./layout";
import type { RecordProps } from "./record";
import type { ServerProps } from "./server-props";
import type { ShelfProps } from "./shelf";
import type { ThreadProps } from "./thread";
import type { TrafficProps } from "./traffic";

// Most pages begin with a session, on a wide screen: what else there is to draw is fetched when it is shown.
const Main = lazy(() => import("./brought").then(({ Brought: view }) => ({ default: view })));
const Nothing = lazy(() => import("./not-brought").then(({ NotBrought: view }) => ({ default: view })));
const Letter = lazy(() =>
  import("./carried-envelope").then(({ CarriedEnvelope: view }) => ({ default: view })),
);
const Phone = lazy(() => import("./phone-server").then(({ PhoneServer: view }) => ({ default: view })));

const Inside = lazy(() => import("./minted").then(({ Minted: view }) => ({ default: view })));

const Sheet = lazy(() => import("./record").then(({ RecordSheet: view }) => ({ default: view })));
const Shut = lazy(() => import("./cabinet-aside").then(({ CabinetAside: view }) => ({ default: view })));

const Beside = lazy(() => import("./shelf").then(({ Shelf: view }) => ({ default: view })));
const Under = lazy(() => import("./browser-foot").then(({ Foot: view }) => ({ default: view })));

const Wire = lazy(() => import("./traffic").then(({ Traffic: view }) => ({ default: view })));

/** What goes over the wire. */
export function WireTraffic(props: TrafficProps) {
  return (
    <Suspense>
      <Wire {...props} />
    </Suspense>
  );
}

/** What else lies in a browser, and the other clients. */
export function ShownShelf(props: ShelfProps) {
  return (
    <Suspense>
      <Beside {...props} />
    </Suspense>
  );
}

/** What is said under the envelopes. */
export function ShownFoot(props: FootProps) {
  return (
    <Suspense>
      <Under {...props} />
    </Suspense>
  );
}

const Line = lazy(() => import("./thread").then(({ Thread: view }) => ({ default: view })));

/** The thread from a label to its drawer. */
export function DrawnThread(props: ThreadProps) {
  return (
    <Suspense>
      <Line {...props} />
    </Suspense>
  );
}

/** The record in an open drawer. */
export function OpenRecord(props: RecordProps) {
  return (
    <Suspense>
      <Sheet {...props} />
    </Suspense>
  );
}

/** The cabinet that nobody opened, where the client carries the record. */
export function ShutAside({ layout }: { layout: StageLayout }) {
  return (
    <Suspense>
      <Shut layout={layout} />
    </Suspense>
  );
}

/** The passport that a gateway mints. */
export function Minted(props: ServerProps) {
  return (
    <Suspense fallback={props.layout.kind === "phone" ? <div style={{ height: 162 }} /> : null}>
      <Inside {...props} />
    </Suspense>
  );
}

/** What the client brought of itself. */
export function Brought(props: ServerProps) {
  return (
    <Suspense fallback={props.layout.kind === "phone" ? <div style={{ height: 353 }} /> : null}>
      {props.scene ? <Main {...props} /> : <Nothing {...props} />}
    </Suspense>
  );
}

/** The envelope with a slip or a box in it. */
export function CarriedLetter(props: CarriedEnvelopeProps) {
  return (
    <Suspense fallback={<div style={{ width: props.width, height: props.height }} />}>
      <Letter {...props} />
    </Suspense>
  );
}

/** The server on a phone. */
export function PhoneServer(props: ServerProps & { count: number | null }) {
  return (
    <Suspense fallback={<div style={{ height: props.layout.compact ? 240 : 460 }} />}>
      <Phone {...props} />
    </Suspense>
  );
}
