import type { LabParams } from "@/lib/server/plane.ts";
import { handleSnapshot } from "@/lib/server/plane.ts";

type Context = { params: Promise<LabParams> };

export const GET = async (request: Request, { params }: Context) => handleSnapshot(request, await params);
