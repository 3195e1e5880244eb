import { type ControlParams, handleControl } from "@/lib/server/controls.ts";

type Context = { params: Promise<ControlParams> };

export const POST = async (request: Request, { params }: Context) => handleControl(request, await params);
