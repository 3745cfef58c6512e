using System.Collections.Frozen;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>What may be written of a type of resource; any other name is not allowed.</summary>
/// <param name="type">Its name.</param>
/// <param name="attributes">Attributes and triggers.</param>
/// <param name="relationships">Those to many are for integrations alone.</param>
internal sealed class WriteTable(string type, IEnumerable<WritableAttribute> attributes, IEnumerable<Relationship> relationships)
{
    private readonly FrozenDictionary<string, WritableAttribute> _attributes = attributes.ToFrozenDictionary(row => row.Name);
    private readonly FrozenDictionary<string, Relationship> _relationships = relationships.ToFrozenDictionary(row => row.Name);

    public string Type => type;

    public IReadOnlyList<WritableAttribute> Attributes { get; } = [.. attributes];

    public IReadOnlyList<Relationship> Relationships { get; } = [.. relationships];

    public WritableAttribute Get(string attribute) => _attributes[attribute];

    public WritableAttribute? Find(string attribute) => _attributes.GetValueOrDefault(attribute);

    public Relationship? Relationship(string name) => _relationships.GetValueOrDefault(name);

    /// <summary>True when the caller may send the relationship at all.</summary>
    public bool MayRelate(string name, CallerRole role) =>
        _relationships.TryGetValue(name, out var row) && !(row.IsToMany && role == CallerRole.Storefront);

    /// <summary>True when the caller may send the attribute at all.</summary>
    public bool MayWrite(string attribute, CallerRole role, bool isNew) =>
        _attributes.TryGetValue(attribute, out var row) && !(row.IntegrationsOnly && role == CallerRole.Storefront)
        && !(row.OnlyWhenNew && !isNew);
}
