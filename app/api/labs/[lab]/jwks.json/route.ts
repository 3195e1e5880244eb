import type { LabParams } from "@/lib/server/plane.ts";
import { handleJwks } from "@/lib/server/plane.ts";

type Context = { params: Promise<LabParams> };

export const GET = async (request: Request, { params }: Context) => handleJwks(request, await params);
