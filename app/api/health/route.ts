import { handleHealth } from "@/lib/server/plane.ts";
import { methodNotAllowed } from "@/lib/server/replies.ts";

export const GET = (request: Request) => handleHealth(request, undefined);

const refuse = () => methodNotAllowed("GET");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
