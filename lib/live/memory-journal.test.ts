import { journalContract } from "./journal.contract.ts";
import { MemoryJournal } from "./memory-journal.ts";

journalContract("MemoryJournal", async (limits) => new MemoryJournal(limits));
