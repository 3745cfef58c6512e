using System.Collections.Frozen;

namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <inheritdoc cref="ResourceType"/>
/// <typeparam name="T">What a resource of the type shows.</typeparam>
internal sealed class ResourceType<T>(string name, IEnumerable<Column<T>> columns, params IReadOnlyList<Relationship> relationships)
    : ResourceType(name, relationships)
    where T : notnull
{
    private readonly Column<T>[] _columns = [.. columns];
    private readonly FrozenDictionary<string, Column<T>> _byName = columns.ToFrozenDictionary(column => column.Name);

    public override IEnumerable<string> Attributes => _columns.Select(column => column.Name);

    /// <summary>The resource that shows <paramref name="item"/>.</summary>
    public Resource Of(string id, T item) => new(this, id, item);

    public override IEnumerable<ResourceAttribute> Read(object item) =>
        _columns.Select(column => new ResourceAttribute(column.Name, column.Value((T)item)));

    public override object? Read(object item, string attribute) => _byName[attribute].Value((T)item);
}
