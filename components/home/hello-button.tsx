import styles from "./home-desk.module.css";

type HelloButtonProps = { sending: boolean; onPress: () => void };

/** Sends the request. It keeps the focus while one is under way, so that it can be pressed again at once. */
export function HelloButton({ sending, onPress }: HelloButtonProps) {
  return (
    <button
      type="button"
      className={styles.hello}
      data-testid="home-hello"
      aria-disabled={sending}
      onClick={onPress}
    >
      <svg
        aria-hidden="true"
        width={20}
        height={20}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M10 17V4M4.5 8.5 10 3l5.5 5.5" />
      </svg>
      Say hello to the server
    </button>
  );
}
