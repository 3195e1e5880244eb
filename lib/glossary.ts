/** One word of the house. Each sentence is at most 30 words. */
export interface GlossaryEntry {
  /** As it is written on the screen. */
  term: string;
  /** What it is, in plain words. */
  means: string;
  /** The thing that it is drawn as; `null` where the word itself is plain enough. */
  picture: string | null;
  /** Where that picture misleads. */
  breaks: string | null;
}

const entry = (
  term: string,
  means: string,
  picture: string | null = null,
  breaks: string | null = null,
): GlossaryEntry => ({ term, means, picture, breaks });

const PLACE_WORDS = {
  lab: entry(
    "lab",
    "A sandbox of your own on this server: its users, keys, clock and cabinets. Whoever has its address can look and send; only its owner can change it.",
    "A mailroom with one key.",
    "Whoever knows the address may come in and post letters. The key only keeps them from moving the furniture.",
  ),
  client: entry(
    "client",
    "Whoever sends a request: this page, another browser, a phone, curl.",
    "Somebody at the counter.",
    "A server never sees who stands there. It sees what the request carries, and copies look alike.",
  ),
  service: entry(
    "service",
    "One running server. A site may have several, and any of them may take your next request.",
    "A mailroom of its own, with its own cabinet.",
    "Real services are often exact copies of each other; here each has a letter so that you can tell them apart.",
  ),
  journal: entry(
    "journal",
    "The list of all that happened in a lab, written once and never changed. The live picture is drawn from it.",
    "The mailroom's logbook.",
    "It is kept so that you can watch. No server needs one to recognise you.",
  ),
} as const;

const HAPPENING_WORDS = {
  exchange: entry(
    "exchange",
    "One request and the response to it, with the steps between, as the server recorded them.",
    "A letter and its answer.",
    "A letter may go unanswered for weeks. HTTP answers each request once, and then forgets it.",
  ),
  step: entry(
    "step",
    "One thing that happened while the server worked on a request, with the time it took and the line of code that did it.",
    "A line on the clerk's docket.",
    "The docket is shown slowly. The real steps take millionths of a second.",
  ),
  expiry: entry(
    "expiry",
    "The moment after which a server no longer accepts a credential. It lies in the record or in the token, and the server checks it.",
    "The date on a passport.",
    "A passport office can be asked for an early end. A date that is printed in a token stays.",
  ),
  refusal: entry(
    "refusal",
    "A credential that was turned down, for a reason with a name. A refusal is an ordinary answer, not a crash.",
    "A stamp that says no.",
    "The stamp is for those who watch. A careful server on the open web often gives fewer reasons.",
  ),
  revoke: entry(
    "revoke",
    "To make a credential worthless before its expiry. A session ends when its record goes; a token needs a list of revoked ones.",
    "Emptying the drawer.",
    "A passport has no drawer to empty: someone has to keep a list, and every border has to read it.",
  ),
} as const;

const MODEL_WORDS = {
  model: entry(
    "model",
    "The way in which a server recognises a client that comes back: a record that the server keeps, or a token that the client carries.",
    "Cabinet or passport.",
    "Real systems mix them: a session for the browser, short-lived tokens between the services behind it.",
  ),
  carrier: entry(
    "carrier",
    "How a credential travels: in a cookie, which the browser attaches by itself, or in an Authorization header, which a program has to write.",
    "An envelope, or the open hand.",
    "The carrier says nothing about what is carried: both can bring a session id or a token.",
  ),
  recognition: entry(
    "recognition",
    "The server's first work on a request: finding the credential in it, and concluding from that who asks.",
    "The clerk looks up from the letter.",
    "The clerk knows no faces: whoever brings the same letter is recognised as the same person.",
  ),
  denylist: entry(
    "denylist",
    "The ids of tokens that were revoked before their time. The server asks it at every request: a valid signature is then no longer enough.",
    "The list of revoked passports at the border.",
    "With it the server keeps a record again, and needs a store that answers.",
  ),
  bearer: entry(
    "bearer",
    "The word in an Authorization header which says: whoever bears this credential is to be let in.",
    "A ticket without a name on it.",
    "A ticket is used once. A bearer credential works until it expires, for every copy.",
  ),
} as const;

