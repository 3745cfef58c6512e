using System.Text.Json.Serialization;
using OrderGrains.Values;

namespace OrderGrains.Orders;

/// <summary>
/// The canonical JSON of an order and its parts: camel case, enumerations by name, unset members left out. Storage payloads, event
/// values and the own door's documents are all written with it. What lists and maps hold is named here, since their converters hide it.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(AssertedState))]
[JsonSerializable(typeof(OrderLine[]))]
[JsonSerializable(typeof(Adjustment[]))]
[JsonSerializable(typeof(OrderPayment[]))]
[JsonSerializable(typeof(Movement[]))]
[JsonSerializable(typeof(Shipment[]))]
[JsonSerializable(typeof(ShipmentItem[]))]
[JsonSerializable(typeof(ParcelBox[]))]
[JsonSerializable(typeof(OrderReturn[]))]
[JsonSerializable(typeof(TakenPieces[]))]
[JsonSerializable(typeof(LineOption[]))]
[JsonSerializable(typeof(LineTax[]))]
[JsonSerializable(typeof(TaxTable[]))]
[JsonSerializable(typeof(TransactionCost[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, JsonText>))]
[JsonSerializable(typeof(UnknownMembers))]
public sealed partial class OrderJsonContext : JsonSerializerContext;
