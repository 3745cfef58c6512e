using System.Text.Json;
using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Api.Manage;

/// <summary>Reads free data as somebody sent it; stored data is taken exactly as it is.</summary>
internal sealed class SentDataConverter : JsonConverter<JsonText>
{
    /// <inheritdoc cref="JsonTextConverter.HandleNull"/>
    public override bool HandleNull => true;

    public override JsonText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonText.From(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, JsonText value, JsonSerializerOptions options) =>
        value.WriteTo(writer);
}
