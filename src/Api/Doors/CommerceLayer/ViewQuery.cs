using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Which parts of the document the client wants: <c>include</c> and <c>fields[type]</c> (page, A5).</summary>
/// <param name="Include">Names of relationships, each once.</param>
/// <param name="Fields">Per type the names of attributes and relationships to show; a type that is not named shows all.</param>
internal sealed record ViewQuery(IReadOnlyList<string> Include, IReadOnlyDictionary<string, IReadOnlySet<string>> Fields)
{
    private const char Separator = ',';
    private const string FieldsPrefix = "fields[";

    /// <summary>True when the member of a resource is wanted.</summary>
    public bool Shows(string type, string field) => !Fields.TryGetValue(type, out var wanted) || wanted.Contains(field);

    /// <summary>Reads the query; what it names wrongly is added to <paramref name="errors"/>.</summary>
    public static ViewQuery Read(IQueryCollection query, List<ApiError> errors)
    {
        var include = Names(query["include"]).Distinct(StringComparer.Ordinal).ToArray();
        errors.AddRange(include.Select(CheckInclude).OfType<ApiError>());

        var fields = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var (key, values) in query)
        {
            if (key == "fields")
                errors.Add(RequestErrors.InvalidFieldFormat());
            else if (key.StartsWith(FieldsPrefix, StringComparison.Ordinal) && key.EndsWith(']'))
                AddFields(key[FieldsPrefix.Length..^1], Names(values), fields, errors);
        }

        return new ViewQuery(include, fields);
    }

    private static void AddFields(
        string type, IEnumerable<string> names, Dictionary<string, IReadOnlySet<string>> fields, List<ApiError> errors)
    {
        if (ResourceFields.Find(type) is not { } known)
        {
            errors.Add(RequestErrors.InvalidResource(type));
            return;
        }

        var wanted = names.ToHashSet(StringComparer.Ordinal);
        errors.AddRange(wanted.Where(name => !known.Contains(name)).Select(name => RequestErrors.InvalidField(name, type)));
        fields[type] = wanted;
    }

    /// <summary>Paths of two and more steps are not offered: the first step that leads nowhere is named.</summary>
    private static ApiError? CheckInclude(string path)
    {
        var steps = path.Split('.', 2);
        if (Relationships.Find(steps[0]) is not { } relationship)
            return RequestErrors.InvalidInclude(steps[0], OrderResource.Type);
        return steps.Length == 1 ? null : RequestErrors.InvalidInclude(steps[1], relationship.Types[0]);
    }

    private static IEnumerable<string> Names(IEnumerable<string?> values) => values.SelectMany(value =>
        (value ?? "").Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
