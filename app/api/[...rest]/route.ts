import { NOT_FOUND, problemReply } from "@/lib/server/replies.ts";

const handle = () => problemReply(NOT_FOUND);

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
