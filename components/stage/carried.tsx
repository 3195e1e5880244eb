"use client";

import { lazy, Suspense } from "react";
import type { CarriedEnvelopeProps } from "./carried-envelope";
import type { CarriedProps } from "./carried-view";
import type { DenylistProps } from "./denylist-view";

// Most pages begin with a session: what the other models need is fetched when one of them is shown.
const View = lazy(() => import("./carried-view").then(({ CarriedView }) => ({ default: CarriedView })));
const Large = lazy(() =>
  import("./carried-envelope").then(({ CarriedEnvelope }) => ({ default: CarriedEnvelope })),
);
const List = lazy(() => import("./denylist-view").then(({ DenylistView }) => ({ default: DenylistView })));

/** The slip or the box on the server's floor. */
export function Carried(props: CarriedProps) {
  return (
    <Suspense fallback={props.flat ? <div style={{ height: 200 }} /> : null}>
      <View {...props} />
    </Suspense>
  );
}

/** The envelope with a slip or a box in it. */
export function CarriedLetter(props: CarriedEnvelopeProps) {
  return (
    <Suspense fallback={<div style={{ width: props.width, height: props.height }} />}>
      <Large {...props} />
    </Suspense>
  );
}

/** The list of revoked tokens. */
export function Denylist(props: DenylistProps) {
  return (
    <Suspense fallback={props.place ? null : <div style={{ height: 102 }} />}>
      <List {...props} />
    </Suspense>
  );
}
