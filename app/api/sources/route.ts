import { methodNotAllowed } from "@/lib/server/replies.ts";
import { handleSource } from "@/lib/server/sources.ts";

export const GET = (request: Request) => handleSource(request, undefined);

const refuse = () => methodNotAllowed("GET");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
