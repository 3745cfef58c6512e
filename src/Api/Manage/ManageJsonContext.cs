using System.Text.Json.Serialization;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(OrderTotals))]
[JsonSerializable(typeof(LineTotals[]))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class ManageJsonContext : JsonSerializerContext;
