/**
 * Draws a page that broke again, from the first byte. React's own retry would build on what the failure left in the
 * document, and fail by the same.
 */
export const drawAnew = (): void => window.location.reload();
