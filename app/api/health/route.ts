import { handleHealth } from "@/lib/server/plane.ts";

export const GET = (request: Request) => handleHealth(request, undefined);
