/** The path as it is drawn: without the part that all requests of a lab share. */
export const stagePath = (path: string): string => path.replace(/^\/api\/labs\/[^/]+(?=\/)/, "");

/** The last letters of a credential: enough to tell it from another, and no use to whoever reads them. */
export const endsOf = (credential: string): string => credential.slice(-12);
