import { type ControlParams, handleControl } from "@/lib/server/controls.ts";
import { methodNotAllowed } from "@/lib/server/replies.ts";

type Context = { params: Promise<ControlParams> };

export const POST = async (request: Request, { params }: Context) => handleControl(request, await params);

const refuse = () => methodNotAllowed("POST");

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as PUT };
