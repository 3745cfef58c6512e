using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>A value in the place of another; unset values count as well.</summary>
internal sealed record Replacement<T>(FieldPath At, T From, T To, Shape<T> Shape) : ValueChange<T>(At)
{
    internal override FieldChange Inverse => this with { From = To, To = From };

    public override T Next(T value) => Shape.Same(value, From) ? To : throw new ChangeMisfitException(Path);

    private protected override void WriteValues(Utf8JsonWriter writer)
    {
        Shape.Write(writer, ChangeNames.From, From);
        Shape.Write(writer, ChangeNames.To, To);
    }
}
