using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>Which parts of the document the client wants: <c>include</c> and <c>fields[type]</c> (page, A5).</summary>
/// <param name="Include">The relationships to follow.</param>
/// <param name="Fields">Per type the names of attributes and relationships to show; a type that is not named shows all.</param>
internal sealed record ViewQuery(IncludeTree Include, IReadOnlyDictionary<string, IReadOnlySet<string>> Fields)
{
    private const string FieldsPrefix = "fields[";

    /// <summary>All fields, and nothing included.</summary>
    public static readonly ViewQuery Everything = new(new(), new Dictionary<string, IReadOnlySet<string>>());

    /// <summary>True when the member of a resource is wanted.</summary>
    public bool Shows(string type, string field) => !Fields.TryGetValue(type, out var wanted) || wanted.Contains(field);

    /// <summary>True when the member of a resource is wanted by its name.</summary>
    public bool Names(string type, string field) => Fields.TryGetValue(type, out var wanted) && wanted.Contains(field);

    /// <summary>Reads the query; what it names wrongly is added to <paramref name="errors"/>.</summary>
    public static ViewQuery Read(IQueryCollection query, ResourceType root, List<ApiError> errors)
    {
        var include = IncludeTree.Read([.. QueryNames.Of(query["include"]).Distinct(StringComparer.Ordinal)], root, errors);
        var fields = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var (key, values) in query)
        {
            if (key == "fields")
                errors.Add(RequestErrors.InvalidFieldFormat());
            else if (key.StartsWith(FieldsPrefix, StringComparison.Ordinal) && key.EndsWith(']'))
                AddFields(key[FieldsPrefix.Length..^1], QueryNames.Of(values), fields, errors);
        }

        return new ViewQuery(include, fields);
    }

    private static void AddFields(
        string type, IEnumerable<string> names, Dictionary<string, IReadOnlySet<string>> fields, List<ApiError> errors)
    {
        if (ResourceTypes.FieldsOf(type) is not { } known)
        {
            errors.Add(RequestErrors.InvalidResource(type));
            return;
        }

        var wanted = names.ToHashSet(StringComparer.Ordinal);
        errors.AddRange(wanted.Where(name => !known.Contains(name)).Select(name => RequestErrors.InvalidField(name, type)));
        fields[type] = wanted;
    }
}
