/** The control that this page sent last to each lab, while it is under way. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Sends to a lab once every control that this page has sent there is answered: what stands chosen on the page is what
 * the request meets, whichever process serves it.
 */
export function afterControls<T>(labId: string, send: () => Promise<T>): Promise<T> {
  const control = underWay.get(labId);
  // A control that came to nothing has been told of; what follows it is sent all the same.
  return control ? control.then(send, send) : send();
}

/** Sends a control after those before it, and has whatever follows in that lab wait for it. */
export function asControl<T>(labId: string, send: () => Promise<T>): Promise<T> {
  const sent = afterControls(labId, send);
  underWay.set(labId, sent);
  void forget(labId, sent);
  return sent;
}

async function forget(labId: string, sent: Promise<unknown>): Promise<void> {
  await Promise.allSettled([sent]);
  if (underWay.get(labId) === sent) underWay.delete(labId);
}
