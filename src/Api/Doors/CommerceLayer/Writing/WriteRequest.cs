using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>A write that is well-formed; what is wrong with its values is among the errors.</summary>
/// <param name="Document">The attributes and relationships that were sent.</param>
/// <param name="Values">The attributes by name.</param>
/// <param name="View">How the answer shows the resource.</param>
/// <param name="Errors">Validation errors, to which handlers add.</param>
internal sealed record WriteRequest(WriteDocument Document, AttributeValues Values, View View, List<ApiError> Errors)
{
    /// <summary>Null, and the refusal, where the request is not well-formed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="type">What is written.</param>
    /// <param name="table">What of it may be.</param>
    /// <param name="id">The id in the URL; null where the resource is still to be created.</param>
    public static (WriteRequest? Request, IResult? Refusal) Read(ResourceCall call, ResourceType type, WriteTable table, string? id)
    {
        List<ApiError> errors = [];
        var view = call.View(type, errors);
        if (errors.Count > 0
            || WriteDocument.Read(call.Request.Body, table, id, call.Request.Caller.Role, errors) is not { } document)
            return (null, CommerceLayerErrors.Answer(errors));

        var values = new AttributeValues(document.Attributes, table);
        errors.AddRange(values.Problems());
        if (id is null)
            errors.AddRange(Missing(table, values));
        return (new(document, values, view, errors), null);
    }

    private static IEnumerable<ApiError> Missing(WriteTable table, AttributeValues values) => table.Attributes
        .Where(row => row.Required
            && (row.Kind == AttributeKind.Object ? values.Object(row.Name).Value is null : values.Name(row.Name) is null))
        .Select(row => ValidationErrors.Blank(row.Name));

    /// <summary>The id that a relationship is set to; null where it is unsent or emptied.</summary>
    public string? Related(string relationship) => Document.Relationships.GetValueOrDefault(relationship)?.Id;

    /// <summary>The refusal that the errors make.</summary>
    public IResult Refuse() => CommerceLayerErrors.Answer(Errors);

    public static IResult Refuse(ApiError error) => CommerceLayerErrors.Answer([error]);
}
