using System.Text.Json.Serialization;

namespace OrderGrains.Orders;

/// <summary>
/// The canonical JSON of an order and its parts: camel case, enumerations by name, unset members left out. Storage payloads, event
/// values and the own door's documents are all written with it.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Order))]
public sealed partial class OrderJsonContext : JsonSerializerContext;
