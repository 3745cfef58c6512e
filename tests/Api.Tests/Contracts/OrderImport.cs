using System.Text.Json;
using System.Text.Json.Nodes;
using OrderGrains.Api.Manage;
using OrderGrains.Api.Tests.Centra;
using OrderGrains.Api.Tests.Support;
using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.Contracts;

/// <summary>Brings an order of the tables into the service.</summary>
internal static class OrderImport
{
    /// <summary>Imports a copy under names of its own; gives its id, which is a number, as one door's are.</summary>
    public static Task<string> Import(this Service service, Order order)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            OrderAnswer.Write(writer, order);
        var copy = JsonNode.Parse(json.ToArray())!.AsObject();
        copy["id"] = $"{CentraCalls.NewNumber()}";
        if (copy.ContainsKey("transactionId"))
            copy["transactionId"] = CentraCalls.NewNumber();
        return service.Import(copy);
    }
}
