using System.Text.Json;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>
/// The document of a write, checked as JSON:API in the vendor's order (page, A5): data, id, type, names that may be written, linkage.
/// </summary>
/// <param name="Attributes">By name.</param>
/// <param name="Relationships">Those to one resource, by name.</param>
/// <param name="Lists">Those to many, by name.</param>
internal sealed record WriteDocument(
    IReadOnlyDictionary<string, JsonElement> Attributes,
    IReadOnlyDictionary<string, Linkage?> Relationships,
    IReadOnlyDictionary<string, IReadOnlyList<Linkage>> Lists)
{
    /// <summary>A request that sends nothing.</summary>
    public static readonly WriteDocument Empty = new(
        new Dictionary<string, JsonElement>(), new Dictionary<string, Linkage?>(), new Dictionary<string, IReadOnlyList<Linkage>>());

    /// <summary>Members that carry no data of the order; a client may send back what it got.</summary>
    private static readonly string[] Tolerated = ["links", "meta", "jsonapi", "included"];

    /// <summary>Reads the document; null when <paramref name="errors"/> has been given any.</summary>
    /// <param name="body">The request's body, an object.</param>
    /// <param name="table">What may be written.</param>
    /// <param name="id">The id in the URL, which the document must repeat; null where the resource is still to be created.</param>
    /// <param name="role">A storefront may write less (page, A3).</param>
    /// <param name="errors">Takes what is wrong: the first step of the check that fails, with all its findings.</param>
    public static WriteDocument? Read(JsonElement body, WriteTable table, string? id, CallerRole role, List<ApiError> errors)
    {
        if (CheckIdentity(body, table.Type, id, out var data) is { } error)
        {
            errors.Add(error);
            return null;
        }

        if (!TryMap(data, "attributes", out var attributes) || !TryMap(data, "relationships", out var relationships))
        {
            errors.Add(RequestErrors.InvalidDataFormat());
            return null;
        }

        errors.AddRange(Foreign(body, ["data"]));
        errors.AddRange(Foreign(data, ["id", "type", "attributes", "relationships"]));
        errors.AddRange(attributes.Keys.Where(name => !table.MayWrite(name, role, id is null)).Select(RequestErrors.ParamNotAllowed));
        errors.AddRange(relationships.Keys.Where(name => !table.MayRelate(name, role)).Select(RequestErrors.ParamNotAllowed));
        if (errors.Count > 0)
            return null;

        var one = new Dictionary<string, Linkage?>(StringComparer.Ordinal);
        var many = new Dictionary<string, IReadOnlyList<Linkage>>(StringComparer.Ordinal);
        foreach (var (name, value) in relationships)
        {
            var relationship = table.Relationship(name)!;
            if (relationship.IsToMany)
                many[name] = ReadLinkages(relationship, value, errors);
            else
                one[name] = ReadLinkage(relationship, value, errors);
        }

        return errors.Count > 0 ? null : new WriteDocument(attributes, one, many);
    }

    private static ApiError? CheckIdentity(JsonElement body, string expected, string? urlId, out JsonElement data)
    {
        if (!body.TryGetProperty("data", out data) || data.ValueKind == JsonValueKind.Null)
            return RequestErrors.ParamMissing("data");
        if (data.ValueKind != JsonValueKind.Object)
            return RequestErrors.InvalidDataFormat();
        if (!TryName(data, "id", out var id) && urlId is not null)
            return RequestErrors.KeyMissing();
        if (id != (urlId ?? ""))
            return urlId is null ? RequestErrors.ParamNotAllowed("id") : RequestErrors.KeyNotIncludedInUrl(id);
        if (!TryName(data, "type", out var type))
            return RequestErrors.ParamMissing("type");
        return type == expected ? null : RequestErrors.InvalidResource(type);
    }

    private static bool TryName(JsonElement data, string member, out string name)
    {
        name = data.TryGetProperty(member, out var value) && LooseValues.TryText(value, out var text) ? text ?? "" : "";
        return name.Length > 0;
    }

    /// <summary>The members of an object by name, of equal names the last; an absent object has none.</summary>
    private static bool TryMap(JsonElement data, string member, out Dictionary<string, JsonElement> map)
    {
        map = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (!data.TryGetProperty(member, out var value))
            return true;
        if (value.ValueKind != JsonValueKind.Object)
            return false;
        foreach (var property in value.EnumerateObject())
            map[property.Name] = property.Value;
        return true;
    }

    private static IEnumerable<ApiError> Foreign(JsonElement element, string[] known) =>
        element.EnumerateObject()
            .Select(member => member.Name)
            .Where(name => !known.Contains(name) && !Tolerated.Contains(name))
            .Select(RequestErrors.ParamNotAllowed);

    private static Linkage? ReadLinkage(Relationship relationship, JsonElement value, List<ApiError> errors)
    {
        if (!Linkage.TryRead(value, out var linkage))
            errors.Add(RequestErrors.InvalidLinksObject());
        else if (linkage is { } named)
            errors.AddRange(Mismatches(relationship, named));
        return linkage;
    }

    private static IReadOnlyList<Linkage> ReadLinkages(Relationship relationship, JsonElement value, List<ApiError> errors)
    {
        if (!Linkage.TryReadAll(value, out var linkages))
            errors.Add(RequestErrors.InvalidLinksObject());
        errors.AddRange(linkages.SelectMany(linkage => Mismatches(relationship, linkage)));
        return linkages;
    }

    private static IEnumerable<ApiError> Mismatches(Relationship relationship, Linkage linkage) =>
        relationship.Types.Contains(linkage.Type) ? [] : [RequestErrors.TypeMismatch(linkage.Type)];
}
