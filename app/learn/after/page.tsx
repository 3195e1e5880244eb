import type { Metadata } from "next";
import { QuizPage } from "@/components/lessons/quiz/quiz-page";
import { SiteFooter } from "@/components/site/footer";
import { quizData } from "@/lib/server/lessons/learn";

export const metadata: Metadata = {
  title: "What did you learn?",
  description: "Ten short questions after the last chapter, and what you learned, idea by idea.",
  alternates: { canonical: "/learn/after" },
};

/** The ten questions after the last chapter, and what came of it. */
export default function Page() {
  return (
    <QuizPage data={quizData("after")}>
      <SiteFooter />
    </QuizPage>
  );
}
