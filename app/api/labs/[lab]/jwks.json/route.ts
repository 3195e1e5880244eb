import type { LabParams } from "@/lib/server/plane.ts";
import { handleJwks } from "@/lib/server/plane.ts";
import { methodNotAllowed } from "@/lib/server/replies.ts";

type Context = { params: Promise<LabParams> };

export const GET = async (request: Request, { params }: Context) => handleJwks(request, await params);

const refuse = () => methodNotAllowed("GET");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
