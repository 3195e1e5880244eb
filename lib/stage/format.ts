/** The path as it is drawn: without the part that all requests of a lab share. */
export const stagePath = (path: string): string => path.replace(/^\/api\/labs\/[^/]+(?=\/)/, "");
