using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderGrains.Api.Manage;

/// <summary>Reads numbers with a fraction, and says of those that no decimal holds that they are too great.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = JsonElement.ParseValue(ref reader);
        if (value.ValueKind != JsonValueKind.Number)
            throw new NumberException("must be a number");
        return value.TryGetDecimal(out var number) ? number : throw new NumberException("is too great");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
