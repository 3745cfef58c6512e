using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>What a condition looks at.</summary>
/// <param name="Relationship">Where the attribute is to be found; null for one of the resource itself.</param>
/// <param name="Attribute">An attribute, or <c>id</c>.</param>
internal sealed record FilterPath(string? Relationship, string Attribute)
{
    /// <summary>Reads e.g. <c>status</c>, <c>market_id</c> or <c>line_items_sku_code</c>; null where it leads nowhere.</summary>
    public static FilterPath? Read(string text, ResourceType type)
    {
        if (IsAttribute(type, text))
            return new(null, text);
        foreach (var relationship in type.Relationships.Where(one => text.StartsWith(one.Name + "_", StringComparison.Ordinal)))
        {
            var attribute = text[(relationship.Name.Length + 1)..];
            if (relationship.Types.Select(ResourceTypes.Find).OfType<ResourceType>().Any(related => IsAttribute(related, attribute)))
                return new(relationship.Name, attribute);
        }

        return null;
    }

    /// <summary>Its values; one that is not there is null.</summary>
    public async ValueTask<IReadOnlyList<object?>> Values(Resource resource, View view)
    {
        if (Relationship is null)
            return [ValueOf(resource)];
        var related = await resource.Type.Find(Relationship)!.Related(resource.Item, view);
        return related.Count == 0 ? [null] : [.. related.Select(ValueOf)];
    }

    private object? ValueOf(Resource resource) =>
        Attribute == SortKey.Id ? resource.Id
        : resource.Type.HasAttribute(Attribute) ? resource.Type.Read(resource.Item, Attribute)
        : null;

    private static bool IsAttribute(ResourceType type, string name) => name == SortKey.Id || type.HasAttribute(name);
}
