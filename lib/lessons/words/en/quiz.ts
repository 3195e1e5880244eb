import type { QuizId } from "../../quiz.ts";
import type { QuizWords } from "../../words.ts";

/** The tests before and after. Wrong answers are things that people do believe, and as long as the right one. */
export const quiz: Readonly<Record<QuizId, QuizWords>> = {
  "http-forgets-before": {
    question:
      "You load a page, and a minute later you load it again. Your browser attaches nothing to either request. What do the two requests tell the server?",
    options: {
      "nothing-ties": "Nothing that ties one to the other",
      browser: "That both come from one browser",
      "here-before": "That you have been here before",
      person: "That both come from one person",
    },
  },
  "http-forgets-after": {
    question:
      "A shop answers a thousand requests a minute, and none of them names its sender. What does HTTP by itself tell the shop about which of them belong together?",
    options: {
      "stands-alone": "Nothing: each of them stands alone",
      address: "One address belongs to one visitor",
      connection: "One connection belongs to one visitor",
      order: "What comes next belongs to what came last",
    },
  },
  "cookie-identifies-before": {
    question:
      "A site keeps `role=guest` in a plain cookie. In your browser you change it to `role=admin`. What does the server get with your next request?",
    options: {
      changed: "Your text: what lies in the browser is in your hands",
      both: "Both texts: the browser reports that one was changed",
      dropped: "No text: the browser drops what was tampered with",
      original: "The old text: the browser keeps one for the server",
    },
  },
  "cookie-identifies-after": {
    question:
      "A shop keeps `discount=3` in a plain cookie. A customer turns it into `discount=300`. What arrives at the shop with the next request?",
    options: {
      "three-hundred": "300, and the cookie itself does not tell that it was 3",
      nothing: "Nothing, since the browser discards a changed cookie",
      three: "3, since only the shop can change its own cookies",
      warning: "300, with a sign from the browser that it was changed",
    },
  },
  "filing-cabinet-before": {
    question:
      "You are signed in by a session. The site changes your role in the record that its server keeps. What happens to the cookie in your browser?",
    options: {
      stays: "It stays the same: it only names the record",
      joined: "It is joined by another with the new role",
      removed: "It is removed: it does not fit the record",
      rewritten: "It is rewritten: your role stands inside it",
    },
  },
  "filing-cabinet-after": {
    question:
      "A server loses the record of your session. The cookie still lies in your browser, untouched. What happens with your next request?",
    options: {
      out: "You are signed out: the cookie names nothing now",
      blocked: "It is never sent: the browser notices the loss",
      in: "You stay signed in: the cookie proves who you are",
      restored: "You stay signed in: the cookie brings a copy along",
    },
  },
  "two-halves-before": {
    question:
      "Alice signs in on her laptop, and then on her phone. The site uses sessions. How many records does the server keep for her?",
    options: {
      two: "Two: one for each browser that signed in",
      moving: "One: it goes to where she signed in last",
      none: "None: each browser keeps a record itself",
      one: "One: both belong to one and the same user",
    },
  },
  "two-halves-after": {
    question:
      "Two people share one account, each on a computer of their own. The site uses sessions. One of them logs out. What about the other?",
    options: {
      in: "Signed in: there is another cookie and record",
      "later-out": "Signed out, as soon as the page is loaded anew",
      out: "Signed out at once: one user has one record",
      reduced: "Signed in, but without the rights of the user",
    },
  },
  "round-trip-before": {
    question:
      "On a site with sessions you ask for a page that is for members only. Who decides whether you get it, and from what?",
    options: {
      server: "The server, from the record your cookie leads to",
      browser: "The browser, from the cookie that it has kept",
      cookie: "Nobody: whoever has a cookie of the site gets it",
      page: "The page, from what it remembers of your sign-in",
    },
  },
  "round-trip-after": {
    question:
      "You signed in an hour ago, on a site with sessions. Now you open your orders. How does the server come to know that it is you?",
    options: {
      "looked-up": "The browser sends the cookie, the server finds its record",
      "browser-says": "The browser checks the cookie, and names you to the server",
      connection: "The server kept the connection on which you signed in",
      password: "The browser sends your password again, without showing it",
    },
  },
  "cookies-are-transport-before": {
    question: "What can a cookie carry: the id of a session, or a signed token such as a JWT?",
    options: {
      either: "Either: it does not mind what it carries",
      id: "Only an id: that is what a cookie is",
      neither: "Neither: both go in headers of their own",
      token: "Only a token: an id could be copied",
    },
  },
  "cookies-are-transport-after": {
    question:
      "A mobile app has no cookies. It sends the id of its session in an `Authorization` header. What does the server have to keep for it?",
    options: {
      record: "A record, just as it does with cookies",
      cookie: "A cookie, which it fills in for the app",
      key: "A key, to check the signature of the id",
      nothing: "Nothing: that header is for tokens",
    },
  },
  "passport-before": {
    question:
      "Somebody finds a JWT of yours. They have no key. What can they do with the words in it, without being found out?",
    options: {
      read: "Read them, but not change them",
      all: "Read them, and change them too",
      change: "Change them, but not read them",
      none: "Neither read nor change them",
    },
  },
  "passport-after": {
    question:
      "Your JWT says `role: user`. You turn that into `role: admin` and send it. The server checks the signature. What happens?",
    options: {
      refused: "It is refused: the signature does not fit any more",
      accepted: "It is accepted: the signature covers your name only",
      "old-role": "It is accepted, with the role that stood there first",
      unreadable: "It cannot happen: no words can be read without a key",
    },
  },
  "trade-offs-before": {
    question:
      "Somebody is dismissed at noon. Their JWT runs until six, and the services check its signature and dates, nothing more. When does it stop working?",
    options: {
      "until-six": "At six, as it says itself",
      "at-log-out": "At their next log-out",
      "at-noon": "At noon, with the account",
      soon: "At their next request",
    },
  },
  "trade-offs-after": {
    question:
      "Alice loses her admin role. Her session's record is updated. The JWT that she got this morning is checked for its signature and dates only. Which of the two notices?",
    options: {
      session: "The session notices; the token says admin until it expires",
      both: "Both of them notice, because both of them belong to Alice",
      neither: "Neither of them notices, until she has signed in once more",
      token: "The token notices; the session keeps what it began with",
    },
  },
  "many-servers-before": {
    question:
      "A site runs on three servers that take requests in turn. Each keeps the sessions that it made in its own memory. You sign in once. What do you see then?",
    options: {
      some: "Some requests know you, and others do not",
      "all-by-cookie": "All of them know you: the cookie says who you are",
      "all-by-news": "All of them know you: servers tell each other",
      none: "None knows you: sessions need a single server",
    },
  },
  "many-servers-after": {
    question:
      "One of four servers knows you, and the other three do not: each has sessions of its own. Which change lets every one of them know you?",
    options: {
      store: "All four look sessions up in one common store",
      evenly: "All four get the same number of requests",
      longer: "The browser keeps the cookie for a longer time",
      memory: "Each of the four gets more memory for sessions",
    },
  },
  "hybrid-before": {
    question:
      "A gateway knows you by a session. To the services behind it it hands tokens that last for 60 seconds. Your session is ended. How long may a service go on believing in you?",
    options: {
      "a-minute": "A minute at most, until its token has run out",
      "at-once": "Not at all: it sees that the session has ended",
      "new-sign-in": "As long as it takes until you sign in anew",
      restart: "As long as it runs: it never looks at it again",
    },
  },
  "hybrid-after": {
    question:
      "A service behind a gateway was handed a token for you 20 seconds ago. It lasts for 60. Now your session at the gateway is revoked. What about that token?",
    options: {
      forty: "It works for 40 seconds more, and then it has run out",
      asks: "It works until the service asks the store of sessions",
      "for-good": "It works for good, since nobody has revoked the token",
      now: "It stops now, since it was made from that session",
    },
  },
};
