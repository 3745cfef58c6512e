using System.Text.Json;
using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Customers.Addresses;

/// <summary>What a request says of an address in a customer's book.</summary>
/// <param name="Address">The address as it is to be.</param>
/// <param name="Name">What the customer calls it.</param>
internal sealed record BookForm(Address Address, Optional<string?> Name)
{
    public const string Type = "address";

    /// <summary>What the vendor's types call it; its clients send the other.</summary>
    public const string LongType = "customer-address";

    private const int MaxLength = 255;

    /// <summary>Worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="id">The address's.</param>
    /// <param name="before">The address as it is; null for a new one, which has to be whole.</param>
    /// <param name="errors">Where violations go.</param>
    public static BookForm Read(JsonElement body, string id, Address? before, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return new(new(), default);
        data.Require("type");
        data.OneOf("type", Type, LongType);
        var name = data.Text("name", MaxLength);
        if (before is null)
            return new(ElasticPathAddress.Whole(data) with { Id = id }, name);
        var changed = ElasticPathAddress.Merged(before, ElasticPathAddress.Change(data));
        if (data.Has("region") || data.Has("county"))
            ElasticPathAddress.RequireRegion(data, changed);
        return new(changed, name);
    }
}
