using System.Text.Json.Serialization;
using OrderGrains.Customers;

namespace OrderGrains.Storage.Payloads;

/// <summary>The JSON of an effect in the outbox, the only place where a password's hash is stored on its way to its grain.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrderEffect))]
internal sealed partial class EffectJsonContext : JsonSerializerContext;
