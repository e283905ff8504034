/** Grey bars in the shape of a page while it is on its way. */
export function PageSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-3 px-4 py-3.5 md:px-5">
      <Bar className="h-7 w-48" />
      <Bar className="h-20 w-full" />
      <PanelSkeleton />
    </div>
  );
}

/** The same for a card, where the page around it stands already. */
export const PanelSkeleton = () => (
  <div aria-hidden className="panel flex flex-col gap-3 p-3.5">
    {["w-11/12", "w-4/5", "w-full", "w-3/4", "w-10/12", "w-2/3", "w-full", "w-5/6"].map((width, i) => (
      <Bar key={i} className={`h-4 ${width}`} />
    ))}
  </div>
);

function Bar({ className }: { className: string }) {
  return <div className={`animate-pulse rounded bg-surface-tertiary ${className}`} />;
}
