/** A page in the main navigation. */
export interface NavItem {
  href: string;
  label: string;
  /** The first segments of the addresses that belong to it. */
  rooms: readonly string[];
}

/** The pages of the main navigation, in order; the brand is the way home. A new page is one line here. */
export const NAV: readonly NavItem[] = [
  { href: "/learn", label: "Learn", rooms: ["learn"] },
  { href: "/lab", label: "Lab", rooms: ["lab", "labs"] },
  { href: "/compare", label: "Compare", rooms: ["compare"] },
  { href: "/services", label: "Services", rooms: ["services"] },
];

/** Whether an address belongs to a page of the navigation. */
export const isInside = (item: NavItem, pathname: string): boolean =>
  item.rooms.includes(pathname.split("/")[1] ?? "");
