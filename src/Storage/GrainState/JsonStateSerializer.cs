using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans.Storage;

namespace OrderGrains.Storage.GrainState;

/// <summary>
/// Grain state as <c>{"v":1,"state":…}</c>, without the names of types and assemblies that Orleans' own JSON would carry, so that code
/// can be moved without touching what is stored.
/// </summary>
internal sealed class JsonStateSerializer : IGrainStorageSerializer
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) =>
        new(JsonSerializer.SerializeToUtf8Bytes(new StateEnvelope<T?>(Format, input), Options));

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The state was written in another format.</exception>
    public T? Deserialize<T>(BinaryData input)
    {
        var envelope = JsonSerializer.Deserialize<StateEnvelope<T>>(input, Options) ?? throw new JsonException("The state is null.");
        return envelope.V == Format
            ? envelope.State
            : throw new NotSupportedException($"The state was written in format {envelope.V}; this program reads {Format}.");
    }
}
