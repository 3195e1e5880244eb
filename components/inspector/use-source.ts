"use client";

import { useEffect, useState } from "react";

/** A line of source: pieces with their class (`k` keyword, `s` string, `c` comment, `n` number, `f` function, `t` type). */
export type CodeLine = [className: string, text: string][];

const files = new Map<string, Promise<CodeLine[] | null>>();

async function fetchFile(file: string): Promise<CodeLine[] | null> {
  try {
    const response = await fetch(`/api/sources?file=${encodeURIComponent(file)}`);
    if (!response.ok) return null;
    return ((await response.json()) as { lines: CodeLine[] }).lines;
  } catch {
    files.delete(file); // it may be reachable the next time
    return null;
  }
}

function read(file: string): Promise<CodeLine[] | null> {
  const known = files.get(file) ?? fetchFile(file);
  files.set(file, known);
  return known;
}

/** A file of the source that the server runs. `loading` until it came; `null` where it cannot be had. */
export function useSource(file: string | null): CodeLine[] | null | "loading" {
  const [got, setGot] = useState<{ file: string; lines: CodeLine[] | null } | null>(null);
  useEffect(() => {
    if (file === null) return;
    let wanted = true;
    const load = async (): Promise<void> => {
      const lines = await read(file);
      if (wanted) setGot({ file, lines });
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [file]);
  if (file === null) return null;
  return got?.file === file ? got.lines : "loading";
}
