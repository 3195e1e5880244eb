/** The views of an exchange, in order. */
export const INSPECTOR_TABS = ["steps", "http", "cookie", "token", "code", "curl"] as const;
export type InspectorTab = (typeof INSPECTOR_TABS)[number];

/** What stands on each tab. */
export const TAB_LABELS: Readonly<Record<InspectorTab, string>> = {
  steps: "Steps",
  http: "HTTP",
  cookie: "Cookie",
  token: "Token",
  code: "Code",
  curl: "cURL",
};

/** The tab of that name; the first for anything else. */
export const tabOf = (name: unknown): InspectorTab =>
  INSPECTOR_TABS.find((tab) => tab === name) ?? INSPECTOR_TABS[0];
