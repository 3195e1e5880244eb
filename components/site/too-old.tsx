import { SUPPORT_SCRIPT } from "./browser-support";
import { KeepLacked } from "./keep-lacked";
import { OLDEST_BROWSERS } from "./lacked";
import styles from "./too-old.module.css";

/**
 * Says that the browser is too old, where it is. An inline script looks and puts the sign on the root element; the style
 * sheet shows the words. So they are there before React, and also where the other scripts cannot run.
 */
export function TooOld({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning>
        {SUPPORT_SCRIPT}
      </script>
      <KeepLacked />
      <p role="alert" className={styles.words} data-testid="browser-too-old">
        <b>Your browser is too old for this app.</b> You can read the pages, but buttons may not work. Update
        the browser, or open the page in another one: {OLDEST_BROWSERS}, or newer.
      </p>
    </>
  );
}
