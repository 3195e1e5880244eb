import { describe, expect, test } from "vitest";
import { agentOf } from "./agents.ts";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X)";
const ANDROID = "Mozilla/5.0 (Linux; Android 14; SM-S918B)";
const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";
const APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const CHROME = `${WEBKIT} Chrome/141.0.0.0`;
const BOT_PAGE = "+http://www.google.com/bot.html";

describe("a browser is named by what it is, not by whom it imitates:", () => {
  test.each([
    [`${WINDOWS} ${CHROME} Safari/537.36`, "Chrome"],
    [`Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/141.0.0.0 Safari/537.36`, "Chrome"],
    [`${IPHONE} ${APPLE} CriOS/141.0.7390.41 Mobile/15E148 Safari/604.1`, "Chrome"],
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, "Chrome"],
    [
      `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Ubuntu Chromium/80.0.3987.163 Chrome/80.0.3987.163 Safari/537.36`,
      "Chromium",
    ],
    [`${WINDOWS} ${CHROME} Safari/537.36 Edg/141.0.0.0`, "Edge"],
    [`${ANDROID} ${CHROME} Mobile Safari/537.36 EdgA/141.0.0.0`, "Edge"],
    [`${IPHONE} ${APPLE} Version/18.0 EdgiOS/141.0.3537.57 Mobile/15E148 Safari/605.1.15`, "Edge"],
    [`${WINDOWS} ${WEBKIT} Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042`, "Edge"],
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox"],
    ["Mozilla/5.0 (Android 14; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0", "Firefox"],
    [`${IPHONE} ${APPLE} FxiOS/143.0 Mobile/15E148 Safari/605.1.15`, "Firefox"],
    [`${MAC} ${APPLE} FxiOS/143.0 Safari/605.1.15`, "Firefox"],
    [`${ANDROID} ${WEBKIT} Version/4.0 Focus/8.0 Chrome/70.0.3538.110 Mobile Safari/537.36`, "Firefox Focus"],
    [`${IPHONE} ${APPLE} Focus/143.0 Mobile/15E148 Safari/605.1.15`, "Firefox Focus"],
    [`${ANDROID} ${WEBKIT} Version/4.0 Klar/1.0 Chrome/58.0.3029.83 Mobile Safari/537.36`, "Firefox Klar"],
    [`${MAC} ${APPLE} Version/26.0 Safari/605.1.15`, "Safari"],
    [`${IPHONE} ${APPLE} Version/18.5 Mobile/15E148 Safari/604.1`, "Safari"],
    [`${ANDROID} ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, "Samsung Internet"],
    [`${WINDOWS} ${CHROME} Safari/537.36 OPR/122.0.0.0`, "Opera"],
    [`${ANDROID} ${CHROME} Mobile Safari/537.36 OPR/91.0.0.0`, "Opera"],
    [`${IPHONE} ${APPLE} Version/18.5 Mobile/15E148 Safari/604.1 OPT/5.5.1`, "Opera Touch"],
    [`${IPHONE} ${APPLE} Version/18.5 Mobile/15E148 Safari/604.1 OPX/2.4.9`, "Opera GX"],
    [`${IPHONE} ${APPLE} OPiOS/16.0.15.124050 Mobile/15E148 Safari/9537.53`, "Opera Mini"],
    ["Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18", "Opera"],
    ["Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423 Version/12.16", "Opera Mini"],
    [`${WINDOWS} ${CHROME} Safari/537.36 Vivaldi/7.6.3797.58`, "Vivaldi"],
    [`${MAC} ${APPLE} Version/18.5 Safari/605.1.15 Ddg/18.5`, "DuckDuckGo"],
    [`${ANDROID} ${WEBKIT} Version/4.0 Chrome/141.0.0.0 Mobile DuckDuckGo/5 Safari/537.36`, "DuckDuckGo"],
    [`${WINDOWS} ${WEBKIT} Chrome/138.0.0.0 YaBrowser/25.8.0.0 Safari/537.36`, "Yandex Browser"],
    [`${IPHONE} ${APPLE} Version/18.0 YaBrowser/25.9.2.482 Mobile/15E148 Safari/604.1`, "Yandex Browser"],
    [
      `${ANDROID} ${WEBKIT} Version/4.0 Chrome/100.0 UCBrowser/13.4.0.1306 Mobile Safari/537.36`,
      "UC Browser",
    ],
    [
      "UCWEB/2.0 (MIDP-2.0; U; Adr 4.4.4; en-US; XT1022) U2/1.0.0 UCBrowser/10.6.0.706 U2/1.0.0 Mobile",
      "UC Browser",
    ],
    [`${WINDOWS} ${CHROME} Whale/4.34.340.19 Safari/537.36`, "Whale"],
    [`${ANDROID} ${WEBKIT} Chrome/112.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.4.0`, "Mi Browser"],
    [`${ANDROID} ${WEBKIT} Silk/120.4.1 like Chrome/120.0.6099.230 Safari/537.36`, "Silk"],
    ["Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko", "Internet Explorer"],
    ["Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1; Trident/4.0)", "Internet Explorer"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Goanna/6.5 PaleMoon/33.0", "Pale Moon"],
    ["Mozilla/5.0 (compatible; Konqueror/4.5; FreeBSD) KHTML/4.5.4 (like Gecko)", "Konqueror"],
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15 Epiphany/605.1.15",
      "GNOME Web",
    ],
    [
      "Mozilla/5.0 (Linux; U; Android 4.0.3; de-de; GT-I9100) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30",
      "Android Browser",
    ],
    ["Lynx/2.9.0dev.12 libwww-FM/2.14 SSL-MM/1.4.1 GNUTLS/3.8.3", "Lynx"],
    ["w3m/0.5.3+git20230121", "w3m"],
    ["Mozilla/5.0 (X11; Linux x86_64) Ladybird/1.0", "Ladybird"],
    // A phone whose maker's name ends like a robot's.
    [`Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) ${CHROME} Mobile Safari/537.36`, "Chrome"],
    // In no list: its own token beside the engine's.
    [`${WINDOWS} ${CHROME} Safari/537.36 Thorium/138.0.7204.303`, "Thorium"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Servo/1.0 Firefox/128.0", "Servo"],
    [`${IPHONE} ${APPLE} Mobile/15E148 SomeReader/3.2`, "SomeReader"],
  ])("%s", (agent, name) => {
    expect(agentOf(agent)).toEqual({ isBrowser: true, name });
  });
});

describe("a browser inside an app is named by the app:", () => {
  test.each([
    [
      `${IPHONE} ${APPLE} Mobile/15E148 Instagram 361.0.0.35.82 (iPhone15,3; iOS 18_5; en_US; en)`,
      "Instagram",
    ],
    [`${IPHONE} ${APPLE} Mobile/15E148 [FBAN/FBIOS;FBAV/480.0.0.32.108;FBBV/0;FBDV/iPhone15,3]`, "Facebook"],
    [
      `${ANDROID.replace(")", "; wv)")} ${WEBKIT} Version/4.0 Chrome/141.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480.0;]`,
      "Facebook",
    ],
    [`${IPHONE} ${APPLE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/500.0]`, "Messenger"],
    [`${IPHONE} ${APPLE} Mobile/15E148 LinkedInApp`, "LinkedIn"],
    [`${IPHONE} ${APPLE} Mobile/15E148 MicroMessenger/8.0.50(0x1800323a) NetType/WIFI Language/en`, "WeChat"],
    [`${IPHONE} ${APPLE} Safari Line/15.3.0`, "LINE"],
    [`${IPHONE} ${APPLE} GSA/380.0.788317806 Mobile/15E148 Safari/604.1`, "Google app"],
    [
      `${WINDOWS} ${WEBKIT} Slack/4.39.90 Chrome/126.0 Electron/31.0 Safari/537.36 Sonic Slack_SSB/4.39.90`,
      "Slack",
    ],
    [`${MAC} ${WEBKIT} Code/1.104.0 Chrome/138.0.7204.251 Electron/37.3.1 Safari/537.36`, "Electron"],
    [
      `${ANDROID.replace(")", "; wv)")} ${WEBKIT} Version/4.0 Chrome/141.0.0.0 Mobile Safari/537.36`,
      "Android WebView",
    ],
    [`${IPHONE} ${APPLE} Mobile/15E148`, "iOS WebView"],
  ])("%s", (agent, name) => {
    expect(agentOf(agent)).toEqual({ isBrowser: true, name });
  });
});

describe("what is no browser is not called one, even where it begins like one:", () => {
  test.each([
    ["Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.26100.4768", "PowerShell"],
    ["Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.26100; en-US) PowerShell/7.5.3", "PowerShell"],
    [
      "Mozilla/5.0 (Macintosh; Darwin 24.6.0 Darwin Kernel Version 24.6.0; en-US) PowerShell/7.5.3",
      "PowerShell",
    ],
    ["Mozilla/5.0 (Linux; Ubuntu 24.04.3 LTS; en-US) PowerShell/7.4.11", "PowerShell"],
    ["Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.14393; en-US) PowerShellCore/6.0.0", "PowerShell"],
    [`Mozilla/5.0 (compatible; Googlebot/2.1; ${BOT_PAGE})`, "Googlebot"],
    [
      `Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) ${CHROME} Mobile Safari/537.36 (compatible; Googlebot/2.1; ${BOT_PAGE})`,
      "Googlebot",
    ],
    [
      `Mozilla/5.0 ${WEBKIT.replace(")", "; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)")} Chrome/116.0 Safari/537.36`,
      "bingbot",
    ],
    [
      "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
      "GPTBot",
    ],
    [
      "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot",
      "ChatGPT-User",
    ],
    [
      "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)",
      "ClaudeBot",
    ],
    [
      `${MAC} ${APPLE} Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)`,
      "Applebot",
    ],
    ["Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)", "YandexBot"],
    ["Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)", "Baiduspider"],
    ["Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)", "Yahoo! Slurp"],
    ["Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)", "UptimeRobot"],
    ["Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", "Discordbot"],
    ["Mozilla/5.0 (compatible; SomeFetcher/1.0; +https://example.com/bot.html)", "SomeFetcher"],
    ["Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)", "Nmap"],
    ["Mozilla/4.5 (compatible; HTTrack 3.0x; Windows 98)", "HTTrack"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.12.0", "Thunderbird"],
    ["Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Microsoft Office"],
    [`${MAC} ${WEBKIT} Postman/11.60.0 Chrome/124.0 Electron/30.0 Safari/537.36`, "Postman"],
    ["Mozilla/5.0 MyScript/2.0", "MyScript"],
    ["Mozilla/5.0", "unknown client"],
    [WINDOWS, "unknown client"],
    ["Wget/1.24.5", "Wget"],
    ["Wget2/2.1.0", "Wget"],
    ["HTTPie/3.2.4", "HTTPie"],
    ["xh/0.24.1", "xh"],
    ["PostmanRuntime/7.46.1", "Postman"],
    ["insomnia/11.6.0", "Insomnia"],
    ["bruno-runtime/2.11.0", "Bruno"],
    ["Thunder Client (https://www.thunderclient.com)", "Thunder Client"],
    ["vscode-restclient", "REST Client"],
    ["IntelliJ HTTP Client/IntelliJ IDEA 2025.2", "IntelliJ HTTP Client"],
    ["python-requests/2.32.5", "python-requests"],
    ["python-httpx/0.28.1", "python-httpx"],
    ["Python/3.13 aiohttp/3.12.15", "aiohttp"],
    ["Python-urllib/3.13", "Python-urllib"],
    ["Go-http-client/2.0", "Go-http-client"],
    ["okhttp/5.1.0", "okhttp"],
    ["axios/1.12.2", "axios"],
    ["node", "Node.js"],
    ["undici", "undici"],
    ["node-fetch/1.0 (+https://github.com/bitinn/node-fetch)", "node-fetch"],
    ["got (https://github.com/sindresorhus/got)", "got"],
    ["Deno/2.5.0", "Deno"],
    ["Bun/1.2.22", "Bun"],
    ["Java/21.0.8", "Java"],
    ["Java-http-client/21.0.8", "Java"],
    ["Apache-HttpClient/5.5 (Java/21.0.8)", "Apache-HttpClient"],
    ["Ruby", "Ruby"],
    ["Faraday v2.13.4", "Faraday"],
    ["lwp-request/6.78 libwww-perl/6.79", "libwww-perl"],
    ["libwww-perl/6.79", "libwww-perl"],
    ["LWP::Simple/6.78 libwww-perl/6.79", "libwww-perl"],
    ["GuzzleHttp/7", "GuzzleHttp"],
    ["Symfony HttpClient (Curl)", "Symfony HttpClient"],
    ["reqwest/0.12.23", "reqwest"],
    ["Dart/3.9 (dart:io)", "Dart"],
    ["k6/1.2.3 (https://k6.io/)", "k6"],
    ["libcurl/8.5.0", "libcurl"],
    ["PycURL/7.45.6 libcurl/8.5.0", "PycURL"],
    ["facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)", "facebookexternalhit"],
    ["Twitterbot/1.0", "Twitterbot"],
    ["WhatsApp/2.23.20.0", "WhatsApp"],
    ["SomeApp/12 CFNetwork/3826.500.131 Darwin/24.5.0", "SomeApp"],
    ["Dalvik/2.1.0 (Linux; U; Android 14; SM-S918B)", "Dalvik"],
    ["mozilla/5.0 chrome/1", "mozilla"],
    ["I am a browser", "I"],
    ["  ", "unknown client"],
    ["", "unknown client"],
    ["a-name-that-goes-on-and-on-and-on-without-an-end/1.0", "a-name-that-goes-on-and-"],
  ])("%s", (agent, name) => {
    expect(agentOf(agent)).toEqual({ isBrowser: false, name });
  });
});

test("an agent made to make matching slow is named at once", () => {
  for (const part of ["Android Version/", "compatible; ", "(", "a.-", "Code/1.1 ", "bot", "x/1+http"]) {
    const agent = `Mozilla/5.0 ${part.repeat(300)}`.slice(0, 300);
    const begun = performance.now();
    for (let n = 0; n < 20; n++) agentOf(agent);
    expect(performance.now() - begun).toBeLessThan(1000);
  }
});
