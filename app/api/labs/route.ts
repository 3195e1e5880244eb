import { handleCreateLab } from "@/lib/server/plane.ts";
import { methodNotAllowed } from "@/lib/server/replies.ts";

export const POST = (request: Request) => handleCreateLab(request, undefined);

const refuse = () => methodNotAllowed("POST");

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
