using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrderGrains.Api.ValueKinds;

namespace OrderGrains.Api.Manage;

/// <summary>Reads whole numbers by value, so that <c>5.0</c> is 5.</summary>
internal sealed class WholeNumberConverter<T> : JsonConverter<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = JsonElement.ParseValue(ref reader);
        return WholeNumber.Read(value, out var number) switch
        {
            NumberForm.Whole when T.CreateSaturating(number) is var read && long.CreateChecked(read) == number => read,
            NumberForm.Whole or NumberForm.TooGreat or NumberForm.TooSmall =>
                throw new NumberException($"must be a whole number from {T.MinValue} to {T.MaxValue}"),
            _ => throw new NumberException("must be a whole number"),
        };
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(long.CreateChecked(value));
}
