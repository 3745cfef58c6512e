namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>A type of resource: its attributes and its relationships, in the order they are shown.</summary>
/// <param name="name">E.g. <c>line_items</c>, as in paths and in resource objects.</param>
/// <param name="relationships">What it points to.</param>
internal abstract class ResourceType(string name, IReadOnlyList<Relationship> relationships)
{
    public string Name => name;

    public IReadOnlyList<Relationship> Relationships => relationships;

    /// <summary>Names of the attributes.</summary>
    public abstract IEnumerable<string> Attributes { get; }

    /// <summary>What <c>fields[type]</c> may name.</summary>
    public IEnumerable<string> Fields => Attributes.Concat(relationships.Select(relationship => relationship.Name));

    /// <summary>All attributes of an item of the type.</summary>
    public abstract IEnumerable<ResourceAttribute> Read(object item);

    /// <summary>One attribute of an item; there must be one of this name.</summary>
    public abstract object? Read(object item, string attribute);

    public bool HasAttribute(string attribute) => Attributes.Contains(attribute);

    public Relationship? Find(string relationship)
    {
        foreach (var one in relationships)
        {
            if (one.Name == relationship)
                return one;
        }

        return null;
    }
}
