"use client";

import type { ReactNode } from "react";
import { ServicesScreen } from "./services-screen";

/** One client, three services: where sessions stand when there is more than one server. */
export function ServicesPage({ children }: { children: ReactNode }) {
  return (
    <ServicesScreen title="Three services, one Alice" lead="Nobody is signed in here yet.">
      {children}
    </ServicesScreen>
  );
}
