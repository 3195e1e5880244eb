/**
 * A command as data: its words, in groups that belong together, such as an option and its value. How it is written
 * depends on the shell that reads it.
 */
export type Command = readonly (readonly string[])[];

/** Words that stand as they are in every shell. Others are quoted, even where a shell would not need it. */
export const PLAIN_WORD = /^(?:--?[a-z][\w-]*|[a-z][\w.-]*)$/i;

/** The same with addresses, for commands that are short and read at a glance. */
export const PLAIN_ADDRESS = /^(?:--?[a-z][\w-]*|[a-z][\w.:/-]*)$/i;
