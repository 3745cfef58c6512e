namespace OrderGrains.Api.PaymentPage;

/// <summary>HTML that is whole. Made of <c>$"…"</c>: what stands in braces is text, unless it is markup itself.</summary>
internal readonly record struct Markup
{
    private Markup(string text) => Text = text;

    public string Text { get; }

    public static Markup None { get; } = new("");

    public static Markup Of(MarkupBuilder builder) => new(builder.Text);

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Join('\n', parts.Select(part => part.Text)));
}
