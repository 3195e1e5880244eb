import { labStoreContract } from "./lab-store.contract.ts";
import { MemoryLabStore } from "./memory-lab-store.ts";

labStoreContract("MemoryLabStore", async () => new MemoryLabStore());
