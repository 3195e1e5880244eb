import { type ActionParams, handleAction } from "@/lib/server/actions.ts";

type Context = { params: Promise<ActionParams> };

const handle = async (request: Request, { params }: Context) => handleAction(request, await params);

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT };
