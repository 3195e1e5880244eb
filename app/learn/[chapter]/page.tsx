import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { LessonPage } from "@/components/lessons/lesson-page";
import { PrintSheet } from "@/components/lessons/print-sheet";
import { SiteFooter } from "@/components/site/footer";
import { container } from "@/lib/server/container";
import { lessonOf } from "@/lib/server/lessons/lesson-of";
import { originOf } from "@/lib/server/origin";

type ChapterPageProps = { params: Promise<{ chapter: string }> };

export async function generateMetadata({ params }: ChapterPageProps): Promise<Metadata> {
  const { chapter } = await params;
  const lesson = lessonOf(chapter, "");
  if (!lesson) return {};
  const { words, slug } = lesson.data;
  return { title: words.title, description: words.lead, alternates: { canonical: `/learn/${slug}` } };
}

/** A chapter of the tutorial. */
export default async function ChapterPage({ params }: ChapterPageProps) {
  const { chapter: slug } = await params;
  const request = new Request("http://localhost/", { headers: await headers() });
  const lesson = lessonOf(slug, originOf(request, container().environment));
  if (!lesson) notFound();
  return (
    <LessonPage data={lesson.data} sheet={<PrintSheet {...lesson} />}>
      <SiteFooter />
    </LessonPage>
  );
}