const SESSION_WORDS = {
  session: entry(
    "session",
    "What a server remembers about one client from request to request: who it is, and small things it asked to keep.",
    "A drawer that is kept for you.",
    "A drawer waits for ever. A session expires, and one that is kept in memory is gone after a restart.",
  ),
  "session id": entry(
    "session id",
    "A long random text that names one session record. It tells nothing about you; it only tells the server where to look.",
    "The label that names a drawer.",
    "Whoever holds a copy of the label opens the drawer.",
  ),
  "session store": entry(
    "session store",
    "Where a server keeps its session records: in its own memory, or in one store that all services share.",
    "A filing cabinet.",
    "Searching a cabinet takes longer as it fills. A store finds a record by its id about as fast among millions.",
  ),
  record: entry(
    "record",
    "What the store holds under one session id: user, role, preferences, times. The browser never sees it.",
    "The folder in a drawer.",
    "A drawer can vanish when the server restarts or the record expires, and the label does not notice.",
  ),
  seal: entry(
    "seal",
    "Encryption with a check: only the server can read what was sealed, and any change to it is noticed.",
    "A wax seal over the label.",
    "A wax seal tells that nobody opened it, but a stolen letter is whole too: a sealed copy works like the original.",
  ),
} as const;

const COOKIE_WORDS = {
  cookie: entry(
    "cookie",
    "A small text with a name. The server hands it out, the browser stores it and attaches it to later requests that match.",
    "An envelope that goes back and forth.",
    "An envelope hides its content. A plain cookie does not: whoever has it can read and change it.",
  ),
  "plain cookie": entry(
    "plain cookie",
    "A cookie whose value says in clear text who you are, and a server that believes it. Nothing proves it, nothing ends it.",
    "A slip of paper in pencil.",
    "Pencil shows where it was rubbed out. Changed bytes look like the first ones.",
  ),
  "sealed cookie": entry(
    "sealed cookie",
    "A cookie that holds the whole state, encrypted and with a check. The server keeps nothing but the key, and cannot call a copy back.",
    "A locked box that you carry.",
    "A box can be opened by force and with time. This one opens with the key, or not at all.",
  ),
  "cookie limit": entry(
    "cookie limit",
    "Browsers promise to store 4096 bytes of one cookie: name, value and attributes. A larger one is dropped without a word.",
    "The largest envelope that the post takes.",
    "The post returns what is too large. A browser says nothing, and the next request comes without it.",
  ),
  "431": entry(
    "431",
    "The status of a server that will not read headers so large. Cookies of all sorts add up in one header, at every request.",
  ),
  "Set-Cookie": entry(
    "Set-Cookie",
    "The line in a response by which a server asks the browser to store a cookie, and says when to send it back.",
    "The server hands you an envelope.",
    "A browser may decline: a cookie that is too large is silently not stored.",
  ),
  HttpOnly: entry(
    "HttpOnly",
    "Scripts on the page cannot read this cookie. The browser still attaches it to every request which those scripts send.",
    "An envelope that only the courier touches.",
    "A hostile script need not read it: it can send requests, and the envelope goes along.",
  ),
  SameSite: entry(
    "SameSite",
    "Says whether the cookie goes along when another site starts the request: Strict never, Lax only when you follow a link, None always.",
    "A note to the courier: only when called from this house.",
    "It judges by site, not by exact address: a neighbour under the same domain counts as home.",
  ),
  Path: entry(
    "Path",
    "The cookie goes along only with requests whose address begins with this path.",
    "The floor for which an envelope is meant.",
    "It sorts the post, but guards nothing: pages of one site can reach each other whatever the path.",
  ),
  "Max-Age": entry(
    "Max-Age",
    "For how many seconds the browser keeps the cookie. Zero removes it at once.",
    "When the envelope is to be thrown away.",
    "A request to the browser, nothing more: a copy kept elsewhere lives until the server says no.",
  ),
  Secure: entry(
    "Secure",
    "The cookie goes along only over https, so that nobody on the way can read it.",
    "Armoured transport only.",
    "It protects the journey. At both ends the content lies open.",
  ),
} as const;

