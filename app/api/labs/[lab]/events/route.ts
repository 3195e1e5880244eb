import { handleEvents } from "@/lib/server/events.ts";
import type { LabParams } from "@/lib/server/plane.ts";

type Context = { params: Promise<LabParams> };

export const GET = async (request: Request, { params }: Context) => handleEvents(request, await params);
