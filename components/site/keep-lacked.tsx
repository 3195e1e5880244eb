"use client";

import { useLayoutEffect } from "react";
import { LACKS, lackedHere } from "./lacked";

/** Where a page breaks at its start, React draws the whole document anew, and the root element loses the sign: it is put back. */
export function KeepLacked() {
  useLayoutEffect(() => {
    const lacked = lackedHere();
    if (lacked !== null) document.documentElement.setAttribute(LACKS, lacked);
  }, []);
  return null;
}
