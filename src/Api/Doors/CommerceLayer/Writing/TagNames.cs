using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Merchants.Registers;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.CommerceLayer.Writing;

/// <summary>
/// The tags that a request sets by the relationship, then adds and removes by their names (page, A8); unknown names are passed over.
/// </summary>
/// <param name="Set">Ids of tags; null where they stay.</param>
/// <param name="Added">Ids of tags.</param>
/// <param name="Removed">Ids of tags.</param>
internal sealed record TagNames(ValueList<string>? Set, ValueList<string> Added, ValueList<string> Removed)
{
    public const string Adding = "_add_tags";
    public const string Removing = "_remove_tags";
    public const string Related = "tags";

    public static readonly TagNames None = new(null, [], []);

    /// <summary>What may be sent of everything that has tags.</summary>
    public static readonly WritableAttribute[] Attributes =
    [
        new(Adding, AttributeKind.Text) { IntegrationsOnly = true },
        new(Removing, AttributeKind.Text) { IntegrationsOnly = true },
    ];

    /// <summary>Adds to the errors where the relationship names a tag that there is not.</summary>
    public static async Task<TagNames> Read(ResourceCall call, WriteRequest write)
    {
        var set = write.Document.Lists.GetValueOrDefault(Related);
        if (set is null && write.Values.Name(Adding) is null && write.Values.Name(Removing) is null)
            return None;
        var tags = await call.Reads.Register(RegisterKind.Tag);
        var (byName, ids) = (tags.ToDictionary(tag => tag.Name, tag => tag.Id), tags.Select(tag => tag.Id).ToHashSet());
        if (set?.Any(linkage => !ids.Contains(linkage.Id)) == true)
            write.Errors.Add(ValidationErrors.Blank(Related));
        return new(set?.Select(linkage => linkage.Id).Distinct(StringComparer.Ordinal).ToValueList(), Named(Adding), Named(Removing));

        ValueList<string> Named(string attribute) =>
        [
            .. (write.Values.Name(attribute) ?? "").Split(',', StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.Ordinal).Select(byName.GetValueOrDefault).OfType<string>(),
        ];
    }

    /// <summary>Tags as they are then.</summary>
    public ValueList<string> Of(ValueList<string> tags) =>
        [.. (Set ?? tags).Concat(Added).Distinct(StringComparer.Ordinal).Where(tag => !Removed.Contains(tag))];
}
