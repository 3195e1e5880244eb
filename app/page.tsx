export default function Home() {
  return (
    <main className="mx-auto max-w-[60ch] p-6">
      <h1 className="font-serif text-display">Cabinet & Passport</h1>
      <p className="text-read text-ink-2">See how the web remembers you.</p>
    </main>
  );
}
