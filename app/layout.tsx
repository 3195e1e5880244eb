import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { NEWCOMER_SCRIPT } from "@/components/lessons/newcomer";
import { AwakeBody } from "@/components/site/awake-body";
import { EARLY_SCRIPT } from "@/components/site/early-presses";
import { RootAttributes } from "@/components/site/root-attributes";
import { TooOld } from "@/components/site/too-old";
import { TRANSLATED_SCRIPT } from "@/components/site/translated";
import { ArtDefs } from "@/components/stage/art/defs";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: {
    default: "Cabinet & Passport: see how the web remembers you",
    template: "%s · Cabinet & Passport",
  },
  description:
    "Send real requests and watch what makes a server remember you: the cookie, the session in its cabinet, the JWT you carry.",
  applicationName: "Cabinet & Passport",
  icons: { icon: "/icon.svg" },
};

// The meta element cannot read the style sheets: these two are --paper, light and dark.
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#F5EFE2" },
    { media: "(prefers-color-scheme: dark)", color: "#181613" },
  ],
};

/** Runs before anything of the page is there. It is sent with the page alone, and is in no file that React needs. */
const FIRST_SCRIPT = [NEWCOMER_SCRIPT, EARLY_SCRIPT, TRANSLATED_SCRIPT].join(";");

/**
 * The frame of every page. It reads the nonce that `proxy.ts` made for this response, so every page, the one for
 * what is not found included, is rendered per request: a stored page would carry a nonce that is no longer valid.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // Scripts put the theme and the motion on the root before React wakes.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <AwakeBody>
        <script nonce={nonce} suppressHydrationWarning>
          {FIRST_SCRIPT}
        </script>
        <TooOld nonce={nonce} />
        <RootAttributes nonce={nonce}>
          <ArtDefs />
          {children}
        </RootAttributes>
      </AwakeBody>
    </html>
  );
}
