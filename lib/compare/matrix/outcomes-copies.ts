import { letIn, type Row, turnedAway } from "./outcome.ts";

/** Logging out, revoking, demoting: what can be taken back once it is handed out. */
export const LOG_OUT: Row = {
  plain: letIn(
    "let in",
    "Logging out told the browser to drop its cookie, and did nothing else. The copy still says Alice in clear text, and this server believes what it reads. It keeps nothing that could say otherwise.",
  ),
  session: turnedAway(
    "session-unknown",
    "no drawer",
    "Logging out removed the record from the session store. The copied label is whole and its seal opens, but the drawer that it names is gone. A session ends on the server, for every copy at once.",
  ),
  sealed: letIn(
    "let in",
    "Logging out dropped the cookie from Alice's browser. The copied box still opens with the server's key, and all that is known of Alice is inside. Nothing stands on the server that could have been removed.",
  ),
  jwt: letIn(
    "let in",
    "Logging out took the passport out of Alice's browser. The copy is still signed and has not reached its exp, and the server looks nothing up. A token is good until it runs out.",
  ),
  "jwt-denylist": turnedAway(
    "token-revoked",
    "on the list",
    "Logging out put the token's id, its jti, on the denylist. The copy's signature still fits, but the list is read at every request and the id stands on it. The price is a store read each time.",
  ),
  hybrid: turnedAway(
    "session-unknown",
    "no drawer",
    "Logging out removed the record, and the copied label names nothing at the gateway. Inside, the last passport minted for Alice is believed until its 60 seconds are over, but no browser ever holds one.",
  ),
};

export const REVOKE: Row = {
  plain: letIn(
    "no handle",
    "There was nothing to press: the server keeps no record of this sign-in, and the cookie names none. It cannot end what it does not hold. Alice was let in as before.",
  ),
  session: turnedAway(
    "session-unknown",
    "no drawer",
    "The server removed one record. Alice's cookie is byte for byte what it was, and now names a drawer that is not there. She is signed out at her next request.",
  ),
  sealed: letIn(
    "no handle",
    "There was nothing to press: the state is in the box, and the box is in the browser. A seal can be waited out, or opened by nobody after a new password for everybody. It cannot be called back alone.",
  ),
  jwt: letIn(
    "let in",
    "The token's id was put on a list, but with the denylist switched off nobody reads it. The server checks the signature and the claims, and all of them hold. Revoking a token takes a lookup.",
  ),
  "jwt-denylist": turnedAway(
    "token-revoked",
    "on the list",
    "The token's id was put on the denylist, and the server asks the list at every request. The signature is good and does not help. One store read has made the token revocable.",
  ),
  hybrid: turnedAway(
    "session-unknown",
    "no drawer",
    "The server removed one record, and the gateway turns the label away: no drawer, no new passport. A passport that was minted just before is still believed inside, for a minute at most.",
  ),
};

export const DEMOTE: Row = {
  plain: letIn(
    "old role",
    "The directory says viewer, but the cookie still says admin, and the cookie is what the server reads. It was written at login, and nobody writes it again.",
  ),
  session: turnedAway(
    "role-insufficient",
    "viewer",
    "The role stands in the record, and the server changed it there. Alice is still recognised with the same cookie, but as a viewer: 403, not 401. The next request already knows.",
  ),
  sealed: letIn(
    "old role",
    "The role was sealed into the box at login. The seal proves that the server once wrote it, not that it is still so. It will be read as admin until Alice logs in again or the seal runs out.",
  ),
  jwt: letIn(
    "old role",
    "The role is a claim, as old as the token: it was true at iat. The signature proves who said it, not that it still holds. The directory is asked at the next login.",
  ),
  "jwt-denylist": letIn(
    "old role",
    "The denylist says which tokens are revoked, and demoting somebody revokes none. So the claim from login still counts. To be rid of it, the token itself has to be put on the list.",
  ),
  hybrid: turnedAway(
    "role-insufficient",
    "viewer",
    "The role was changed in the record, and the gateway read it there before it minted the passport. So the passport says viewer: it is as old as this request. A short life is what keeps a claim fresh.",
  ),
};

const BAD_SIGNATURE = turnedAway(
  "signature-invalid",
  "bad stamp",
  "The signature was made over the exact bytes of header and claims. One changed character gives other bytes, and the signature no longer fits. What the changed claim says is never considered.",
);

export const TAMPER: Row = {
  plain: letIn(
    "believed",
    "One digit of the user's id was changed, and the server took the new id for true. Clear text proves nothing about who wrote it. A cookie is input from outside, like a form.",
  ),
  session: turnedAway(
    "seal-broken",
    "seal broken",
    "The label travels in a seal with a check over all of it, so the changed one does not open. Without the seal the label is 128 random bits: a changed one would name no drawer.",
  ),
  sealed: turnedAway(
    "seal-broken",
    "seal broken",
    "The seal carries a keyed check over the encrypted box. One changed character and the check does not fit, so the server does not even try to open it. Nobody without the key can make one that fits.",
  ),
  jwt: BAD_SIGNATURE,
  "jwt-denylist": BAD_SIGNATURE,
  hybrid: turnedAway(
    "seal-broken",
    "seal broken",
    "What the browser carries is a sealed label, and a changed one does not open. The gateway stops there: no drawer is pulled and no passport is minted.",
  ),
};

const COPIED_TOKEN = letIn(
  "let in",
  "The token is a bearer token: whoever bears it is let in. Signature and claims are the same in a copy, and nothing in them names the browser it was given to.",
);

export const COPY: Row = {
  plain: letIn(
    "let in",
    "The server reads who it is from the text, and the text is the same in a copy. It cannot tell one browser from another by a cookie alone.",
  ),
  session: letIn(
    "let in",
    "Whoever holds a copy of the label opens the drawer. Sealing it hides the id and forbids changes, but a copy is not changed. The server can end both, by removing the one record.",
  ),
  sealed: letIn(
    "let in",
    "The copied box opens with the server's key like the first one. A seal keeps others from reading and changing, not from copying.",
  ),
  jwt: COPIED_TOKEN,
  "jwt-denylist": letIn(
    "let in",
    "The token is not on the list, because nobody knows yet that it was copied. A denylist helps after a theft was noticed, and then it turns away both.",
  ),
  hybrid: letIn(
    "let in",
    "A copy of the label opens the drawer like the first one, and the gateway mints a passport for whoever brought it. Inside nobody can tell. Removing the one record ends both.",
  ),
};
