using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Merchants.Registers;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>The tags that a request adds and removes by their names (page, A8); names that no tag has are passed over.</summary>
/// <param name="Added">Ids of tags.</param>
/// <param name="Removed">Ids of tags.</param>
internal sealed record TagNames(ValueList<string> Added, ValueList<string> Removed)
{
    public const string Adding = "_add_tags";
    public const string Removing = "_remove_tags";

    public static readonly TagNames None = new([], []);

    /// <summary>What may be sent of everything that has tags.</summary>
    public static readonly WritableAttribute[] Attributes =
    [
        new(Adding, AttributeKind.Text) { IntegrationsOnly = true },
        new(Removing, AttributeKind.Text) { IntegrationsOnly = true },
    ];

    public static async Task<TagNames> Read(ResourceCall call, AttributeValues values)
    {
        if (values.Name(Adding) is null && values.Name(Removing) is null)
            return None;
        var known = (await call.Reads.Register(RegisterKind.Tag)).ToDictionary(tag => tag.Name, tag => tag.Id);
        return new(Ids(Adding), Ids(Removing));

        ValueList<string> Ids(string attribute) =>
        [
            .. (values.Name(attribute) ?? "").Split(',', StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.Ordinal).Select(known.GetValueOrDefault).OfType<string>(),
        ];
    }

    /// <summary>Tags with what was added and without what was removed.</summary>
    public ValueList<string> Of(ValueList<string> tags) =>
        [.. tags.Concat(Added).Distinct(StringComparer.Ordinal).Where(tag => !Removed.Contains(tag))];
}
