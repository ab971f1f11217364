interface RefusedFileProps {
  title: string;
  text: string;
  lines: readonly string[];
}

/** A file that was not laid in, and each place in it that is wrong. */
export function RefusedFile({ title, text, lines }: RefusedFileProps) {
  return (
    <div className="mt-2 border-l-4 border-over pl-3">
      <p className="font-semibold wrap-anywhere">{title}</p>
      <p className="text-sm">{text}</p>
      <ul className="mt-1 list-disc pl-5 text-sm wrap-anywhere">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
