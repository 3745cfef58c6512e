using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Queries;

/// <summary>One thing that a list is sorted by.</summary>
/// <param name="Attribute">An attribute, or <c>id</c>.</param>
/// <param name="Descending">From the greatest to the least.</param>
internal sealed record SortKey(string Attribute, bool Descending)
{
    public const string Id = "id";

    /// <summary>Reads e.g. <c>-created_at</c>; null, and an error, where there is no such attribute.</summary>
    public static SortKey? Read(string text, ResourceType type, List<ApiError> errors)
    {
        var key = new SortKey(text.TrimStart('-'), text.StartsWith('-'));
        if (key.Attribute == Id || type.HasAttribute(key.Attribute))
            return key;
        errors.Add(RequestErrors.InvalidSort(key.Attribute, type.Name));
        return null;
    }

    public object? Of(Resource resource) => Attribute == Id ? resource.Id : resource.Type.Read(resource.Item, Attribute);
}
