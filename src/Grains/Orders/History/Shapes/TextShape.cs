namespace OrderGrains.Orders;

/// <summary>A text: when it grows at its end, only what was added is a change.</summary>
internal sealed class TextShape : Shape<string?>
{
    public override void Diff(FieldPath path, string? from, string? to, List<FieldChange> found)
    {
        if (Added(from, to) is { } added)
            found.Add(new TextEnd(path, added));
        else
            base.Diff(path, from, to, found);
    }

    public override FieldChange Bind(ReadOnlySpan<FieldStep> steps, StoredChange stored) => steps.IsEmpty && stored.Append is { } text
        ? new TextEnd(stored.Path, text)
        : base.Bind(steps, stored);

    /// <summary>Half of a letter cannot be written.</summary>
    private static string? Added(string? from, string? to) =>
        !string.IsNullOrEmpty(from) && to is not null && to.StartsWith(from, StringComparison.Ordinal)
        && !char.IsLowSurrogate(to[from.Length])
            ? to[from.Length..]
            : null;
}
