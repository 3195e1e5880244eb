import type { ReactNode } from "react";

/** The line drawings of the house, 20 x 20, drawn with the stroke of the text around them. */
export const glyphs = {
  none: <circle cx="10" cy="10" r="7" strokeDasharray="2.6 3" />,
  drawer: (
    <>
      <rect x="3" y="2.5" width="14" height="15" rx="1.5" />
      <path d="M3 7.5h14M3 12.5h14M8.5 5h3M8.5 10h3M8.5 15h3" />
    </>
  ),
  passport: (
    <>
      <rect x="4" y="2" width="12" height="16" rx="2" />
      <circle cx="10" cy="8.5" r="2.8" />
      <path d="M7.5 14.5h5" />
    </>
  ),
  hybrid: (
    <>
      <path d="M2.5 3.5h6v13h-6zM2.5 10h6M4.5 6.8h2M4.5 13.2h2" />
      <rect x="11" y="5" width="6.5" height="10" rx="1" />
      <circle cx="14.25" cy="9" r="1.3" />
    </>
  ),
  seal: (
    <>
      <path d="M10 2.2l2 1.5 2.5-.2.7 2.4 2 1.4-.8 2.4.8 2.4-2 1.4-.7 2.4-2.5-.2-2 1.5-2-1.5-2.5.2-.7-2.4-2-1.4.8-2.4-.8-2.4 2-1.4.7-2.4 2.5.2z" />
      <path d="M7.6 9.6h4.8v3.2H7.6zM8.6 9.4V8.2a1.4 1.4 0 0 1 2.8 0v1.2" />
    </>
  ),
  open: (
    <>
      <path d="M2.5 8.5 10 2.5l7.5 6v9h-15z" />
      <path d="m2.5 8.8 7.5 5 7.5-5" />
    </>
  ),
  unseal: (
    <>
      <path d="M3 10.5h9.5l4 3-4 3H3z" />
      <path d="M6 7.5V5.8a2.6 2.6 0 0 1 5-1" />
      <circle cx="13" cy="13.5" r=".6" />
    </>
  ),
  pull: (
    <>
      <rect x="2.5" y="3" width="15" height="5" rx="1" />
      <path d="M4.5 8v3M15.5 8v3" />
      <rect x="1.5" y="11" width="17" height="6" rx="1" />
      <path d="M8 13h4" />
    </>
  ),
  decide: (
    <>
      <path d="M8 3.5a2 2 0 1 1 4 0c0 2-1 2.6-1 5h4.5v3.5h-11V8.5H9c0-2.4-1-3-1-5z" />
      <path d="M4 15.5h12" />
    </>
  ),
  sign: (
    <>
      <path d="M2.5 16.5h15" />
      <path d="M3.5 12.5c2.5-6 4.5-9 6-8.5 2 .8-3.5 8.5-2.5 9 1.2.5 3-4.2 4-4 .9.2-.6 3 .3 3.3.9.3 1.7-1.8 2.6-1.6.8.2.6 1.3 2.6.8" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 5.8V10l2.8 2" />
    </>
  ),
  tamper: (
    <>
      <path d="m12.5 3.5 4 4L7.5 16.5l-4.5.5.5-4.5z" />
      <path d="m10.5 5.5 4 4" />
    </>
  ),
  steal: (
    <>
      <rect x="6.5" y="6.5" width="11" height="8" rx="1" />
      <path d="M13.5 4.5v-.5a1 1 0 0 0-1-1h-9a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h1" />
      <path d="m6.5 7.5 5.5 3.5 5.5-3.5" />
    </>
  ),
  revoke: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M5.2 5.2l9.6 9.6" />
    </>
  ),
  role: (
    <>
      <rect x="3.5" y="5" width="13" height="12" rx="1.5" />
      <path d="M8 5V2.5h4V5" />
      <circle cx="10" cy="9.6" r="1.8" />
      <path d="M6.8 14.5c.5-1.7 1.7-2.5 3.2-2.5s2.7.8 3.2 2.5" />
    </>
  ),
  plus15: (
    <>
      <path d="M16.2 6.5A7 7 0 1 0 17 10" />
      <path d="M16.6 2.8v3.9h-3.9" />
      <path d="M10 6.2V10l2.5 1.6" />
    </>
  ),
  restart: (
    <>
      <path d="M10 2.5V9" />
      <path d="M6 4.8a7 7 0 1 0 8 0" />
    </>
  ),
  prev: (
    <>
      <path d="M15 4v12L6 10z" />
      <path d="M4.5 4v12" />
    </>
  ),
  play: <path d="M6 3.5v13l10-6.5z" fill="currentColor" />,
  pause: <path d="M6.5 4v12M13.5 4v12" strokeWidth="3" />,
  step: (
    <>
      <path d="M5 4v12l9-6z" />
      <path d="M15.5 4v12" />
    </>
  ),
  check: <path d="m4 10.5 4 4 8-9" strokeWidth="2.2" />,
  cross: <path d="m5 5 10 10M15 5 5 15" strokeWidth="2.2" />,
  chev: <path d="m5 8 5 5 5-5" />,
  right: <path d="M3 10h13M11.5 5.5 16 10l-4.5 4.5" />,
  left: <path d="M17 10H4M8.5 5.5 4 10l4.5 4.5" />,
  copy: (
    <>
      <rect x="7" y="7" width="10" height="10" rx="1.5" />
      <path d="M13 4.5V4a1 1 0 0 0-1-1H4a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h.5" />
    </>
  ),
  menu: <path d="M3 6h14M3 10h14M3 14h14" />,
  who: (
    <>
      <circle cx="10" cy="6.5" r="3.2" />
      <path d="M4 17c.5-3.7 2.9-5.5 6-5.5s5.5 1.8 6 5.5" />
    </>
  ),
  gear: (
    <>
      <path d="M4 6h12M4 14h12" />
      <circle cx="8" cy="6" r="2" fill="var(--sheet)" />
      <circle cx="12.5" cy="14" r="2" fill="var(--sheet)" />
    </>
  ),
  moon: <path d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z" />,
  sun: (
    <>
      <circle cx="10" cy="10" r="3.5" />
      <path d="M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M15.8 4.2l-1.4 1.4M5.6 14.4l-1.4 1.4" />
    </>
  ),
  bulb: (
    <>
      <path d="M7.2 13.5c0-1.7-2.2-2.9-2.2-5.8a5 5 0 0 1 10 0c0 2.9-2.2 4.1-2.2 5.8z" />
      <path d="M7.8 16.2h4.4M8.8 18.3h2.4" />
    </>
  ),
  eye: (
    <>
      <path d="M1.8 10S4.8 4.8 10 4.8 18.2 10 18.2 10 15.2 15.2 10 15.2 1.8 10 1.8 10z" />
      <circle cx="10" cy="10" r="2.4" />
    </>
  ),
  snow: (
    <>
      <path d="M10 2v16M3.1 6l13.8 8M16.9 6 3.1 14" />
      <path d="m7.8 3.2 2.2 2 2.2-2M7.8 16.8l2.2-2 2.2 2" />
    </>
  ),
  follow: (
    <>
      <circle cx="5" cy="10" r="2.5" />
      <path d="M10 10h7M14 6.5l3.5 3.5-3.5 3.5" />
    </>
  ),
  horn: (
    <>
      <path d="M3 8v4h3l6.5 4V4L6 8z" />
      <path d="M15.5 7.5a3.5 3.5 0 0 1 0 5" />
    </>
  ),
  flag: (
    <>
      <path d="M5 18V3" />
      <path d="M5 3.5h10l-2 3.25 2 3.25H5z" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="9" width="11" height="8" rx="1.5" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
  server: (
    <>
      <rect x="3" y="3" width="14" height="6" rx="1.5" />
      <rect x="3" y="11" width="14" height="6" rx="1.5" />
      <path d="M6 6h.01M6 14h.01M9 6h5M9 14h5" />
    </>
  ),
  store: (
    <>
      <path d="M3.5 5.5c0-1.5 3-2.5 6.5-2.5s6.5 1 6.5 2.5-3 2.5-6.5 2.5-6.5-1-6.5-2.5z" />
      <path d="M3.5 5.5v9c0 1.5 3 2.5 6.5 2.5s6.5-1 6.5-2.5v-9M3.5 10c0 1.5 3 2.5 6.5 2.5s6.5-1 6.5-2.5" />
    </>
  ),
  key: (
    <>
      <circle cx="6.2" cy="10" r="3.2" />
      <path d="M9.4 10h8.1M15 10v3M17.5 10v2.4" />
    </>
  ),
  exit: (
    <>
      <path d="M8 3H4v14h4" />
      <path d="M8 10h9M13.5 6.5 17 10l-3.5 3.5" />
    </>
  ),
  quest: (
    <>
      <path d="M7 7.5a3 3 0 1 1 4.3 2.7c-.9.45-1.3 1-1.3 2.1" />
      <path d="M10 15.5h.01" strokeWidth="2.2" />
    </>
  ),
  pen: <path d="m12.5 3.5 4 4L7.5 16.5l-4.5.5.5-4.5z" />,
  plus: <path d="M10 4v12M4 10h12" />,
  globe: (
    <>
      <circle cx="10" cy="10" r="7.2" />
      <path d="M2.8 10h14.4M10 2.8c4.5 4.5 4.5 9.9 0 14.4M10 2.8c-4.5 4.5-4.5 9.9 0 14.4" />
    </>
  ),
  board: (
    <>
      <rect x="2.5" y="3" width="15" height="10.5" rx="1" />
      <path d="M6 10.5V8M10 10.5V6M14 10.5V9M7 17l3-3.5 3 3.5" />
    </>
  ),
  back: (
    <>
      <path d="M16 15v-3a4 4 0 0 0-4-4H4" />
      <path d="M7.5 4.5 4 8l3.5 3.5" />
    </>
  ),
  "arrow-up": <path d="M10 17V4M4.5 8.5 10 3l5.5 5.5" />,
  hand: (
    <path d="M6.5 10.5V5.3a1.3 1.3 0 0 1 2.6 0V9M9.1 9V3.8a1.3 1.3 0 0 1 2.6 0V9M11.7 9V4.8a1.3 1.3 0 0 1 2.6 0V10M14.3 10V7.3a1.2 1.2 0 0 1 2.4 0v4.9c0 3.3-2.1 5.5-5.2 5.5-2.7 0-4-1.3-5.2-3.4L3.6 11a1.2 1.2 0 0 1 2-1.3l.9 1.3" />
  ),
  terminal: (
    <>
      <rect x="2" y="3.5" width="16" height="13" rx="1.5" />
      <path d="m5.5 7.5 2.8 2.5-2.8 2.5M10.5 13h4" />
    </>
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
  external: (
    <path d="M11.5 3H17v5.5M17 3l-7.5 7.5M8.5 4.5h-4A1.5 1.5 0 0 0 3 6v9.5A1.5 1.5 0 0 0 4.5 17H14a1.5 1.5 0 0 0 1.5-1.5v-4" />
  ),
  motion: (
    <>
      <circle cx="13" cy="10" r="4.5" />
      <path d="M2 6.5h5M1.5 10h4.5M2 13.5h5" />
    </>
  ),
  download: <path d="M10 3v10M5.5 9 10 13.5 14.5 9M3.5 17h13" />,
} as const satisfies Record<string, ReactNode>;
