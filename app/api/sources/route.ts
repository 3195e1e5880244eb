import { handleSource } from "@/lib/server/sources.ts";

export const GET = (request: Request) => handleSource(request, undefined);
