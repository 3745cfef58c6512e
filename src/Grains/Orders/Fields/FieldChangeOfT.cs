using System.Text.Json;

namespace OrderGrains.Orders;

/// <summary>A field's move with the values of its own type.</summary>
internal sealed record FieldChange<T>(OrderField<T> Field, T From, T To) : FieldChange
{
    public override string Path => Field.Path;

    public override Order Apply(Order order) => Field.Set(order, To);

    public override Order Revert(Order order) => Field.Set(order, From);

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("path"u8, Path);
        Field.Write(writer, "from", From);
        Field.Write(writer, "to", To);
        writer.WriteEndObject();
    }
}
