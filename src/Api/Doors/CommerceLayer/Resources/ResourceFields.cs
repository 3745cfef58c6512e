using System.Collections.Frozen;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>Which fields each resource type has: what <c>fields[type]</c> may name.</summary>
internal static class ResourceFields
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> ByType = new Dictionary<string, IEnumerable<string>>
    {
        [OrderResource.Type] = OrderResource.Attributes.Fields.Concat(Relationships.All.Select(relationship => relationship.Name)),
        [RelatedResources.Markets] = RelatedResources.Market.Fields,
        [RelatedResources.Customers] = RelatedResources.Customer.Fields,
        [RelatedResources.Addresses] = RelatedResources.Address.Fields,
        [RelatedResources.PaymentMethods] = RelatedResources.PaymentMethod.Fields,
        [RelatedResources.LineItems] = RelatedResources.LineItem.Fields,
        [RelatedResources.Shipments] = RelatedResources.Shipment.Fields,
    }
        .Concat(Relationships.PaymentSourceTypes.Select(type => KeyValuePair.Create(type, RelatedResources.PaymentSource.Fields)))
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The fields of a type, or null when there is no such type.</summary>
    public static FrozenSet<string>? Find(string type) => ByType.GetValueOrDefault(type);
}