const TOKEN_WORDS = {
  JWT: entry(
    "JWT",
    "JSON Web Token: claims about somebody, signed so that any change shows. The server checks it with a key and looks nothing up.",
    "A passport.",
    "Anybody can read it, without a key. And a border can keep a list of revoked passports after all.",
  ),
  claim: entry(
    "claim",
    "One statement inside a token, such as who you are, your role, who issued it and until when it holds.",
    "An entry in the passport.",
    "It is as old as the token: change the role in the directory, and the passport still says the old one.",
  ),
  signature: entry(
    "signature",
    "A value computed from the token's text with a key. It shows that the text came from the key's holder and was not changed.",
    "The passport's stamp.",
    "A stamp can be judged by eye. A signature says nothing until it is checked with the right key.",
  ),
  decode: entry(
    "decode",
    "To read what a token says. It takes no key, so it tells nothing about whether it is true: for that it has to be verified.",
    "Reading a passport without a look at its stamp.",
    "A clerk who only reads may still grow suspicious. A program believes every letter.",
  ),
  key: entry(
    "key",
    "The secret with which tokens are signed. With ES256 or RS256 there is a public half too, which can only check.",
    "The stamp of the passport office.",
    "With a shared secret (HS256) whoever can check can also print passports.",
  ),
  JWKS: entry(
    "JWKS",
    "JSON Web Key Set: the public keys of an issuer, at an address that any service can read.",
    "The card by which any border checks a stamp.",
    "A border keeps a copy of the card: after a change of keys it may hold the old one for a while.",
  ),
  kid: entry(
    "kid",
    "Key id: the token's header names the key that signed it, so that keys can be changed while old tokens run out.",
    "The number on the stamp.",
    "It is written by whoever wrote the token: a hint where to look, never a proof.",
  ),
} as const;

const SCALE_WORDS = {
  balancer: entry(
    "balancer",
    "Whatever stands before several equal services and decides which of them takes the next request.",
    "The clerk at the door who points to a counter.",
    "The clerk sees who comes. A balancer sees an address and a few bytes, and must be quick.",
  ),
  sticky: entry(
    "sticky",
    "A balancer that sends the same client to the same service each time, so that its memory there is found again.",
    "Your usual counter.",
    "When that counter closes, your drawer there is gone, and the next counter has never heard of you.",
  ),
  gateway: entry(
    "gateway",
    "The one service that the outside world may talk to. It finds out who asks, and passes requests on to the services inside.",
    "The front office: you hand in a label, and inside they pass passports on.",
    "A front office is one room. A gateway is often many equal copies, and every request goes through one.",
  ),
  hybrid: entry(
    "hybrid",
    "Outside a session, inside tokens: the gateway looks up the record, and signs a token for a minute that other services check by themselves.",
    "A label at the counter, a passport behind it.",
    "Real gateways often reuse such a token until it runs out. Here each request has its own.",
  ),
  audience: entry(
    "audience",
    "The claim `aud`: for which service a token is meant. A service that finds another name there refuses the token, however well it is signed.",
    "The country that a visa is good for.",
    "A border refuses the wrong visa by habit. A service has to be told to look.",
  ),
  origin: entry(
    "origin",
    "Scheme, host and port of an address together. Browsers keep pages of different origins apart.",
    "The house that a letter was written in.",
    "Browsers say truly where a page comes from. Other clients may write there what they like.",
  ),
  CORS: entry(
    "CORS",
    "Cross-Origin Resource Sharing: headers by which a server lets pages of other origins read its answers. The browser enforces it.",
    "A note at the counter: strangers may read this reply.",
    "It guards readers of browsers, not the server: the request was answered, and curl never asks.",
  ),
  CSRF: entry(
    "CSRF",
    "Cross-Site Request Forgery: a page of another site makes your browser send a request, and the browser attaches your cookie to it.",
    "Somebody else writes the letter, and your own courier puts your envelope on it.",
    "The stranger never sees the envelope nor the reply. Doing something in your name is enough.",
  ),
  preflight: entry(
    "preflight",
    "A question that a browser asks by itself, with OPTIONS, before it sends a request that a plain form could not send.",
    "The courier asks first whether such a letter is taken.",
    "Only browsers ask. What needs no question is sent at once, and the answer is only kept from the page.",
  ),
} as const;

/** The words of the house: tooltips show them and lessons use them as they stand here. */
export const GLOSSARY = {
  ...PLACE_WORDS,
  ...HAPPENING_WORDS,
  ...MODEL_WORDS,
  ...SESSION_WORDS,
  ...COOKIE_WORDS,
  ...TOKEN_WORDS,
  ...SCALE_WORDS,
} as const satisfies Record<string, GlossaryEntry>;

/** A word that the glossary explains. */
export type Word = keyof typeof GLOSSARY;
