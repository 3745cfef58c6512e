using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>One relationship of a type of resource.</summary>
/// <param name="Name">E.g. <c>shipping_address</c>.</param>
/// <param name="Types">The resource types it takes.</param>
/// <param name="IsToMany">Whether it points to any number of them.</param>
/// <param name="Related">The resources that an item of the type points to.</param>
internal sealed record Relationship(
    string Name, IReadOnlyList<string> Types, bool IsToMany, Func<object, View, ValueTask<IReadOnlyList<Resource>>> Related)
{
    /// <summary>What <see cref="Related"/> gives, where nothing has to be asked for it; else null.</summary>
    public Func<object, DocumentView, IReadOnlyList<Resource>>? Held { get; init; }

    /// <summary>Its links are shown only where it is included, or named by <c>fields</c>.</summary>
    public bool OnlyWhenAsked { get; init; }

    public static Relationship ToOne<T>(string name, IReadOnlyList<string> types, Func<T, DocumentView, Resource?> related) =>
        OfHeld(name, types, isToMany: false, (item, view) => One(related((T)item, view)));

    /// <summary>To what is kept somewhere else and has to be asked for.</summary>
    public static Relationship ToOneElsewhere<T>(string name, IReadOnlyList<string> types, Func<T, View, Task<Resource?>> related) =>
        new(name, types, IsToMany: false, async (item, view) => One(await related((T)item, view)));

    public static Relationship ToMany<T>(string name, string type, Func<T, DocumentView, IEnumerable<Resource>> related) =>
        ToMany(name, [type], related);

    public static Relationship ToMany<T>(
        string name, IReadOnlyList<string> types, Func<T, DocumentView, IEnumerable<Resource>> related) =>
        OfHeld(name, types, isToMany: true, (item, view) => [.. related((T)item, view)]);

    /// <inheritdoc cref="ToOneElsewhere"/>
    public static Relationship ToManyElsewhere<T>(string name, string type, Func<T, View, Task<IReadOnlyList<Resource>>> related) =>
        new(name, [type], IsToMany: true, async (item, view) => await related((T)item, view));

    private static Relationship OfHeld(
        string name, IReadOnlyList<string> types, bool isToMany, Func<object, DocumentView, IReadOnlyList<Resource>> held) =>
        new(name, types, isToMany, (item, view) => new(held(item, view))) { Held = held };

    private static IReadOnlyList<Resource> One(Resource? resource) => resource is null ? [] : [resource];
}
