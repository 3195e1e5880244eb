import type { LabParams } from "@/lib/server/plane.ts";
import { handleHar } from "@/lib/server/plane.ts";
import { methodNotAllowed } from "@/lib/server/replies.ts";

type Context = { params: Promise<LabParams> };

export const GET = async (request: Request, { params }: Context) => handleHar(request, await params);

const refuse = () => methodNotAllowed("GET");

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
