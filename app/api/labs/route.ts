import { handleCreateLab } from "@/lib/server/plane.ts";

export const POST = (request: Request) => handleCreateLab(request, undefined);
