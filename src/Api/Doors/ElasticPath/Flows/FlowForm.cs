using System.Text.Json;
using OrderGrains.Merchants.Flows;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Flows;

/// <summary>Reads what a request says of a flow.</summary>
internal static class FlowForm
{
    public const string Type = "flow";

    private const int MaxDescription = 2048;

    /// <summary>The flow as it is to be; worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="before">As it is; of a new one, with an empty slug, more has to be said.</param>
    /// <param name="errors">Where violations go.</param>
    public static Flow Read(JsonElement body, Flow before, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return before;
        var isNew = before.Slug.Length == 0;
        data.Require("type");
        data.OneOf("type", Type);
        if (isNew)
            data.Require("slug");
        return before with
        {
            Slug = data.OneOf("slug", DeclaredFields.Slug) ?? before.Slug,
            Name = isNew || data.Has("name") ? data.NeededText("name", FlowRules.MaxText) : before.Name,
            Description = Described(data).Or(before.Description),
            Enabled = data.Flag("enabled") ?? before.Enabled,
        };
    }

    /// <summary>The description of a flow or a field, if it is sent.</summary>
    public static Optional<string?> Described(SchemaReader data) => data.Text("description", MaxDescription);
}
