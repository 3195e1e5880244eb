"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Where this page came from, like `http://localhost:3000`; `""` until the page is awake. */
export const useOrigin = (): string =>
  useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
