namespace OrderGrains.Api.Doors.CommerceLayer.Resources;

/// <summary>The attributes of a type of resource, in the order they are shown.</summary>
internal sealed class ResourceType<T>(params IEnumerable<Column<T>> columns)
{
    private readonly Column<T>[] _columns = [.. columns];

    /// <summary>Names of the attributes.</summary>
    public IEnumerable<string> Fields => _columns.Select(column => column.Name);

    /// <summary>The resource that shows <paramref name="item"/>.</summary>
    public Resource Of(string type, string id, T item) =>
        new(type, id, _columns.Select(column => new ResourceAttribute(column.Name, column.Value(item))));
}
