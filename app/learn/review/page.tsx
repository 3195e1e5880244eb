import type { Metadata } from "next";
import { ReviewPage } from "@/components/lessons/review/review-page";
import { SiteFooter } from "@/components/site/footer";
import { reviewData } from "@/lib/server/lessons/learn";

export const metadata: Metadata = {
  title: "Come back to",
  description: "The questions that you missed, again: now, the next day, and three days later.",
  alternates: { canonical: "/learn/review" },
};

/** The questions that are due. */
export default function Page() {
  return (
    <ReviewPage data={reviewData()}>
      <SiteFooter />
    </ReviewPage>
  );
}
