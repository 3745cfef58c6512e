using System.Text.Json.Serialization;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OrderTotals))]
internal sealed partial class ManageJsonContext : JsonSerializerContext;
