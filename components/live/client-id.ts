"use client";

import { useSyncExternalStore } from "react";
import { toHex } from "@/lib/core/bytes";
import { cryptoRandom } from "@/lib/core/ids";

const KEY = "client-id";
const FORM = /^[a-z0-9]{8,32}$/;

let own: string | null = null;

/** The name by which a lab tells this browser from others: random, made once, worth nothing to anybody else. */
export function clientId(): string {
  own ??= remembered() ?? fresh();
  return own;
}

function remembered(): string | null {
  try {
    const id = localStorage.getItem(KEY);
    return id !== null && FORM.test(id) ? id : null;
  } catch {
    return null; // storage may be forbidden: the name then lasts as long as the page
  }
}

function fresh(): string {
  const id = toHex(cryptoRandom(8));
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // As above.
  }
  return id;
}

const never = () => () => undefined;

/** This browser's name; `""` until the page is awake. */
export const useClientId = (): string => useSyncExternalStore(never, clientId, () => "");
