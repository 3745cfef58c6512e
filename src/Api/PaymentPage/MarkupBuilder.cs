using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace OrderGrains.Api.PaymentPage;

/// <summary>What the compiler makes <see cref="Markup"/> of: whatever is put into an interpolated string is encoded.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupBuilder(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

    public string Text => _text.ToString();

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(Markup markup) => _text.Append(markup.Text);

    public void AppendFormatted(string? text) => _text.Append(HtmlEncoder.Default.Encode(text ?? ""));
}
