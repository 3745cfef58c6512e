using System.Text;
using System.Text.Json;
using OrderGrains.Orders.Store;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>Free data: an object changes by its members, however deep; everything else as a whole.</summary>
internal sealed class JsonShape : KeyedShape<JsonText?, JsonText?>
{
    public override bool HasRecords => false;

    protected override Shape<JsonText?> PartShape => this;

    protected override bool HasPlaces => true;

    /// <summary>A JSON null is a value.</summary>
    public override JsonText? Read(JsonElement? value) => value is { } element ? JsonText.Exactly(element) : null;

    /// <summary>An object that would not come out as it went in, letter by letter, is not taken apart.</summary>
    protected override OrderedDictionary<string, JsonText?>? Take(JsonText? whole)
    {
        if (whole is null || !whole.Value.StartsWith('{'))
            return null;

        var parts = new OrderedDictionary<string, JsonText?>(StringComparer.Ordinal);
        foreach (var member in JsonElement.Parse(whole.Value).EnumerateObject())
        {
            if (!parts.TryAdd(member.Name, JsonText.Exactly(member.Value)))
                return null;
        }

        return Make(parts) == whole ? parts : null;
    }

    protected override JsonText Make(OrderedDictionary<string, JsonText?> parts) => new(Encoding.UTF8.GetString(StoredJson.Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in parts)
        {
            writer.WritePropertyName(name);
            value!.WriteTo(writer);
        }

        writer.WriteEndObject();
    })));
}
