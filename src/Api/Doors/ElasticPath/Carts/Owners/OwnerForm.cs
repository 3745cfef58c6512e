using System.Text.Json;
using OrderGrains.Carts;

namespace OrderGrains.Api.Doors.ElasticPath.Carts.Owners;

/// <summary>Reads whose a cart is to be.</summary>
internal static class OwnerForm
{
    private const int MaxLength = 255;

    /// <summary>The ids of the customers, each once; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    public static IReadOnlyList<string> Read(JsonElement body, List<SchemaError> errors)
    {
        var (people, _) = ElasticPathRequests.Whole(body, errors).OneOrMany("data", CartLimits.MostCustomers);
        return [.. people.Select(Id).Distinct()];
    }

    private static string Id(SchemaReader person)
    {
        person.Require("type");
        person.OneOf("type", "customer");
        return person.NeededText("id", MaxLength);
    }
}
