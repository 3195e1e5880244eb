import { openLab } from "@/lib/server/open-lab.ts";

export const GET = (request: Request) => openLab(request, undefined);
