using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrderGrains.Values;

/// <summary>Writes a <see cref="JsonText"/> as the JSON value it holds.</summary>
public sealed class JsonTextConverter : JsonConverter<JsonText>
{
    /// <summary>A JSON null is free data like any other; only an absent member is no data.</summary>
    public override bool HandleNull => true;

    public override JsonText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonText.Exactly(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, JsonText? value, JsonSerializerOptions options)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }
}
