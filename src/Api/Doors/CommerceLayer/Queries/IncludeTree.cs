using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>The relationships that an answer includes, each with those that are followed from there: <c>include</c> as a tree.</summary>
internal sealed class IncludeTree
{
    /// <summary>The most steps of a path; the vendor's own clients resolve two.</summary>
    public const int MaxSteps = 3;

    /// <summary>The most paths of a request.</summary>
    public const int MaxPaths = 50;

    private readonly Dictionary<string, IncludeTree> _branches = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, IncludeTree> Branches => _branches;

    public bool IsEmpty => _branches.Count == 0;

    /// <summary>Reads paths such as <c>line_items.item</c>; the first step of each that leads nowhere is an error.</summary>
    public static IncludeTree Read(IReadOnlyList<string> paths, ResourceType root, List<ApiError> errors)
    {
        var tree = new IncludeTree();
        if (paths.Count > MaxPaths)
            errors.Add(RequestErrors.InvalidInclude(paths[MaxPaths], root.Name));
        else
            errors.AddRange(paths.Select(path => tree.Add(path.Split('.', MaxSteps + 1), [root])).OfType<ApiError>());
        return tree;
    }

    private ApiError? Add(ReadOnlySpan<string> steps, IReadOnlyList<ResourceType> types, int depth = 0)
    {
        if (steps.IsEmpty)
            return null;
        var name = steps[0];
        var found = types.Select(type => type.Find(name)).OfType<Relationship>().ToArray();
        if (found.Length == 0 || depth == MaxSteps)
            return RequestErrors.InvalidInclude(name, types[0].Name);

        if (!_branches.TryGetValue(name, out var branch))
            _branches[name] = branch = new();
        var next = found.SelectMany(one => one.Types).Distinct().Select(ResourceTypes.Find).OfType<ResourceType>();
        return branch.Add(steps[1..], [.. next], depth + 1);
    }
}
