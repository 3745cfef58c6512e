using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>One relationship of an order.</summary>
/// <param name="Name">E.g. <c>shipping_address</c>.</param>
/// <param name="Types">The resource types it takes.</param>
/// <param name="IsToMany">To-many relationships are read-only.</param>
/// <param name="Related">The resources it points to.</param>
internal sealed record Relationship(
    string Name, IReadOnlyList<string> Types, bool IsToMany, Func<OrderView, IEnumerable<Resource>> Related)
{
    public static Relationship ToOne(string name, IReadOnlyList<string> types, Func<OrderView, Resource?> related) =>
        new(name, types, IsToMany: false, view => related(view) is { } resource ? [resource] : []);

    public static Relationship ToMany(string name, string type, Func<OrderView, IEnumerable<Resource>> related) =>
        new(name, [type], IsToMany: true, related);
}
