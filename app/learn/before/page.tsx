import type { Metadata } from "next";
import { QuizPage } from "@/components/lessons/quiz/quiz-page";
import { SiteFooter } from "@/components/site/footer";
import { quizData } from "@/lib/server/lessons/learn";

export const metadata: Metadata = {
  title: "Before you begin",
  description: "Ten short questions before the first chapter: what do you know already?",
  alternates: { canonical: "/learn/before" },
};

/** The ten questions before the first chapter. */
export default function Page() {
  return (
    <QuizPage data={quizData("before")}>
      <SiteFooter />
    </QuizPage>
  );
}
