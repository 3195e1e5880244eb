import type { LabParams } from "@/lib/server/plane.ts";
import { handleHar } from "@/lib/server/plane.ts";

type Context = { params: Promise<LabParams> };

export const GET = async (request: Request, { params }: Context) => handleHar(request, await params);
