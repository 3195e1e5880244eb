import { CHAPTERS } from "../lib/lessons/chapters/index.ts";
import { SLUGS, type Slug } from "../lib/lessons/slugs.ts";
import { axe, expect, test } from "./fixtures.ts";
import { keyboard, touch } from "./hands.ts";
import { Learner } from "./learner.ts";
import { overflowOf } from "./manners.ts";

// A whole chapter is a long way: on a busy machine longer than other journeys may take.
test.describe.configure({ timeout: 120_000 });

/** The chapters that are taken on the cluster too: one, with services and a store of its own, shows what all do there. */
const ON_CLUSTER: ReadonlySet<Slug> = new Set(["many-servers"]);

/** The chapters that are taken with motion: one with a lab's stage, one with services. What moves is the same in all. */
const MOVING: ReadonlySet<Slug> = new Set(["filing-cabinet", "many-servers"]);

for (const slug of SLUGS) {
  test(`${slug}: by keyboard alone, every step`, { tag: "@once" }, async ({ page }) => {
    if (!MOVING.has(slug)) await page.emulateMedia({ reducedMotion: "reduce" });
    const learner = await Learner.open(page, slug, keyboard);
    for (const step of CHAPTERS[slug].steps) {
      await learner.take(step);
      await axe(page);
      await learner.next();
    }
    await expect(page).not.toHaveURL(new RegExp(`/learn/${slug}`));
    await learner.leave();
  });
}

test.describe("on a phone, without motion", () => {
  test.use({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    colorScheme: "dark",
    contextOptions: { reducedMotion: "reduce" },
  });

  for (const slug of SLUGS) {
    test(`${slug}: by touch alone, every step`, { tag: ON_CLUSTER.has(slug) ? [] : ["@once"] }, async ({
      page,
    }) => {
      const learner = await Learner.open(page, slug, touch);
      for (const step of CHAPTERS[slug].steps) {
        await learner.take(step);
        await axe(page);
        expect(await overflowOf(page), "pixels wider than the window").toBe(0);
        await learner.next();
      }
      await expect(page).not.toHaveURL(new RegExp(`/learn/${slug}`));
      await learner.leave();
    });
  }
});
