"use client";

import { ThemeProvider } from "next-themes";
import type { ReactNode } from "react";
import { MOTION_SCRIPT } from "./motion";

/**
 * Puts `data-theme` and `data-motion` on the root element before anything is painted, by inline scripts that bear
 * the response's nonce, and keeps them up to date. Browsers hide a nonce from the page, so React must not compare it.
 */
export function RootAttributes({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  return (
    <>
      <script nonce={typeof window === "undefined" ? nonce : ""} suppressHydrationWarning>
        {MOTION_SCRIPT}
      </script>
      <ThemeProvider attribute="data-theme" defaultTheme="system" enableSystem nonce={nonce}>
        {children}
      </ThemeProvider>
    </>
  );
}
