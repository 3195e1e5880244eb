import localFont from "next/font/local";

const besley = localFont({
  variable: "--font-besley",
  src: "../node_modules/@fontsource-variable/besley/files/besley-latin-wght-normal.woff2",
  weight: "400 900",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

// Italics are families of their own (not styles of the upright), so that they are fetched only where they are used.
const besleyItalic = localFont({
  variable: "--font-besley-italic",
  src: "../node_modules/@fontsource-variable/besley/files/besley-latin-wght-italic.woff2",
  weight: "400 900",
  style: "italic",
  display: "swap",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

const publicSans = localFont({
  variable: "--font-public",
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  weight: "100 900",
  display: "swap",
  adjustFontFallback: "Arial",
});

const publicSansItalic = localFont({
  variable: "--font-public-italic",
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-italic.woff2",
  weight: "100 900",
  style: "italic",
  display: "swap",
  preload: false,
  adjustFontFallback: "Arial",
});

const jetbrainsMono = localFont({
  variable: "--font-jetbrains",
  src: "../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
});

/** Class names for the root element: they define the CSS variables that `tokens.css` builds the type families on. */
export const fontVariables = [besley, besleyItalic, publicSans, publicSansItalic, jetbrainsMono]
  .map((font) => font.variable)
  .join(" ");
