import { plainLine } from "../http/text.ts";

/** What a `User-Agent` says about who sent a request. */
export interface Agent {
  /** Whether people read pages with it: it keeps cookies by itself, and need not send each with every request. */
  isBrowser: boolean;
  name: string;
}

/** What a client is called that gives no name. */
export const UNKNOWN = "unknown client";

const NAME_LENGTH = 24;

type Rule = readonly [pattern: RegExp, name: string];

/**
 * Programs that present themselves as a browser (`Mozilla/5.0 …`) and are none. Robots that name themselves in the usual
 * way need no line: see {@link robotName}.
 */
const DISGUISED: readonly Rule[] = [
  [/\b(?:Windows)?PowerShell(?:Core)?\/\d/, "PowerShell"],
  [/\bPostman\//, "Postman"],
  [/\b[Ii]nsomnia\//, "Insomnia"],
  [/\bBruno\//, "Bruno"],
  [/\bThunderbird\//, "Thunderbird"],
  [/\bMS-?Office\b|\bMicrosoft Outlook\b/i, "Microsoft Office"],
  [/\bYahoo! Slurp\b/, "Yahoo! Slurp"],
  [/\bNmap Scripting Engine\b/, "Nmap"],
  [/\bHTTrack\b/, "HTTrack"],
  [/\bNikto\b/, "Nikto"],
];

/** Browsers, each before those that it also names: almost all call themselves Chrome, and Chrome calls itself Safari. */
const BROWSERS: readonly Rule[] = [
  // The browser inside an app.
  [/\bInstagram\b/, "Instagram"],
  [/\bMessenger(?:ForiOS|LiteForiOS)?\b|\bFB_IAB\/(?:MESSENGER|Orca)/i, "Messenger"],
  [/\bFBAN\/|\bFBAV\/|\bFB_IAB\//, "Facebook"],
  [/\b(?:musical_ly|BytedanceWebview|trill)_?/i, "TikTok"],
  [/\bSnapchat\b/, "Snapchat"],
  [/\bPinterest\b/, "Pinterest"],
  [/\bTwitter for i|\bTwitterAndroid\b/, "Twitter"],
  [/\bLinkedInApp\b/, "LinkedIn"],
  [/\bMicroMessenger\//, "WeChat"],
  [/\bLine\/\d/, "LINE"],
  [/\bKAKAOTALK\b/, "KakaoTalk"],
  [/\bTelegram-Android\b/, "Telegram"],
  [/\bWhatsApp\//, "WhatsApp"],
  [/\bGSA\//, "Google app"],
  [/\bSlack(?:_SSB)?\//, "Slack"],
  [/\bTeams\//, "Teams"],
  [/\bdiscord\//i, "Discord"],
  // A browser that a test or an audit drives.
  [/\bChrome-Lighthouse\b/, "Lighthouse"],
  [/\bCypress\//, "Cypress"],
  [/\bPhantomJS\//, "PhantomJS"],
  [/\bElectron\//, "Electron"],
  // Browsers that are built on another's engine, and small ones.
  [/\bEdg(?:e|A|iOS)?\//, "Edge"],
  [/\bOpera Mini\/|\bOPiOS\//, "Opera Mini"],
  [/\bOPT\//, "Opera Touch"],
  [/\bOPX\//, "Opera GX"],
  [/\bOPR\/|\bOpera\//, "Opera"],
  [/\bVivaldi\//, "Vivaldi"],
  [/\bBrave(?: Chrome)?\//, "Brave"],
  [/\bDuckDuckGo\/|\bDdg\//, "DuckDuckGo"],
  [/\b(?:YaBrowser|YaSearchBrowser|YaApp_Android|YaApp_iOS\w*)\//, "Yandex Browser"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bUC ?Browser\/|\bUBrowser\/|\bUCWEB/, "UC Browser"],
  [/\bWhale\//, "Whale"],
  [/\b(?:XiaoMi\/)?MiuiBrowser\//, "Mi Browser"],
  [/\bHuaweiBrowser\//, "Huawei Browser"],
  [/\bHeyTapBrowser\//, "HeyTap Browser"],
  [/\bVivoBrowser\//, "vivo Browser"],
  [/\bM?QQBrowser\//, "QQ Browser"],
  [/\b(?:baidubrowser|BIDUBrowser|baiduboxapp)\b/i, "Baidu"],
  [/\bQuark\//, "Quark"],
  [/\bMetaSr\b/, "Sogou Explorer"],
  [/\b(?:360SE|360EE|QIHU|QihooBrowser)\b/i, "360 Browser"],
  [/\bcoc_coc_browser\//, "Cốc Cốc"],
  [/\bSilk\//, "Silk"],
  [/\bPuffin\//, "Puffin"],
  [/\bMaxthon\b/, "Maxthon"],
  [/\bEcosia\b/, "Ecosia"],
  [/\bAloha(?:Browser|Lite)?\//, "Aloha"],
  [/\bKlar\//, "Firefox Klar"],
  [/\bFocus\//, "Firefox Focus"],
  [/\bFxiOS\//, "Firefox"],
  [/\bSeaMonkey\//, "SeaMonkey"],
  [/\bPaleMoon\//, "Pale Moon"],
  [/\bqutebrowser\//, "qutebrowser"],
  [/\bQtWebEngine\//, "QtWebEngine"],
  [/\bEpiphany\//, "GNOME Web"],
  [/\b[Kk]onqueror\//, "Konqueror"],
  [/\bCriOS\//, "Chrome"],
  [/\bLadybird\//, "Ladybird"],
  [/\bNetSurf\//, "NetSurf"],
  [/\bDillo\//, "Dillo"],
  [/; wv\)/, "Android WebView"],
  [/\bMSIE \d|\bTrident\//, "Internet Explorer"],
];

/** The engines' own browsers: those whose agent names nobody else. */
const ENGINES: readonly Rule[] = [
  [/\bFirefox\//, "Firefox"],
  [/\bChromium\//, "Chromium"],
  [/\b(?:Headless)?Chrome\//, "Chrome"],
  [/\bAndroid\b.*\bVersion\/.*\bSafari\//, "Android Browser"],
  [/\bSafari\//, "Safari"],
  [/\b(?:iPhone|iPad|iPod)\b.*\bAppleWebKit\//, "iOS WebView"],
  [/\bAppleWebKit\//, "WebKit"],
  [/\bGecko\/\d/, "Gecko"],
];

/** What browsers name beside themselves: their engine, what they look like, and on what they run. */
const COMPANY = new Set(
  (
    "Mozilla AppleWebKit Gecko Goanna Firefox Fennec Chrome HeadlessChrome Chromium Safari Version Mobile Tablet Build " +
    "KHTML Presto Trident Ubuntu Debian Fedora Linux Raspbian Camino Minefield Namoroka Shiretoko Iceweasel"
  ).split(" "),
);

/** Browsers that never called themselves Mozilla: of text, and Opera as it was. */
const PLAIN_BROWSERS: readonly Rule[] = [
  [/^Opera\/.*\bOpera Mini\//, "Opera Mini"],
  [/^Opera\//, "Opera"],
  [/^UCWEB/, "UC Browser"],
  [/^Lynx\//, "Lynx"],
  [/^E?Links\b/i, "Links"],
  [/^w3m\//, "w3m"],
  [/^Dillo\//, "Dillo"],
  [/^NetSurf\//, "NetSurf"],
  [/^Ladybird\/|^LibWeb\b/, "Ladybird"],
];

/**
 * Programs whose product token is not what people call them, or comes second. What is not here is called by the first
 * token: `python-requests/2.32` is python-requests.
 */
const PROGRAMS: readonly Rule[] = [
  [/^(?:Windows)?PowerShell(?:Core)?\//, "PowerShell"],
  [/^Wget2?\//i, "Wget"],
  [/^PostmanRuntime\//, "Postman"],
  [/^insomnia\//, "Insomnia"],
  [/^bruno(?:-runtime)?\//i, "Bruno"],
  [/^Thunder Client\b/, "Thunder Client"],
  [/^vscode-restclient\b/, "REST Client"],
  [/^IntelliJ HTTP Client\b/, "IntelliJ HTTP Client"],
  [/^Apache JMeter\b/, "JMeter"],
  [/^Python\/.*\baiohttp\//, "aiohttp"],
  [/^node$/, "Node.js"],
  [/^Java(?:-http-client)?\//, "Java"],
  [/\blibwww-perl\//, "libwww-perl"],
  [/^Symfony HttpClient\b/, "Symfony HttpClient"],
];

/** Browsers that say `compatible`, and a maker of phones. */
const NO_ROBOT = /^(?:MSIE|Konqueror|CUBOT)/;

const firstOf = (rules: readonly Rule[], agent: string): string | null =>
  rules.find(([pattern]) => pattern.test(agent))?.[1] ?? null;

const short = (name: string): string => plainLine(name, NAME_LENGTH) || UNKNOWN;

/** `Foo/1.2` outside of brackets, in order: what an agent consists of (RFC 9110 section 10.1.5). */
const products = (agent: string): string[] =>
  agent
    .replaceAll(/\([^()]*\)/g, " ")
    .split(" ")
    .filter((word) => /^[^/\s]+\/\d/.test(word))
    .map((word) => word.slice(0, word.indexOf("/")));

/**
 * A robot's name. By custom it has `bot` or `spider` in it, or stands after `compatible`, or before an address:
 * `(compatible; Googlebot/2.1; +http://…)`, `… Safari/605.1.15 (Applebot/0.1; …)`, `ChatGPT-User/1.0; +https://…`.
 */
function robotName(agent: string): string | null {
  const named =
    /[\w.-]*(?:bot|spider|crawler)(?![a-z])[\w-]*/i.exec(agent.replaceAll(/https?:\S*/g, ""))?.[0] ??
    /\(compatible; ?([\w. !-]{3,}?)(?:\/[\w.-]+)?[;)]/i.exec(agent)?.[1] ??
    /([\w.-]+)\/[\d.]+[;)]? *\(?\+?https?:/.exec(agent)?.[1];
  return named === undefined || NO_ROBOT.test(named) || COMPANY.has(named) ? null : named;
}

/** What names itself `Mozilla/…`: a browser, if it names an engine too; else whoever it says. */
function disguised(agent: string): Agent {
  const program = firstOf(DISGUISED, agent) ?? robotName(agent);
  if (program !== null) return { isBrowser: false, name: short(program) };
  const known = firstOf(BROWSERS, agent);
  if (known !== null) return { isBrowser: true, name: known };
  // A browser that is not in the list names itself beside its engine.
  const own = products(agent).findLast((product) => !COMPANY.has(product));
  const engine = firstOf(ENGINES, agent);
  if (engine !== null) return { isBrowser: true, name: own === undefined ? engine : short(own) };
  return { isBrowser: false, name: short(own ?? UNKNOWN) };
}

/**
 * Names who sent a request by its `User-Agent`, which anybody may choose: a name on a picture, never a proof. What is
 * in no list is called by its own product token, or {@link UNKNOWN}; it is never taken for a browser. The name is one
 * line of at most 24 characters.
 */
export function agentOf(agent: string): Agent {
  if (agent.startsWith("Mozilla/")) return disguised(agent);
  const browser = firstOf(PLAIN_BROWSERS, agent);
  if (browser !== null) return { isBrowser: true, name: browser };
  const [product = ""] = agent.split(/[/ ]/);
  return { isBrowser: false, name: short(firstOf(PROGRAMS, agent) ?? product) };
}
