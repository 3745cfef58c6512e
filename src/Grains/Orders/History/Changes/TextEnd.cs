using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>A text that became longer at its end, or with <paramref name="IsCut"/> shorter again.</summary>
/// <param name="At">The text.</param>
/// <param name="Text">What was added; not empty.</param>
/// <param name="IsCut">True for taking it away, which is never stored.</param>
internal sealed record TextEnd(FieldPath At, string Text, bool IsCut = false) : ValueChange<string?>(At)
{
    internal override FieldChange Inverse => this with { IsCut = !IsCut };

    public override string Next(string? value)
    {
        if (string.IsNullOrEmpty(value) || (IsCut && !(value.Length > Text.Length && value.EndsWith(Text, StringComparison.Ordinal))))
            throw new ChangeMisfitException(Path);
        return IsCut ? value[..^Text.Length] : value + Text;
    }

    private protected override void WriteValues(Utf8JsonWriter writer) => writer.WriteString(ChangeNames.Append, Text);
}
