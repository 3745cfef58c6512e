using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>Follows the relationships that a request includes. Each resource is given once, however many lead to it.</summary>
internal sealed class Inclusion
{
    private readonly Dictionary<(string Type, string Id), ResolvedResource> _known = [];
    private readonly List<ResolvedResource> _included = [];

    /// <param name="primary">What is shown without anything that it points to.</param>
    public Inclusion(params IEnumerable<Resource> primary) => Primary = [.. primary.Select(resource => Know(resource, included: false))];

    public IReadOnlyList<ResolvedResource> Primary { get; }

    /// <summary>In the order in which they were met.</summary>
    public IReadOnlyList<ResolvedResource> Included => _included;

    /// <summary>A resource with what it holds itself of some relationships.</summary>
    public static Inclusion Held(Resource resource, IReadOnlyList<string> relationships, DocumentView view)
    {
        var inclusion = new Inclusion(resource);
        foreach (var name in relationships)
        {
            if (resource.Type.Find(name)?.Held is not { } held)
                continue;
            var related = inclusion.Primary[0].Linked[name] = held(resource.Item, view);
            foreach (var one in related)
                inclusion.Know(one, included: true);
        }

        return inclusion;
    }

    public static async ValueTask<Inclusion> Follow(IEnumerable<Resource> primary, View view)
    {
        var inclusion = new Inclusion(primary);
        foreach (var resource in inclusion.Primary)
            await inclusion.Follow(resource, view.Query.Include, view);
        return inclusion;
    }

    private async ValueTask Follow(ResolvedResource resolved, IncludeTree tree, View view)
    {
        foreach (var (name, branch) in tree.Branches)
        {
            if (resolved.Resource.Type.Find(name) is not { } relationship)
                continue;
            if (!resolved.Linked.TryGetValue(name, out var related))
                resolved.Linked[name] = related = await relationship.Related(resolved.Resource.Item, view);
            foreach (var one in related)
                await Follow(Know(one, included: true), branch, view);
        }
    }

    private ResolvedResource Know(Resource resource, bool included)
    {
        if (_known.TryGetValue(resource.Key, out var known))
            return known;
        known = _known[resource.Key] = new(resource);
        if (included)
            _included.Add(known);
        return known;
    }
}
